package dev.suffice.api.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.kit.Examples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExampleTest {
  @Test
  void aQuestionDoesNotHoldTheAnswer() {
    Task task = Examples.classification("a label", "another");
    Question question = Examples.example("e1", "a text", "a label").question(task, 7);
    assertThat(question.fields()).isEqualTo(Map.of(Examples.INPUT, "a text"));
    assertThat(question.seed()).isEqualTo(7);
  }

  @Test
  void anExampleWithoutAnIdOrAnAnswerIsRefused() {
    assertThatThrownBy(() -> Examples.example(" ", "a text", "a label")).hasMessageContaining("id");
    assertThatThrownBy(
            () ->
                new Example(
                    "e1", "a text", Map.of(), List.of(), List.of(), Map.of(), Optional.empty()))
        .hasMessageContaining("e1");
  }

  @Test
  void aLabelTaskNeedsTwoLabels() {
    assertThatThrownBy(() -> Examples.classification("only")).hasMessageContaining("two labels");
  }

  @Test
  void aBlankLabelIsRefused() {
    assertThatThrownBy(() -> Label.named(" ")).hasMessageContaining("blank");
  }
}
