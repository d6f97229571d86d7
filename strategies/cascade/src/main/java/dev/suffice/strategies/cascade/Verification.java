package dev.suffice.strategies.cascade;

import dev.suffice.api.judge.Judged;
import dev.suffice.api.judge.Rubric;
import dev.suffice.api.judge.Scale;
import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.prompt.Message;
import dev.suffice.api.strategy.Forecast.Call;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Label;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.Task;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * Asks a model whether an answer is good, knowing the task but not what is expected; the share of
 * its verdicts that say yes is the confidence. A verdict that cannot be read, or that it refuses to
 * give, is none that says yes.
 */
record Verification(JudgeOptions options, Rubric rubric, LanguageModel model) {
  static Verification of(JudgeOptions options, Task task, LanguageModel model) {
    String text =
        options.asked() + "\n\nThe task was: " + task.instructions().text() + labels(task);
    return new Verification(options, new Rubric(text, Scale.NO_YES, false), model);
  }

  private static String labels(Task task) {
    return task.labels().isEmpty()
        ? ""
        : "\nThe possible answers were: "
            + task.labels().stream().map(Verification::label).collect(Collectors.joining("; "));
  }

  private static String label(Label label) {
    return label.description().equals(label.name())
        ? label.name()
        : label.name() + " (" + label.description() + ")";
  }

  double confidence(Question question, Answer answer) {
    int yes = 0;
    for (int sample = 0; sample < options.timesAsked(); sample++) {
      long seed = new SplittableRandom(question.seed() + sample).nextLong();
      yes += says(judged(question, answer), seed) ? 1 : 0;
    }
    return (double) yes / options.timesAsked();
  }

  private boolean says(Judged judged, long seed) {
    try {
      return rubric
          .verdict(model.generate(rubric.prompt(judged, seed)).text())
          .filter(place -> place == 1)
          .isPresent();
    } catch (AnswerFailureException refused) {
      return false;
    }
  }

  /** What judging one answer is expected to take; answers are taken to be short. */
  Call forecast(List<Question> sample) {
    int times = options.timesAsked();
    var nothing = new Answer("", Optional.empty(), List.of());
    List<List<Message>> prompts =
        sample.stream()
            .map(question -> rubric.prompt(judged(question, nothing), 0).messages())
            .toList();
    return new Call(
        options.model().value(),
        times,
        times * characters(prompts, false),
        times * characters(prompts, true),
        times * (double) Scale.NO_YES.names().get(1).length());
  }

  private static double characters(List<List<Message>> prompts, boolean onlyStable) {
    return prompts.stream()
        .mapToInt(
            prompt ->
                prompt.stream()
                    .filter(message -> message.stable() || !onlyStable)
                    .mapToInt(message -> message.text().length())
                    .sum())
        .average()
        .orElse(0);
  }

  private static Judged judged(Question question, Answer answer) {
    return new Judged(
        question.input(),
        answer.passages().isEmpty() ? question.passages() : answer.passages(),
        List.of(),
        answer.value().orElse(answer.text()));
  }
}
