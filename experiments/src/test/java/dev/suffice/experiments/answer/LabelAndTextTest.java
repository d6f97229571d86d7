package dev.suffice.experiments.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.kit.Examples;
import dev.suffice.api.prompt.AnswerParser;
import dev.suffice.api.task.Task;
import dev.suffice.experiments.json.SchemaLibrary;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelAndTextTest {
  private final AnswerParser labels =
      parser(Examples.classification("card", "card_payment", "lost-phone"));
  private final AnswerParser text = parser(Examples.questionAnswering());

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

  private static AnswerParser parser(Task task) {
    return AnswerParsers.of(task, new SchemaLibrary());
  }

  private static Optional<String> value(AnswerParser parser, String said) {
    return parser.parse(said, List.of()).value();
  }
}
