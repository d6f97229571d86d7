package dev.suffice.experiments.score.judge;

import dev.suffice.api.judge.JudgeSpec;
import dev.suffice.api.judge.Rubric;
import dev.suffice.api.metric.Inquiry;
import dev.suffice.api.metric.NoScoreException;
import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.LanguageModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A judge in use. It is asked for one verdict, and once more where what it says is none; then there
 * is no score. Safe for any thread; the run closes its model.
 */
final class JudgeInquiry implements Inquiry {
  private static final int TIMES = 2;

  private final JudgeSpec judge;
  private final LanguageModel model;
  private final Identity identity;

  /** What the verdicts depend on. */
  private record Identity(
      String metric, int version, String model, Rubric rubric, boolean showsReference) {}

  /**
   * @param modelIdentity everything that the model's answers may depend on
   */
  JudgeInquiry(JudgeSpec judge, LanguageModel model, String modelIdentity) {
    this.judge = judge;
    this.model = model;
    this.identity =
        new Identity(
            "judge", Rubric.VERSION, modelIdentity, judge.rubric(), judge.showsReference());
  }

  @Override
  public Record identity() {
    return identity;
  }

  @Override
  public List<Double> scores(List<Subject> subjects) {
    List<Double> scores = new ArrayList<>();
    subjects.forEach(subject -> scores.add(score(subject)));
    return scores;
  }

  @Override
  public boolean isConcurrent() {
    return true;
  }

  @Override
  public void close() {
    // The run closes its models.
  }

  private double score(Subject subject) {
    for (int time = 0; time < TIMES; time++) {
      Optional<Integer> verdict = verdict(subject, time);
      if (verdict.isPresent()) {
        return judge.rubric().scale().score(verdict.get());
      }
    }
    throw new NoScoreException(
        "The judge '%s' gave no verdict that can be read on an answer to '%s'."
            .formatted(judge.metric(), subject.example().id()));
  }

  /** A refusal to judge is no verdict either. */
  private Optional<Integer> verdict(Subject subject, int time) {
    Rubric rubric = judge.rubric();
    try {
      return rubric.verdict(model.generate(rubric.prompt(judge.judged(subject), time)).text());
    } catch (AnswerFailureException refused) {
      return Optional.empty();
    }
  }
}
