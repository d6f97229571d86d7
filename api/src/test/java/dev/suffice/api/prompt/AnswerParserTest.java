package dev.suffice.api.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.kit.Examples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerParserTest {
  private final AnswerParser labels =
      new AnswerParser(Examples.classification("card", "card_payment", "lost-phone"));
  private final AnswerParser text = new AnswerParser(Examples.questionAnswering());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "card_payment",
        "Card Payment",
        "\"card_payment\".",
        "Answer: card_payment",
        "The label is card-payment",
        "This is about card payment, I think.",
        "**card_payment**"
      })
  void aLabelIsFoundInItsUsualDress(String said) {
    assertThat(value(labels, said)).contains("card_payment");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  ", "something else", "card or lost phone", "cardboard", "-", "no_card2"})
  void anythingElseIsInvalidAndNotGuessed(String said) {
    assertThat(value(labels, said)).isEmpty();
  }

  @Test
  void aLabelInsideALongerOneDoesNotCountTwice() {
    assertThat(value(labels, "I say card payment!")).contains("card_payment");
    assertThat(value(labels, "card payment and card")).isEmpty();
  }

  @Test
  void freeTextIsTakenStrippedUnlessBlank() {
    assertThat(value(text, "  forty-two \n")).contains("forty-two");
    assertThat(value(text, " \n")).isEmpty();
  }

  private static Optional<String> value(AnswerParser parser, String said) {
    return parser.parse(said, List.of()).value();
  }
}
