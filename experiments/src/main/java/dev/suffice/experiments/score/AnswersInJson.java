package dev.suffice.experiments.score;

import dev.suffice.api.metric.MetricContext;
import dev.suffice.api.task.AnswerFormat;

/** What metrics that look into JSON need of a task. */
final class AnswersInJson {
  private AnswersInJson() {}

  /**
   * @throws IllegalArgumentException when the answers of the task are not JSON
   */
  static void require(String metric, MetricContext context) {
    if (context.answerFormat() != AnswerFormat.JSON) {
      throw new IllegalArgumentException(
          "%s judges answers in JSON; write `answer-format: json` under task, or take another metric"
              .formatted(metric));
    }
  }

  /**
   * @throws IllegalArgumentException when the answers of the task are JSON
   */
  static void refuse(String metric, String instead, MetricContext context) {
    if (context.answerFormat() == AnswerFormat.JSON) {
      throw new IllegalArgumentException(
          "%s compares texts to the letter, and the same JSON can be written in many ways; write %s"
              .formatted(metric, instead));
    }
  }
}
