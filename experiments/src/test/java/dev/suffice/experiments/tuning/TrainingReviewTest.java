package dev.suffice.experiments.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.kit.Examples;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Task;
import dev.suffice.api.tuning.TrainingExample;
import dev.suffice.api.tuning.TrainingFinding;
import dev.suffice.api.tuning.TrainingPlan;
import dev.suffice.api.tuning.TrainingSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingReviewTest {
  private static final Task TASK = Examples.classification("refund", "delivery");
  private static final List<TrainingExample> SOUND =
      List.of(example("my money back", "refund"), example("where is it", "delivery"));

  @Test
  void ofSoundExamplesThereIsNothingToSay() {
    assertThat(review(SOUND, List.of(), List.of())).isEmpty();
  }

  @Test
  void repeatedAndContradictoryExamplesAreToldByTheirRows() {
    List<String> told =
        review(
            with(example("my money back", "refund"), example("where is it", "refund")),
            List.of(),
            List.of());
    assertThat(told).hasSize(2);
    assertThat(told.get(0))
        .startsWith("Training examples that repeat another, prompt and answer: 1 ")
        .contains("(row 3)");
    assertThat(told.get(1))
        .startsWith("Training examples with different answers to the same prompt: 2 ")
        .contains("(rows 2, 4)");
  }

  @Test
  void answersThatAreNoLabelAndLabelsThatNobodyIsShownAreTold() {
    List<String> told =
        review(List.of(example("a", "refund"), example("b", "Refund")), List.of(), List.of());
    assertThat(told.get(0)).contains("none of the labels: 1 (row 2)");
    assertThat(told.get(1)).contains("Labels without a training example: 1 of 2 (delivery).");
  }

  @Test
  void anExampleWithoutAnAnswerIsTold() {
    assertThat(review(with(example("c", " ")), List.of(), List.of()))
        .first()
        .asString()
        .contains("without an answer to learn: 1 (row 3)");
  }

  @Test
  void whatAlsoStandsInAnotherSplitIsToldWhateverItsSpacesAndCapitals() {
    List<Example> test = List.of(Examples.example("t1", "  My money\nBACK ", "refund"));
    List<TrainingExample> validation = List.of(example("Where is it", "delivery"));
    assertThat(review(SOUND, validation, test))
        .satisfiesExactly(
            first -> assertThat(first).contains("validation split", "1 (row 2)"),
            second -> assertThat(second).contains("test split", "1 (row 1)"));
  }

  @ParameterizedTest
  @CsvSource({
    "-----BEGIN RSA PRIVATE KEY-----, a private key",
    "use sk-proj-abcdefghijklmnopqrstu please, an API key",
    "AKIAIOSFODNN7EXAMPLE, an API key",
    "write to jo.doe+x@mail.example.org, an e-mail address",
    "DE89 3704 0044 0532 0130 00, a bank account",
    "4111 1111 1111 1111, a payment card",
    "call +49 30 901820 today, a telephone number"
  })
  void secretsAndPersonalDataAreToldAndNeverRepeated(String text, String what) {
    assertThat(review(with(example(text, "refund")), List.of(), List.of()))
        .singleElement()
        .asString()
        .contains(what, "(row 3)")
        .doesNotContain(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "order 4111 1111 1111 1112",
        "ask-me-anything-about-skating",
        "version 1.2.3+45",
        "2026-11-23 10:00",
        "a@b",
        "paid 12,345,678,901,234.50"
      })
  void whatOnlyLooksALittleLikeItIsNot(String text) {
    assertThat(review(with(example(text, "refund")), List.of(), List.of())).isEmpty();
  }

  private static List<TrainingExample> with(TrainingExample... more) {
    var all = new ArrayList<>(SOUND);
    all.addAll(List.of(more));
    return all;
  }

  private static List<String> review(
      List<TrainingExample> training, List<TrainingExample> validation, List<Example> test) {
    var plan = new TrainingPlan(training, validation, TrainingSettings.of(3, 7));
    return TrainingReview.of(plan, test).stream().map(TrainingFinding::message).toList();
  }

  private static TrainingExample example(String input, String answer) {
    var prompt =
        new Prompt(
            Optional.empty(),
            TASK.instructions(),
            List.of(),
            true,
            List.of(),
            TASK.labels(),
            Examples.question("q", input),
            TASK.answerFormat(),
            Optional.empty());
    return new TrainingExample(prompt, answer);
  }
}
