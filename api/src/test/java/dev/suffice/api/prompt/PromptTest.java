package dev.suffice.api.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.kit.Examples;
import dev.suffice.api.task.AnswerFormat;
import dev.suffice.api.task.Label;
import dev.suffice.api.task.Passage;
import dev.suffice.api.task.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PromptTest {
  private static final Demonstration SHOWN =
      new Demonstration("t1", "late parcel", Map.of(Examples.INPUT, "late parcel"), "delivery");
  private static final List<Label> OPTIONS =
      List.of(Label.named("refund"), new Label("delivery", "where a parcel is"));

  @Test
  void constantInstructionsAndOptionsAreTheStableStart() {
    List<Message> messages = prompt("Name the queue.", true, List.of()).messages();
    assertThat(messages)
        .containsExactly(
            new Message(
                Role.SYSTEM,
                """
                You route.

                Name the queue.

                Answer with exactly one of these names and nothing else:
                - refund
                - delivery: where a parcel is""",
                true),
            new Message(Role.USER, "late parcel", true),
            new Message(Role.ASSISTANT, "delivery", true),
            new Message(Role.USER, "where is it?", false));
  }

  @Test
  void isEqualToAnotherOfEqualPartsAndIsRenderedOnce() {
    Prompt prompt = prompt("Name the queue.", true, List.of());

    assertThat(prompt)
        .isEqualTo(prompt("Name the queue.", true, List.of()))
        .hasSameHashCodeAs(prompt("Name the queue.", true, List.of()))
        .isNotEqualTo(prompt("Name the other queue.", true, List.of()));
    assertThat(prompt.messages()).isSameAs(prompt.messages());
  }

  @Test
  void instructionsThatNameFieldsAreFilledForEveryTurn() {
    List<Message> messages = prompt("Queue for: {{text}}", false, List.of()).messages();
    assertThat(messages.get(0).text()).doesNotContain("Queue for");
    assertThat(messages)
        .extracting(Message::text)
        .contains("Queue for: late parcel", "Queue for: where is it?");
    assertThat(messages).extracting(Message::stable).containsExactly(true, false, false, false);
  }

  @Test
  void passagesStandBeforeTheQuestion() {
    List<Message> messages =
        prompt("Name the queue.", true, List.of(new Passage("handbook", "Parcels are slow.")))
            .messages();
    assertThat(messages.get(messages.size() - 1).text())
        .isEqualTo("[handbook]\nParcels are slow.\n\nwhere is it?");
  }

  @Test
  void passagesThatEveryQuestionGetsEndTheStableStart() {
    var own =
        prompt("Name the queue.", true, List.of(new Passage("handbook", "Parcels are slow.")));
    List<Message> messages =
        new Prompt(
                own.system(),
                own.instructions(),
                own.demonstrations(),
                true,
                own.passages(),
                true,
                own.options(),
                own.question(),
                own.answerFormat(),
                own.answerSchema())
            .messages();

    assertThat(messages.get(0).text()).endsWith("\n\n[handbook]\nParcels are slow.");
    assertThat(messages.get(0).stable()).isTrue();
    assertThat(messages.get(messages.size() - 1).text()).isEqualTo("where is it?");
  }

  private static Prompt prompt(String instructions, boolean stable, List<Passage> passages) {
    return new Prompt(
        Optional.of("You route."),
        new Template(instructions),
        List.of(SHOWN),
        stable,
        passages,
        OPTIONS,
        Examples.question("q1", "where is it?"),
        AnswerFormat.LABEL,
        Optional.empty());
  }
}
