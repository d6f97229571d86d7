package dev.suffice.experiments.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalisationTest {
  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "card arrival,card arrival",
        "Card Arrival,card arrival",
        "a  b,a b",
        " a,a",
        "a ,a",
        "'a\tb',a b",
        "'a\u00a0b',a b",
        "\ufb01ne,fine",
        "\u00c4,\u00e4",
        "'','' "
      })
  void caseAndWhiteSpaceDoNotMatter(String text, String folded) {
    assertThat(Normalisation.folded(text)).isEqualTo(folded.strip());
  }
}
