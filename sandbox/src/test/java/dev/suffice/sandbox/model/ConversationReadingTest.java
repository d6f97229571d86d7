package dev.suffice.sandbox.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.suffice.api.prompt.Demonstration;
import dev.suffice.api.prompt.Message;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.prompt.Role;
import dev.suffice.api.sandbox.StubAnswer;
import dev.suffice.api.task.AnswerFormat;
import dev.suffice.api.task.Label;
import dev.suffice.api.task.Passage;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConversationReadingTest {
  private static final List<Label> OPTIONS =
      List.of(new Label("billing", "charges, invoices: refunds"), Label.named("lost-card"));
  private static final List<Demonstration> SHOWN =
      List.of(
          new Demonstration("a", "two charges", Map.of(), "billing"),
          new Demonstration("b", "my card\n\nis gone", Map.of(), "lost-card"));

  @Test
  void aRenderedChoiceIsReadAsItWas() {
    Prompt asked = prompt("You route messages.", OPTIONS, List.of(), AnswerFormat.LABEL);
    Prompt read = ConversationReading.prompt(conversation(asked, false));
    assertThat(read.options()).isEqualTo(OPTIONS);
    assertThat(read.question().input()).isEqualTo("where is it?");
    assertThat(read.system()).contains("You route messages.\n\nName the queue.");
    assertThat(read.demonstrations())
        .extracting(Demonstration::input, Demonstration::answer)
        .containsExactly(tuple("two charges", "billing"), tuple("my card\n\nis gone", "lost-card"));
  }

  @Test
  void renderedPassagesAreReadAsTheyWere() {
    List<Passage> passages =
        List.of(new Passage("a.md", "Cards are blue.\n\nThey last."), new Passage("b.md", "No."));
    Prompt asked = prompt("Answer.", List.of(), passages, AnswerFormat.TEXT);
    Prompt read = ConversationReading.prompt(conversation(asked, false));
    assertThat(read.passages()).isEqualTo(passages);
    assertThat(read.question().input()).isEqualTo("where is it?");
    assertThat(read.options()).isEmpty();
  }

  @Test
  void passagesThatAllQuestionsHaveInCommonAreReadFromTheSystemText() {
    List<Passage> passages =
        List.of(
            new Passage("a.md", "Cards are:\n- blue\n- red\n\nThey last."),
            new Passage("b.md", "No."));
    for (List<Label> options : List.of(OPTIONS, List.<Label>of())) {
      Prompt asked = prompt("Answer.", options, passages, true, AnswerFormat.TEXT);
      Prompt read = ConversationReading.prompt(conversation(asked, false));
      assertThat(read.passages()).isEqualTo(passages);
      assertThat(read.passagesStable()).isTrue();
      assertThat(read.options()).isEqualTo(options);
      assertThat(read.system()).contains("Answer.\n\nName the queue.");
      assertThat(read.question().input()).isEqualTo("where is it?");
    }
  }

  @Test
  void jsonIsAskedForWithItsSchemaAndNothingIsChosen() {
    Prompt asked = prompt("Extract:\n- names\n- dates", List.of(), List.of(), AnswerFormat.JSON);
    Prompt read = ConversationReading.prompt(conversation(asked, true));
    assertThat(read.answerFormat()).isEqualTo(AnswerFormat.JSON);
    assertThat(read.answerSchema()).contains("{\"type\":\"object\"}");
    assertThat(read.options()).isEmpty();
  }

  @Test
  void aListInTheQuestionIsReadTooAndIsNoPartOfTheQuestion() {
    Prompt read = said("Which one?\n- red\n- blue\n\nThe sky is clear");
    assertThat(read.options()).containsExactly(Label.named("red"), Label.named("blue"));
    assertThat(read.question().input()).isEqualTo("Which one?\n\nThe sky is clear");
  }

  @Test
  void paragraphsBeforeTheLastAreReadAsPassages() {
    Prompt read = said("The sky is blue.\n\nWhich colour is the sky?");
    assertThat(read.passages()).extracting(Passage::text).containsExactly("The sky is blue.");
    assertThat(read.question().input()).isEqualTo("Which colour is the sky?");
  }

  @Test
  void oneLineWithADashIsNoList() {
    assertThat(said("Well\n- hello").options()).isEmpty();
    assertThat(OptionList.in("")).isEmpty();
    assertThat(OptionList.in("- \n- ")).isEmpty();
  }

  @Test
  void theLastListCounts() {
    Optional<OptionList> found = OptionList.in("- a\n- b\n\nOr these:\n- c\n- d: the fourth\nend");
    assertThat(found.orElseThrow().options())
        .containsExactly(Label.named("c"), new Label("d", "the fourth"));
    assertThat(found.orElseThrow().around()).isEqualTo("- a\n- b\n\nend");
  }

  @Test
  void theStubSaysTheSameWhateverItIsAsked() {
    try (var shelf =
        new Shelf(new FakeShelfModels(), new StubAnswer("fine", 12, 3), Optional.empty())) {
      Said said = shelf.chat("stub").orElseThrow().answer(conversationOf("x"));
      assertThat(said).isEqualTo(new Said("fine", 12, 3));
    }
  }

  private static Prompt said(String text) {
    return ConversationReading.prompt(conversationOf(text));
  }

  private static Conversation conversationOf(String text) {
    return new Conversation(
        List.of(new Conversation.Turn(Role.USER, text)), false, Optional.empty());
  }

  private static Prompt prompt(
      String system, List<Label> options, List<Passage> passages, AnswerFormat format) {
    return prompt(system, options, passages, false, format);
  }

  private static Prompt prompt(
      String system,
      List<Label> options,
      List<Passage> passages,
      boolean passagesStable,
      AnswerFormat format) {
    return new Prompt(
        Optional.of(system),
        new Template("Name the queue."),
        SHOWN,
        true,
        passages,
        passagesStable,
        options,
        new Question("q", "where is it?", Map.of(), List.of(), 0),
        format,
        Optional.of("{\"type\":\"object\"}").filter(any -> format == AnswerFormat.JSON));
  }

  private static Conversation conversation(Prompt prompt, boolean json) {
    List<Conversation.Turn> turns =
        prompt.messages().stream().map(ConversationReadingTest::turn).toList();
    return new Conversation(turns, json, prompt.answerSchema());
  }

  private static Conversation.Turn turn(Message message) {
    return new Conversation.Turn(message.role(), message.text());
  }
}
