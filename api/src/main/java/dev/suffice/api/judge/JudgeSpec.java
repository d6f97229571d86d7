package dev.suffice.api.judge;

import dev.suffice.api.metric.Inquiry.Subject;
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Example;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A judge as configured in the experiment.
 *
 * @param metric what its scores are called
 * @param model the language model that judges
 * @param showsReference whether the judge is shown the expected answers
 * @param labelled answers that people have judged; empty where there are none, and for a run that
 *     is read again
 * @param hasLabels whether the experiment names such answers
 * @param minimumAgreement the least kappa, in (0, 1), that the judge must reach for anything to be
 *     certified or refuted by it
 */
public record JudgeSpec(
    String metric,
    LanguageModelName model,
    Rubric rubric,
    boolean showsReference,
    List<LabelledAnswer> labelled,
    boolean hasLabels,
    Optional<BigDecimal> minimumAgreement) {
  public JudgeSpec {
    Objects.requireNonNull(metric, "metric");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(rubric, "rubric");
    labelled = List.copyOf(labelled);
    Objects.requireNonNull(minimumAgreement, "minimumAgreement");
  }

  /** What is put before the judge of an answer: the value found in it, else what was said. */
  public Judged judged(Subject subject) {
    Example example = subject.example();
    Answer answer = subject.answer();
    return new Judged(
        example.input(),
        answer.passages().isEmpty() ? example.passages() : answer.passages(),
        showsReference ? example.expected() : List.of(),
        answer.value().orElse(answer.text()));
  }
}
