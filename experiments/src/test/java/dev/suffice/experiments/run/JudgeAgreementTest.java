package dev.suffice.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.Evaluation;
import dev.suffice.api.result.Analysis;
import dev.suffice.api.result.Holds;
import dev.suffice.api.result.Verdict;
import dev.suffice.experiments.decide.Analyst;
import dev.suffice.experiments.decide.Exploration;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Judges whom people agree with, or not. */
class JudgeAgreementTest extends JudgeLab {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T08:15:02Z"), ZoneOffset.UTC);

  @Test
  void aJudgeWhomPeopleAgreeWithDecides() throws InterruptedException {
    label(20, "polite", 1);
    label(20, "rude", 0);
    judge = prompt -> prompt.question().input().startsWith("rude") ? "no" : "yes";
    minimum = Optional.of(new BigDecimal("0.6"));
    threshold = Optional.of(0.5);
    run();
    assertThat(result().agreement().orElseThrow().kappa()).isEqualTo(1);
    assertThat(result().agreement().orElseThrow().counts())
        .containsExactly(List.of(20, 0, 0), List.of(0, 20, 0));
    assertThat(analysis().approaches()).allMatch(one -> one.verdict() == Verdict.ADEQUATE);
  }

  @Test
  void aJudgeWhomPeopleDisagreeWithNeitherCertifiesNorRefutes() throws InterruptedException {
    label(20, "polite", 1);
    label(20, "rude", 0);
    minimum = Optional.of(new BigDecimal("0.6"));
    threshold = Optional.of(0.5);
    run();
    assertThat(analysis().approaches())
        .allSatisfy(
            one -> {
              assertThat(one.verdict()).isEqualTo(Verdict.UNDECIDED);
              assertThat(one.requirements().get(0).holds()).isEqualTo(Holds.UNKNOWN);
              assertThat(one.requirements().get(0).explanation())
                  .contains(
                      "100.0 % observed, but its judge agrees with people too little (kappa 0.00");
            });
  }

  @Test
  void anAdaptiveRunAsksNothingThatSuchAJudgeWouldHaveToDecide() throws InterruptedException {
    label(5, "polite", 1);
    label(5, "rude", 0);
    judge = prompt -> prompt.question().input().startsWith("rude") ? "no" : "yes";
    minimum = Optional.of(new BigDecimal("0.6"));
    threshold = Optional.of(0.5);
    mode = Evaluation.Mode.ADAPTIVE;
    run();
    assertThat(result().sentence()).contains("10 of 10 answers: kappa 1.00, between 0.38 and 1.00");
    assertThat(answers).as("ten labels do not show 0.6").hasValue(0);
    assertThat(verdicts).hasValue(10);

    label(30, "polite, too", 1);
    label(30, "rude, too", 0);
    run();
    assertThat(verdicts.get()).as("asked about the new ones and the answers").isGreaterThan(70);
    assertThat(analysis().recommendation().approach()).isPresent();
  }

  @Test
  void nobodyHasCheckedAJudgeWithoutLabels() throws InterruptedException {
    run();
    assertThat(result().agreement()).isEmpty();
    assertThat(result().mayDecide()).isTrue();
    assertThat(result().sentence()).isEqualTo("Nobody has checked the judge 'polite'.");
    threshold = Optional.of(0.5);
    run();
    assertThat(analysis().guarantee().orElseThrow().assumptions())
        .contains(
            "What `polite` counts is what a model says, which need not be what people would say. Nobody has checked the judge 'polite'.");
  }

  private Analysis analysis() {
    return new Analyst(CLOCK).analyse(experiment(EXAMPLES), trials(), Exploration.NONE, judges());
  }
}
