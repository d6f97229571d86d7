package dev.suffice.strategies.finetune;

import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.money.Training;
import dev.suffice.api.prompt.Message;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.strategy.Forecast;
import dev.suffice.api.strategy.Forecast.Call;
import dev.suffice.api.task.Question;
import dev.suffice.api.tuning.TrainingEstimate;
import dev.suffice.api.tuning.TrainingPlan;
import dev.suffice.api.tuning.TuningBench;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** What an approach will take, from the prompts it would be trained and asked with. */
record FineTuneForecast(FineTuneOptions options, TunedPrompts prompts, TuningBench bench) {
  /**
   * With the training that is planned, whatever a search will change of it. The bench is asked
   * about the model that answers before it is asked about those that are only measured.
   */
  Forecast of(TrainingPlan plan, List<Question> sample) {
    Training training = training(plan, options.training().retraining());
    List<Training> rehearsals =
        rehearsals(plan).stream().map(one -> training(one, OptionalInt.empty())).toList();
    Call call = call(plan, sample);
    return new Forecast(
        asked(call, rehearsals.size() * plan.validation().size()),
        List.of(call),
        LifeCycle.of(training).withRehearsals(rehearsals));
  }

  private List<TrainingPlan> rehearsals(TrainingPlan plan) {
    var all = new ArrayList<TrainingPlan>();
    options.training().search().ifPresent(search -> all.addAll(new Search(search).plans(plan)));
    options.training().curve().ifPresent(curve -> all.addAll(curve.plans(plan)));
    return all;
  }

  private Training training(TrainingPlan plan, OptionalInt retrainEveryMonths) {
    TrainingEstimate estimate = bench.estimate(options.model(), plan);
    return new Training(
        options.model().value(),
        estimate.tokens(),
        plan.settings().epochs(),
        retrainEveryMonths,
        estimate.machineTime());
  }

  private Call call(TrainingPlan plan, List<Question> sample) {
    List<Prompt> built = sample.stream().map(prompts::of).toList();
    double all = built.stream().mapToDouble(prompt -> characters(prompt, false)).sum();
    double stable = built.stream().mapToDouble(prompt -> characters(prompt, true)).sum();
    double answer =
        plan.training().stream().mapToInt(example -> example.answer().length()).average().orElse(0);
    return new Call(options.model().value(), 1, all / built.size(), stable / built.size(), answer);
  }

  private static List<Call> asked(Call call, int times) {
    return times == 0
        ? List.of()
        : List.of(
            new Call(
                call.model(),
                times,
                times * call.inputCharacters(),
                times * call.stableCharacters(),
                times * call.outputCharacters()));
  }

  private static double characters(Prompt prompt, boolean stableOnly) {
    return prompt.messages().stream()
        .filter(message -> !stableOnly || message.stable())
        .map(Message::text)
        .mapToInt(String::length)
        .sum();
  }
}
