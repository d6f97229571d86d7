package dev.suffice.providers.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.kit.Examples;
import dev.suffice.api.model.Generation;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.prompt.Demonstration;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.task.AnswerFormat;
import dev.suffice.api.task.Label;
import dev.suffice.api.task.Passage;
import dev.suffice.api.task.Template;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReaderTest {
  private static final Duration ONE_TEXT = Duration.ofNanos(FakeEncoder.NANOS_PER_TEXT);

  private final FakeEncoder encoder =
      new FakeEncoder()
          .with("question", 0)
          .with("lost card", 50)
          .with("top up", 60)
          .with("near", 10)
          .with("also near", 12)
          .with("far", 85)
          .with("far too", 86)
          .with("far as well", 87);

  @Test
  void withoutDemonstrationsTheMostSimilarOptionIsChosen() {
    assertThat(choose()).isEqualTo("lost_card");
  }

  @Test
  void aDescriptionIsReadInsteadOfTheName() {
    encoder.with("adding money", 5);
    List<Label> options = List.of(Label.named("lost_card"), new Label("top-up", "adding money"));
    assertThat(read(options, true, List.of()).text()).isEqualTo("top-up");
  }

  @Test
  void namesAreReadAsWords() {
    assertThat(
            Stream.of("lost_or_stolen", "Top-Up", "cardPaymentFee2Go", "  plain ")
                .map(Label::named)
                .map(OptionChoice::text))
        .containsExactly("lost or stolen", "top up", "card payment fee2 go", "plain");
  }

  @Test
  void theLabelOfASimilarDemonstrationWinsOverTheOptionTexts() {
    assertThat(choose(shown("near", "top-up"))).isEqualTo("top-up");
  }

  @Test
  void theLabelOfAnUnrelatedDemonstrationDoesNotWinForWantOfOthers() {
    assertThat(
            choose(
                shown("far", "top-up"), shown("far too", "top-up"), shown("far as well", "top-up")))
        .isEqualTo("lost_card");
  }

  @Test
  void similarDemonstrationsOutvoteASlightlyMoreSimilarOne() {
    encoder.with("nearest", 8);
    assertThat(
            choose(
                shown("nearest", "lost_card"),
                shown("near", "top-up"),
                shown("also near", "top-up")))
        .isEqualTo("top-up");
  }

  @Test
  void answersThatAreNoOptionAreIgnored() {
    assertThat(choose(shown("near", "something else"))).isEqualTo("lost_card");
    assertThat(encoder.encoded()).doesNotContain("near");
  }

  @Test
  void tiesGoToTheOptionListedFirst() {
    encoder.with("second", 50);
    assertThat(
            read(List.of(Label.named("second"), Label.named("lost_card")), true, List.of()).text())
        .isEqualTo("second");
  }

  @Test
  void onlyWhatBelongsToThisQuestionIsChargedAndReplayedAtItsOriginalTime() {
    List<Demonstration> two = List.of(shown("near", "top-up"), shown("far", "lost_card"));
    assertThat(read(options(), true, two).serviceTime()).isEqualTo(ONE_TEXT);
    assertThat(read(options(), false, two).serviceTime()).isEqualTo(ONE_TEXT.multipliedBy(3));
    assertThat(read(options(), false, two).serviceTime()).isEqualTo(ONE_TEXT.multipliedBy(3));
  }

  @Test
  void stableMessagesCountAsCachedInput() {
    Generation stable = read(options(), true, List.of(shown("near", "top-up")));
    Generation fresh = read(options(), false, List.of(shown("near", "top-up")));
    assertThat(stable.usage().inputTokens()).isEqualTo(1);
    assertThat(fresh.usage().inputTokens()).isEqualTo(3);
    assertThat(stable.usage().cachedInputTokens()).isEqualTo(fresh.usage().cachedInputTokens() + 2);
    assertThat(stable.stableTokens()).isEqualTo(stable.usage().cachedInputTokens());
    assertThat(stable.usage().outputTokens()).isEqualTo(1);
    assertThat(stable.usage().estimated()).isFalse();
  }

  @Test
  void withoutOptionsTheBestSupportedSentenceIsQuoted() {
    encoder.with("It rains.", 80).with("The card is blue.", 20).with("Call us.", 40);
    Generation said = ask("question", "It rains. The card is blue.", "Call us.");
    assertThat(said.text()).isEqualTo("The card is blue.");
    assertThat(said.serviceTime()).isEqualTo(ONE_TEXT.multipliedBy(4));
  }

  @Test
  void passagesThatEveryPromptHasAreKeptByAWarmService() {
    encoder.with("It rains.", 80).with("The card is blue.", 20);
    List<Passage> given = List.of(new Passage("notes", "It rains. The card is blue."));
    Prompt own = prompt(List.of(), true, List.of(), given, "question");
    var shared =
        new Prompt(
            own.system(),
            own.instructions(),
            own.demonstrations(),
            own.demonstrationsStable(),
            own.passages(),
            true,
            own.options(),
            own.question(),
            own.answerFormat(),
            own.answerSchema());
    assertThat(read(own).serviceTime()).isEqualTo(ONE_TEXT.multipliedBy(3));
    assertThat(read(shared).serviceTime()).isEqualTo(ONE_TEXT);
    assertThat(read(shared).text()).isEqualTo("The card is blue.");
  }

  @Test
  void withoutSupportItAbstains() {
    encoder.with("It rains.", 80);
    assertThat(ask("question", "It rains.").text()).isEmpty();
    assertThat(ask("question", "It rains.").usage().outputTokens()).isZero();
    assertThat(ask("question").text()).isEmpty();
    assertThat(ask("question").serviceTime()).isZero();
  }

  @Test
  void aShortSpanIsQuotedWhereTheQuestionAsksForOne() {
    encoder.with("When was it built?", 0).with("Work on it ended in March 1889.", 10);
    assertThat(ask("When was it built?", "Work on it ended in March 1889.").text())
        .isEqualTo("March 1889");
  }

  private String choose(Demonstration... shown) {
    return read(options(), true, List.of(shown)).text();
  }

  private Generation ask(String question, String... passages) {
    List<Passage> given = Stream.of(passages).map(text -> new Passage("notes", text)).toList();
    return read(prompt(List.of(), true, List.of(), given, question));
  }

  private Generation read(List<Label> options, boolean stable, List<Demonstration> shown) {
    return read(prompt(options, stable, shown, List.of(), "question"));
  }

  private Generation read(Prompt prompt) {
    EngineLease lease = encoder.pool().lease(SentenceModel.ALL_MINILM_L6_V2);
    try (LanguageModel reader =
        new Reader(lease, "test", SentenceModel.ALL_MINILM_L6_V2.tuning(), encoder.clock())) {
      return reader.generate(prompt);
    }
  }

  private static List<Label> options() {
    return List.of(Label.named("top-up"), Label.named("lost_card"));
  }

  private static Demonstration shown(String input, String answer) {
    return new Demonstration("t-" + input, input, Map.of(Examples.INPUT, input), answer);
  }

  private static Prompt prompt(
      List<Label> options,
      boolean stable,
      List<Demonstration> shown,
      List<Passage> passages,
      String question) {
    return new Prompt(
        Optional.empty(),
        new Template("Answer."),
        shown,
        stable,
        passages,
        options,
        Examples.question("q1", question, passages),
        options.isEmpty() ? AnswerFormat.TEXT : AnswerFormat.LABEL,
        Optional.empty());
  }
}
