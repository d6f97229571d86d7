package dev.suffice.strategies.finetune;

import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.money.Training;
import dev.suffice.api.prompt.Message;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.strategy.Forecast;
import dev.suffice.api.task.Question;
import dev.suffice.api.tuning.TrainingEstimate;
import dev.suffice.api.tuning.TrainingPlan;
import java.util.List;

/** What an approach will take, from the prompts it would be trained and asked with. */
record FineTuneForecast(FineTuneOptions options, TunedPrompts prompts) {
  /** With the training that is planned and the service's estimate of it. */
  Forecast of(TrainingPlan plan, TrainingEstimate estimate, List<Question> sample) {
    String model = options.model().value();
    var training =
        new Training(
            model,
            estimate.tokens(),
            plan.settings().epochs(),
            options.training().retraining(),
            estimate.machineTime());
    List<Prompt> built = sample.stream().map(prompts::of).toList();
    double all = built.stream().mapToDouble(prompt -> characters(prompt, false)).sum();
    double stable = built.stream().mapToDouble(prompt -> characters(prompt, true)).sum();
    double answer =
        plan.training().stream().mapToInt(example -> example.answer().length()).average().orElse(0);
    var call = new Forecast.Call(model, 1, all / built.size(), stable / built.size(), answer);
    return new Forecast(List.of(), List.of(call), LifeCycle.of(training));
  }

  private static double characters(Prompt prompt, boolean stableOnly) {
    return prompt.messages().stream()
        .filter(message -> !stableOnly || message.stable())
        .map(Message::text)
        .mapToInt(String::length)
        .sum();
  }
}
