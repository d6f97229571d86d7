package dev.suffice.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.task.Answer;
import dev.suffice.api.trial.Outcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SameJsonTest {
  @Test
  void theOrderOfKeysAndWhiteSpaceDoNotMatter() {
    assertThat(SameJson.both("{\"a\":1,\"b\":2}", "{ \"b\": 2, \"a\": 1 }")).isTrue();
    assertThat(SameJson.both("{\"a\":1}", "{\"a\":2}")).isFalse();
    assertThat(SameJson.both("{\"a\":1}", "{\"a\":1} or so")).isFalse();
    assertThat(SameJson.both("refund", "refund")).isFalse();
  }

  @Test
  void anAnswerInJsonIsShownOnceAsItWasSaid() {
    String said = "{\"b\": 2, \"a\": 1}";
    assertThat(Excerpt.of(answered(said, "{\"a\":1,\"b\":2}"))).isEqualTo(said);
    assertThat(Excerpt.of(answered("It is " + said, "{\"a\":1,\"b\":2}")))
        .isEqualTo("{\"a\":1,\"b\":2} ← It is " + said);
  }

  private static Outcome answered(String text, String value) {
    return new Outcome.Answered(new Answer(text, Optional.of(value), List.of()));
  }
}
