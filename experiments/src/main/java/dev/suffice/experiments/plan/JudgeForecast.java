package dev.suffice.experiments.plan;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.judge.JudgeSpec;
import dev.suffice.api.judge.Scale;
import dev.suffice.api.metric.Inquiry.Subject;
import dev.suffice.api.prompt.Message;
import dev.suffice.api.run.Plan;
import dev.suffice.api.strategy.Forecast.Call;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Example;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** What a judge is expected to take: answers are taken to be as long as expected ones. */
record JudgeForecast(Experiment experiment, JudgeSpec judge) {
  /** A reason in one or two sentences. */
  private static final double REASON_CHARACTERS = 200;

  /**
   * The part of the plan.
   *
   * @param verdicts how many answers are to be judged
   * @param sample examples to estimate from
   */
  Plan.Judging of(int verdicts, List<Example> sample) {
    var load = new ForecastLoads(experiment).of(List.of(call(sample)), verdicts).get(0);
    return new Plan.Judging(
        judge.metric(),
        judge.model().value(),
        verdicts,
        load.inputTokens(),
        load.outputTokens(),
        load.spend(),
        load.time());
  }

  private Call call(List<Example> sample) {
    List<List<Message>> prompts = sample.stream().map(this::asked).toList();
    return new Call(
        judge.model().value(),
        1,
        average(prompts, message -> true),
        average(prompts, Message::stable),
        longestGrade(judge.rubric().scale()) + (judge.rubric().reasons() ? REASON_CHARACTERS : 0));
  }

  private List<Message> asked(Example example) {
    String said = example.expected().get(0);
    var subject = new Subject(example, new Answer(said, Optional.of(said), example.passages()));
    return judge.rubric().prompt(judge.judged(subject), 0).messages();
  }

  private static double average(List<List<Message>> prompts, Predicate<Message> counted) {
    ToIntFunction<List<Message>> length =
        prompt -> prompt.stream().filter(counted).mapToInt(one -> one.text().length()).sum();
    return prompts.stream().mapToInt(length).average().orElse(0);
  }

  private static int longestGrade(Scale scale) {
    return scale.names().stream().mapToInt(String::length).max().orElseThrow();
  }
}
