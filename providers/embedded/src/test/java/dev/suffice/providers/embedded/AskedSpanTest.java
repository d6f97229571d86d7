package dev.suffice.providers.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskedSpanTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          When did the bridge open?             | The bridge opened on 3 May 1932 after long delays.      | 3 May 1932
          What year was the firm founded?       | The firm was founded in 1987 by two sisters.            | 1987
          When is the form due?                 | The form is due on 2026-04-15 at noon.                  | 2026-04-15
          How many people work there?           | Today 1,250 people work in the plant.                   | 1,250
          How much does the ticket cost?        | A ticket costs $12.50 at the door.                      | $12.50
          How long is the guarantee?            | The guarantee lasts 24 months from delivery.            | 24 months
          Who wrote the report?                 | the report was written by Maria de Souza.               | Maria de Souza
          Where is the archive kept?            | the archive is kept in Lower Saxony.                    | Lower Saxony
          """)
  void theSpanOfTheAskedFormIsFound(String question, String sentence, String span) {
    assertThat(AskedSpan.in(sentence, question)).contains(span);
  }

  @Test
  void whatTheQuestionSaysAlreadyIsNoAnswer() {
    assertThat(
            AskedSpan.in("In 1987 Ada moved; in 1990 Ada left.", "When after 1987 did Ada leave?"))
        .contains("1990");
  }

  @Test
  void twoCandidatesAreNoAnswer() {
    assertThat(AskedSpan.in("It was built in 1889 and painted in 1907.", "When was it built?"))
        .isEmpty();
  }

  @Test
  void otherQuestionsHaveNoSpan() {
    assertThat(AskedSpan.in("It was built in 1889.", "Why was it built?")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"who", "where", "when", "how many"})
  void hostileSentencesOverflowNothing(String question) {
    String hostile = "in " + "Aa ".repeat(50_000) + "1".repeat(50_000) + " 1.".repeat(50_000);
    assertThat(AskedSpan.in(hostile, question)).isNotNull();
  }
}
