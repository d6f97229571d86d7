package dev.suffice.experiments.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.kit.Examples;
import dev.suffice.api.kit.FakeEmbedder;
import dev.suffice.api.kit.FakeLanguageModel;
import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.Embeddings;
import dev.suffice.api.model.Generation;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.model.ModelOptions;
import dev.suffice.api.model.Pace;
import dev.suffice.api.model.Usage;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.money.TokenRates;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.result.KeptResponses;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.Task;
import dev.suffice.experiments.spend.Budget;
import dev.suffice.experiments.store.KeptVector;
import dev.suffice.experiments.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:15:02Z");

  @TempDir private Path folder;

  private final FakeLanguageModel model = FakeLanguageModel.always("billing");
  private final Budget budget = new Budget(Optional.empty(), Money.ZERO, null);
  private Store store;

  @BeforeEach
  void open() {
    store = Store.openForWriting(folder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void theSameIsNotAskedTwiceNotEvenByAnotherRun() {
    Generation first = replayed("warm").generate(prompt("Where is it?", 1));
    reopen();
    Generation second = replayed("warm").generate(prompt("Where is it?", 1));

    assertThat(model.prompts()).hasSize(1);
    assertThat(first.replayed()).isFalse();
    assertThat(second).isEqualTo(first.asReplayed());
    assertThat(second.serviceTime()).isEqualTo(FakeLanguageModel.SERVICE_TIME);
  }

  @Test
  void whatWasFoundAgainIsCountedAsAvoided() {
    replayed("warm").generate(prompt("Where is it?", 1));
    store.flush();
    Generation again = replayed("warm").generate(prompt("Where is it?", 1));

    Money price = spec("warm").price().ofCall(again.usage(), again.serviceTime()).orElseThrow();
    assertThat(price).isGreaterThan(Money.ZERO);
    assertThat(budget.spend().avoided()).isEqualTo(price);
    assertThat(budget.spend().avoidedCalls()).isEqualTo(1);
    assertThat(budget.spend().total()).isEqualTo(Money.ZERO);
  }

  @Test
  void anotherRepetitionAnotherQuestionAndOtherOptionsAreAskedAnew() {
    replayed("warm").generate(prompt("Where is it?", 1));
    store.flush();
    replayed("warm").generate(prompt("Where is it?", 2));
    replayed("warm").generate(prompt("Where was it?", 1));
    replayed("cold").generate(prompt("Where is it?", 1));

    assertThat(model.prompts()).hasSize(4);
  }

  @Test
  void aFreshRunFindsNothingButKeepsWhatItGets() {
    replayed("warm").generate(prompt("Where is it?", 1));
    store.flush();
    var anew =
        new ReplayedLanguageModel(
            spec("warm"), model, new Replays(store.responses(), budget, clock(), true));
    anew.generate(prompt("Where is it?", 1));

    assertThat(model.prompts()).hasSize(2);
    assertThat(kept()).singleElement().extracting(KeptResponses::count).isEqualTo(1L);
  }

  @Test
  void aFailureIsNotKept() {
    var gone = FakeLanguageModel.failing(new ModelFaultException("gone"));
    var failing = new ReplayedLanguageModel(spec("warm"), gone, replays());

    assertThatThrownBy(() -> failing.generate(prompt("Where is it?", 1))).hasMessage("gone");
    store.flush();
    assertThat(kept()).isEmpty();
  }

  @Test
  void textsAreNotEmbeddedTwice() {
    var embedder = embedder("warm", true, FakeEmbedder.working());
    Embeddings first = embedder.embed(List.of("one", "two"));
    store.flush();
    Embeddings second = embedder.embed(List.of("one", "two"));

    assertThat(second.replayed()).isTrue();
    assertThat(second.usage()).isEqualTo(first.usage());
    assertThat(second.vectors()).hasSize(2);
    for (int i = 0; i < 2; i++) {
      assertThat(second.vectors().get(i)).containsExactly(first.vectors().get(i));
    }
  }

  @Test
  void ofTextsThatHaveChangedOnlyTheNewAreEmbedded() {
    FakeEmbedder model = FakeEmbedder.working();
    var embedder = embedder("warm", true, model);
    Embeddings first = embedder.embed(List.of("one", "two words", "one"));
    reopen();
    var again = embedder("warm", true, model);
    Embeddings second = again.embed(List.of("two words", "three", "one"));

    assertThat(model.texts()).containsExactly("one", "two words", "three");
    assertThat(second.vectors().get(0)).containsExactly(first.vectors().get(1));
    assertThat(second.vectors().get(2)).containsExactly(first.vectors().get(0));
    assertThat(first.vectors().get(2)).containsExactly(first.vectors().get(0));
    assertThat(second.replayed()).isFalse();
    assertThat(second.usage().inputTokens()).isEqualTo(4);
    assertThat(second.serviceTime()).isEqualTo(FakeEmbedder.SERVICE_TIME.multipliedBy(3));
    store.flush();
    assertThat(again.embed(List.of("three", "one")).replayed()).isTrue();
  }

  @Test
  void whatWasEmbeddedBeforeAFaultIsNotEmbeddedAgain() {
    List<String> texts =
        IntStream.range(0, 3 * ReplayedEmbedder.LARGEST_PORTION)
            .mapToObj(i -> "text " + i)
            .toList();
    var made = new ArrayList<String>();
    var dying =
        new DyingEmbedder(FakeEmbedder.working(), 2 * ReplayedEmbedder.LARGEST_PORTION, made);
    var first = embedder("warm", true, dying);
    assertThatThrownBy(() -> first.embed(texts)).hasMessage("gone");
    reopen();
    FakeEmbedder rest = FakeEmbedder.working();
    var second = embedder("warm", true, rest);
    Embeddings whole = second.embed(texts);

    assertThat(made).hasSize(2 * ReplayedEmbedder.LARGEST_PORTION);
    assertThat(rest.texts())
        .containsExactlyElementsOf(
            texts.subList(2 * ReplayedEmbedder.LARGEST_PORTION, texts.size()));
    assertThat(whole.vectors()).hasSameSizeAs(texts);
    assertThat(whole.usage().inputTokens()).isEqualTo(2L * texts.size());
  }

  @Test
  void aQuestionIsKeptOnlyWhereThatSavesAServerACall() {
    FakeEmbedder model = FakeEmbedder.working();
    var here = embedder("warm", false, model);
    here.embed(List.of("a question"));
    here.embed(List.of("a question"));
    var server = embedder("warm", true, model);
    server.embed(List.of("a question"));
    store.flush();
    server.embed(List.of("a question"));

    assertThat(model.texts()).hasSize(3);
  }

  @Test
  void sharesOfACallAddUpToIt() {
    List<String> texts = List.of("", "a", "bc", "a longer text", "another");
    var vectors = texts.stream().map(text -> new float[] {1}).toList();
    List<KeptVector> shares =
        Shares.of(new Embeddings(vectors, Usage.of(17, 0), Duration.ofNanos(1_000_003)), texts);

    assertThat(shares.stream().mapToLong(KeptVector::tokens).sum()).isEqualTo(17);
    assertThat(shares.stream().mapToLong(share -> share.serviceTime().toNanos()).sum())
        .isEqualTo(1_000_003);
    assertThat(shares.get(3).tokens()).isGreaterThan(shares.get(2).tokens());
  }

  @Test
  void whatIsKeptCanBeListedAndForgotten() {
    replayed("warm").generate(prompt("Where is it?", 1));
    replayed("warm").generate(prompt("Where was it?", 1));
    embedder("warm", true, FakeEmbedder.working()).embed(List.of("one"));
    store.flush();

    assertThat(kept())
        .extracting(KeptResponses::model)
        .containsExactly("fake:fake-language-model/1", "fake:fake-embedder/1");
    assertThat(kept()).extracting(KeptResponses::count).containsExactly(2L, 1L);
    assertThat(kept()).allSatisfy(one -> assertThat(one.newest()).isEqualTo(NOW));
    assertThat(store.responses().forget(Optional.empty(), Optional.of(NOW))).isZero();
    assertThat(
            store
                .responses()
                .forget(Optional.of("fake:fake-language-model/1"), Optional.of(NOW.plusSeconds(1))))
        .isEqualTo(2);
    assertThat(store.responses().forget(Optional.empty(), Optional.empty())).isEqualTo(1);
    assertThat(kept()).isEmpty();
  }

  private List<KeptResponses> kept() {
    return store.responses().kept();
  }

  private void reopen() {
    store.close();
    store = Store.openForWriting(folder);
  }

  private LanguageModel replayed(String temper) {
    return new ReplayedLanguageModel(spec(temper), model, replays());
  }

  private Replays replays() {
    return new Replays(store.responses(), budget, clock(), false);
  }

  private static Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  private ReplayedEmbedder embedder(String temper, boolean keepsAnswers, Embedder model) {
    var keeping = new KeepingEmbedder(spec(temper, keepsAnswers), model, replays());
    return new ReplayedEmbedder(keeping, Integer.MAX_VALUE);
  }

  private static ModelSpec spec(String temper) {
    return spec(temper, true);
  }

  private static ModelSpec spec(String temper, boolean keepsAnswers) {
    TokenRates rates = TokenRates.of(Money.usd("1"), Money.usd("4"));
    return new ModelSpec(
        "small",
        "fake",
        new Options(temper, keepsAnswers),
        TokenPrice.of(rates, Optional.empty(), Provenance.DECLARED),
        Optional.empty());
  }

  private static Prompt prompt(String input, long seed) {
    Task task = Examples.classification("billing", "repairs");
    Question asked = Examples.question("q", input);
    return new Prompt(
        Optional.empty(),
        task.instructions(),
        List.of(),
        true,
        List.of(),
        task.labels(),
        new Question(asked.id(), asked.input(), asked.fields(), asked.passages(), seed),
        task.answerFormat(),
        task.answerSchema());
  }

  /** What the model is told of how to answer. */
  private record Options(String temper, boolean keepsAnswers) implements ModelOptions {
    @Override
    public ModelKind kind() {
      return ModelKind.LANGUAGE_MODEL;
    }

    @Override
    public Pace pace() {
      return new Pace(Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }
  }

  /** Embeds so many texts and then is gone. */
  private record DyingEmbedder(Embedder model, int most, List<String> made) implements Embedder {
    @Override
    public Embeddings embed(List<String> texts) {
      if (made.size() >= most) {
        throw new ModelFaultException("gone");
      }
      made.addAll(texts);
      return model.embed(texts);
    }

    @Override
    public String version() {
      return model.version();
    }

    @Override
    public void close() {
      model.close();
    }
  }
}
