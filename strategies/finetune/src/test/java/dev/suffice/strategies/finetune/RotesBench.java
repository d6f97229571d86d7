package dev.suffice.strategies.finetune;

import dev.suffice.api.kit.FakeLanguageModel;
import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.money.Training;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.tuning.TrainingEstimate;
import dev.suffice.api.tuning.TrainingExample;
import dev.suffice.api.tuning.TrainingPlan;
import dev.suffice.api.tuning.TunedModel;
import dev.suffice.api.tuning.TuningBench;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Trains models that know by heart what they were trained with. To anything else they say {@code
 * refund} after one epoch, {@code delivery} after two, and refuse to answer after more.
 */
final class RotesBench implements TuningBench {
  final List<TrainingPlan> plans = new ArrayList<>();
  final List<TrainingPlan> rehearsed = new ArrayList<>();
  final List<FakeLanguageModel> models = new ArrayList<>();

  @Override
  public TrainingEstimate estimate(LanguageModelName base, TrainingPlan plan) {
    plans.add(plan);
    return new TrainingEstimate(25L * plan.training().size(), Optional.empty());
  }

  @Override
  public TunedModel tune(
      LanguageModelName base, TrainingPlan plan, OptionalInt retrainEveryMonths) {
    plans.add(plan);
    Map<String, String> known =
        plan.training().stream()
            .collect(
                Collectors.toMap(
                    example -> example.prompt().question().input(), TrainingExample::answer));
    int epochs = plan.settings().epochs();
    var model = FakeLanguageModel.answering(prompt -> said(prompt, known, epochs));
    models.add(model);
    var training =
        new Training(
            base.value(), 777, epochs, retrainEveryMonths, Optional.of(Duration.ofSeconds(3)));
    return new TunedModel(model, training, List.of());
  }

  @Override
  public <T> T rehearse(
      LanguageModelName base, TrainingPlan plan, Function<TunedModel, T> measure) {
    rehearsed.add(plan);
    return measure.apply(tune(base, plan, OptionalInt.empty()));
  }

  private static String said(Prompt prompt, Map<String, String> known, int epochs) {
    String input = prompt.question().input();
    if (known.containsKey(input)) {
      return known.get(input);
    }
    if (epochs > 2) {
      throw new AnswerFailureException("I would rather not");
    }
    return epochs == 1 ? "refund" : "Delivery";
  }
}
