package dev.suffice.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.trial.Outcome;
import org.junit.jupiter.api.Test;

class BreakerTest {
  private final Breaker breaker = new Breaker();

  @Test
  void itOpensAfterTenLostTrialsInARow() {
    lose(9);
    assertThat(breaker.reason()).isEmpty();
    lose(1);
    assertThat(breaker.reason()).contains("10 trials in a row were lost, the last one: gone");
    assertThat(breaker.everAnswered()).isFalse();
  }

  @Test
  void anAnswerInBetweenBeginsTheRowAnew() {
    lose(9);
    breaker.tell(new Outcome.Failed("its own failure"));
    lose(9);
    assertThat(breaker.reason()).isEmpty();
    assertThat(breaker.everAnswered()).isTrue();
  }

  @Test
  void onTrialTheNextLossOpensItAgain() {
    lose(10);
    assertThat(breaker.tryAgain()).isTrue();
    assertThat(breaker.reason()).isEmpty();
    assertThat(breaker.tryAgain()).isFalse();
    lose(1);
    assertThat(breaker.reason()).isPresent();
  }

  private void lose(int trials) {
    for (int i = 0; i < trials; i++) {
      breaker.tell(new Outcome.Missing("gone"));
    }
  }
}
