package dev.suffice.strategies.finetune;

import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.money.Training;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.strategy.Forecast;
import dev.suffice.api.strategy.Forecast.Call;
import dev.suffice.api.strategy.PromptForecast;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.TaskData;
import dev.suffice.api.tuning.TrainingEstimate;
import dev.suffice.api.tuning.TrainingPlan;
import dev.suffice.api.tuning.TrainingSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What an approach will take, from prompts like those it would be trained and asked with. */
record FineTuneForecast(FineTuneOptions options, PromptSource source, StrategyContext context) {
  /** So is the length of prompts to train with estimated, too. */
  private static final int CHARACTERS_PER_TOKEN = 4;

  /**
   * With the training that is planned, whatever a search will change of it. The bench is asked
   * about the model that answers before it is asked about those that are only measured.
   *
   * @throws IllegalArgumentException when none of the sample can be asked
   */
  Forecast of(TaskData data, List<Question> sample, TrainingSettings settings) {
    PromptForecast expected = source.forecast(data, sample);
    TunedPrompts prompts = source.likely(expected);
    List<Question> askable = prompts.asked().builder().askable(sample);
    TrainingPlan plan = prompts.plan(data, settings);
    Training training = training(plan, options.training().retraining());
    List<Training> rehearsals =
        rehearsals(plan).stream().map(one -> training(one, OptionalInt.empty())).toList();
    List<Prompt> asked = askable.stream().map(prompts::of).toList();
    Call answering = call(plan, asked);
    return new Forecast(
            preparation(expected, answering, plan, rehearsals.size()),
            request(expected, answering),
            LifeCycle.of(training).withRehearsals(rehearsals))
        .hinderedBy(lackOfRoom(asked));
  }

  /** What it is trained with is refused where it does not fit; it may be asked with more. */
  private Optional<String> lackOfRoom(List<Prompt> asked) {
    OptionalLong most = context.mostInput(options.model());
    long longest = asked.stream().mapToLong(FineTuneForecast::tokens).max().orElse(0);
    if (most.isEmpty() || longest <= most.getAsLong()) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "The tuned model would be asked with prompts of about %,d tokens, and a call of '%s' takes"
                + " %,d at most. Show fewer passages or demonstrations, or take a model with a longer"
                + " context.",
            longest,
            options.model().value(),
            most.getAsLong()));
  }

  private static long tokens(Prompt prompt) {
    long characters =
        prompt.messages().stream().mapToLong(message -> message.text().length()).sum();
    return characters / CHARACTERS_PER_TOKEN;
  }

  private List<Call> preparation(
      PromptForecast expected, Call answering, TrainingPlan plan, int rehearsals) {
    int trained = source.trainsWithMore() ? plan.training().size() + plan.validation().size() : 0;
    int measured = rehearsals * plan.validation().size();
    List<Call> calls = new ArrayList<>(expected.preparation());
    if (trained + measured > 0) {
      expected.perPrompt().forEach(call -> calls.add(call.times(trained + measured)));
    }
    if (measured > 0) {
      calls.add(answering.times(measured));
    }
    return calls;
  }

  private static List<Call> request(PromptForecast expected, Call answering) {
    List<Call> calls = new ArrayList<>(expected.perPrompt());
    calls.add(answering);
    return calls;
  }

  private List<TrainingPlan> rehearsals(TrainingPlan plan) {
    var all = new ArrayList<TrainingPlan>();
    options.training().search().ifPresent(search -> all.addAll(new Search(search).plans(plan)));
    options.training().curve().ifPresent(curve -> all.addAll(curve.plans(plan)));
    return all;
  }

  private Training training(TrainingPlan plan, OptionalInt retrainEveryMonths) {
    TrainingEstimate estimate = context.tuning().estimate(options.model(), plan);
    return new Training(
        options.model().value(),
        estimate.tokens(),
        plan.settings().epochs(),
        retrainEveryMonths,
        estimate.machineTime());
  }

  private Call call(TrainingPlan plan, List<Prompt> asked) {
    double answer =
        plan.training().stream().mapToInt(example -> example.answer().length()).average().orElse(0);
    return Call.with(options.model().value(), asked, answer);
  }
}
