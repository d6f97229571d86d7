package dev.suffice.api.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.model.Generation;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.prompt.Demonstration;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.task.Passage;
import dev.suffice.api.task.Task;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What every language model keeps that answers the same prompt the same way. Its test extends this
 * class; models are cheap to open or share what is dear to load.
 */
public abstract class LanguageModelContract {
  private static final Task ROUTING = Examples.classification("refund", "delivery");
  private static final Task ASKING = Examples.questionAnswering();
  private static final Task READING =
      Examples.extraction(Optional.of("{\"properties\": {\"year\": {\"type\": \"integer\"}}}"));

  /** Opens the model under test anew. */
  protected abstract LanguageModel open();

  @Test
  void theVersionIsKnownBeforeUseWhichTakesTimeAndDoesNotChangeIt() {
    try (LanguageModel model = open()) {
      String version = model.version();
      assertThat(version).isNotBlank();
      Generation said = model.generate(routing("Where is my parcel?"));
      assertThat(said.serviceTime()).isPositive();
      assertThat(model.version()).isEqualTo(version);
    }
  }

  @Test
  void everyKindOfPromptGetsAnAnswerWithItsUsage() {
    try (LanguageModel model = open()) {
      for (Prompt prompt : prompts()) {
        Generation said = model.generate(prompt);
        assertThat(said.usage().allInputTokens()).isPositive();
        assertThat(said.stableTokens()).isBetween(0L, said.usage().allInputTokens());
        assertThat(said.usage().outputTokens() > 0).isEqualTo(!said.text().isEmpty());
      }
    }
  }

  @Test
  void theSamePromptGetsTheSameAnswerAndUsageWhateverTheOrderAndTheThreads() {
    List<Generation> once;
    try (LanguageModel model = open()) {
      once = prompts().stream().map(model::generate).toList();
    }
    try (LanguageModel model = open()) {
      List<Prompt> many = Collections.nCopies(4, prompts()).stream().flatMap(List::stream).toList();
      List<Generation> parallel = many.parallelStream().map(model::generate).toList();
      for (int i = 0; i < many.size(); i++) {
        Generation expected = once.get(i % once.size());
        assertThat(parallel.get(i).text()).isEqualTo(expected.text());
        assertThat(parallel.get(i).usage()).isEqualTo(expected.usage());
        assertThat(parallel.get(i).stableTokens()).isEqualTo(expected.stableTokens());
      }
    }
  }

  @Test
  void moreInputHasMoreTokens() {
    try (LanguageModel model = open()) {
      long few = model.generate(routing("Where is it?")).usage().allInputTokens();
      long more =
          model
              .generate(routing("Where is it? I have been waiting for three weeks by now."))
              .usage()
              .allInputTokens();
      assertThat(more).isGreaterThan(few);
    }
  }

  @Test
  void closingTwiceDoesNoHarmAndLaterCallsFail() {
    LanguageModel model = open();
    Prompt prompt = routing("Where is my parcel?");
    model.generate(prompt);
    model.close();
    assertThatCode(model::close).doesNotThrowAnyException();
    assertThatThrownBy(() -> model.generate(prompt)).isInstanceOf(RuntimeException.class);
  }

  private static List<Prompt> prompts() {
    return List.of(
        routing("I want my money back"),
        routing(""),
        demonstrated(true),
        demonstrated(false),
        reading("The tower was built in 1889 \uD83D\uDE00."),
        reading(""),
        asking(List.of()),
        asking(List.of(new Passage("almanac", "The tower was built in 1889. It is tall."))));
  }

  private static Prompt reading(String input) {
    var shown =
        new Demonstration(
            "t1", "Built in 1907", Map.of(Examples.INPUT, "Built in 1907"), "{\"year\": 1907}");
    return prompt(READING, List.of(shown), false, List.of(), input);
  }

  private static Prompt routing(String input) {
    return prompt(ROUTING, List.of(), true, List.of(), input);
  }

  private static Prompt demonstrated(boolean stable) {
    var shown =
        new Demonstration(
            "t1", "My parcel is late", Map.of(Examples.INPUT, "My parcel is late"), "delivery");
    return prompt(ROUTING, List.of(shown), stable, List.of(), "Has it been sent?");
  }

  private static Prompt asking(List<Passage> passages) {
    return prompt(ASKING, List.of(), true, passages, "When was the tower built?");
  }

  private static Prompt prompt(
      Task task, List<Demonstration> shown, boolean stable, List<Passage> passages, String input) {
    return new Prompt(
        Optional.of("You are careful."),
        task.instructions(),
        shown,
        stable,
        passages,
        task.labels(),
        Examples.question("q", input, passages),
        task.answerFormat(),
        task.answerSchema());
  }
}
