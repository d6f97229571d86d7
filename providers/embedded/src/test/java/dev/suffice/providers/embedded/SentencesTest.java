package dev.suffice.providers.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SentencesTest {
  @Test
  void linesOfRunningTextBelongTogether() {
    assertThat(Sentences.of("The ferry sails\nat nine. It is\nnever late.\n\nBring a coat!"))
        .containsExactly("The ferry sails\nat nine.", "It is\nnever late.", "Bring a coat!");
  }

  @Test
  void everyRowOfATableIsASentence() {
    String table =
        "Prices a month.\n| Bike | Price |\n| --- | ---: |\n| City | €34. |\n| Fold | €39 |\nVAT included.";
    assertThat(Sentences.of(table))
        .containsExactly(
            "Prices a month.",
            "| Bike | Price |",
            "| City | €34. |",
            "| Fold | €39 |",
            "VAT included.");
  }

  @Test
  void everyItemOfAListBeginsASentence() {
    assertThat(
            Sentences.of(
                "Bring:\n- both keys\n- the lock,\n  if there is one\n1. Call. Then wait.\n* and go"))
        .containsExactly(
            "Bring:", "both keys", "the lock,\n  if there is one", "Call.", "Then wait.", "and go");
  }

  @Test
  void aFullStopIsNoSentence() {
    assertThat(Sentences.of("It costs 150 euros. It comes back within 14 days."))
        .containsExactly("It costs 150 euros.", "It comes back within 14 days.");
  }

  @Test
  void headingsAndRulesSayNothing() {
    assertThat(Sentences.of("# Deposits\n\nThere is one.\n\n---\n## How much?\nOne hundred."))
        .containsExactly("There is one.", "One hundred.");
    assertThat(Sentences.of("# Deposits")).isEmpty();
    assertThat(Sentences.of("")).isEmpty();
  }

  @Test
  @Timeout(10)
  void neitherBlanksNorStopsWithoutEndTakeTimeWithoutEnd() {
    String blanks = " ".repeat(200_000) + "One.";
    assertThat(Sentences.of(blanks)).containsExactly("One.");
    String stops = "One. ".repeat(60_000) + "? ".repeat(60_000);
    assertThat(Sentences.of(stops)).hasSize(60_000).startsWith("One.").endsWith(last(stops));
  }

  private static String last(String stops) {
    return stops.substring(stops.lastIndexOf("One.")).strip();
  }
}
