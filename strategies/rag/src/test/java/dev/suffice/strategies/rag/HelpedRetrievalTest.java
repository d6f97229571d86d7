package dev.suffice.strategies.rag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.corpus.Corpus;
import dev.suffice.api.corpus.Document;
import dev.suffice.api.kit.Examples;
import dev.suffice.api.kit.FakeLanguageModel;
import dev.suffice.api.kit.FakeStrategyContext;
import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.model.Reranker;
import dev.suffice.api.model.RerankerName;
import dev.suffice.api.model.Reranking;
import dev.suffice.api.model.Usage;
import dev.suffice.api.strategy.Forecast;
import dev.suffice.api.strategy.Solver;
import dev.suffice.api.task.Passage;
import dev.suffice.api.task.TaskData;
import dev.suffice.strategies.rag.chunk.ChunkOptions;
import dev.suffice.strategies.rag.retrieve.ExpandOptions;
import dev.suffice.strategies.rag.retrieve.RerankOptions;
import dev.suffice.strategies.rag.retrieve.RetrieveOptions;
import dev.suffice.strategies.rag.retrieve.RetrieveOptions.Mode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Retrieval that models help: further texts to look for, another order of what was found. */
class HelpedRetrievalTest {
  private static final LanguageModelName HELPER = new LanguageModelName("helper");
  private static final TaskData DATA =
      new TaskData(
          Examples.questionAnswering(),
          List.of(),
          List.of(),
          Corpus.of(
              List.of(
                  new Document("vacation", "Annual vacation is thirty days for all staff."),
                  new Document("again", "Annual vacation is thirty days for all staff indeed."),
                  new Document("sabbatical", "Vacation without pay is called a sabbatical."),
                  new Document("coffee", "Coffee is free."))),
          Map.of());

  @Test
  void otherWordingsFindWhatTheQuestionDoesNot() {
    FakeLanguageModel helper =
        FakeLanguageModel.always(
            "1. How much vacation?\n\n- annual vacation\nnever looked for: coffee");

    assertThat(found(expanding(2, false), helper, "How many holidays?"))
        .containsExactlyInAnyOrder("vacation", "again", "sabbatical");
    assertThat(found(Optional.empty(), Optional.empty(), helper, "How many holidays?")).isEmpty();
    assertThat(helper.prompts()).hasSize(1);
    assertThat(helper.prompts().get(0).messages().get(0).text())
        .contains("Write the question in 2 other ways");
    assertThat(helper.prompts().get(0).messages().get(1).text()).isEqualTo("How many holidays?");
  }

  @Test
  void whatAnAnswerMayReadLikeIsLookedForToo() {
    FakeLanguageModel helper = FakeLanguageModel.always("Staff have a sabbatical.");

    assertThat(found(expanding(0, true), helper, "A long break?").get(0)).isEqualTo("sabbatical");
    assertThat(helper.prompts()).hasSize(1);
  }

  @Test
  void aModelThatRefusesToWriteLeavesTheQuestionToItself() {
    FakeLanguageModel refusing = FakeLanguageModel.failing(new AnswerFailureException("no"));

    assertThat(found(expanding(2, true), refusing, "Is coffee free?")).contains("coffee");
  }

  @Test
  void aModelPutsTheBestInOrderAndWhatItLeavesOutFollows() {
    FakeLanguageModel helper = FakeLanguageModel.always("[3] > [1] > [99] > [3]");
    List<String> before = found(Optional.empty(), Optional.empty(), helper, "vacation");
    List<String> after = found(Optional.empty(), rerank(3), helper, "vacation");

    assertThat(after).containsExactly(before.get(2), before.get(0), before.get(1));
    assertThat(helper.prompts().get(0).messages().get(1).text())
        .startsWith("[1]\n")
        .contains("[3]\n")
        .endsWith("vacation");
  }

  @Test
  void aModelThatSaysNothingOfUseLeavesTheOrder() {
    var before =
        found(Optional.empty(), Optional.empty(), FakeLanguageModel.always(""), "vacation");

    assertThat(found(Optional.empty(), rerank(3), FakeLanguageModel.always("none"), "vacation"))
        .isEqualTo(before);
    FakeLanguageModel refusing = FakeLanguageModel.failing(new AnswerFailureException("no"));
    assertThat(found(Optional.empty(), rerank(3), refusing, "vacation")).isEqualTo(before);
  }

  @Test
  void nobodyIsAskedForTheOrderOfOnePassage() {
    FakeLanguageModel helper = FakeLanguageModel.always("[1]");

    assertThat(found(Optional.empty(), rerank(3), helper, "coffee")).containsExactly("coffee");
    assertThat(found(Optional.empty(), rerank(3), helper, "nothing alike")).isEmpty();
    assertThat(helper.prompts()).isEmpty();
  }

  @Test
  void aRerankerScoresTheTextsAndItsCallIsOneOfAModel() {
    FakeLanguageModel unasked = FakeLanguageModel.always("");
    List<String> before = found(Optional.empty(), Optional.empty(), unasked, "vacation");

    assertThat(found(Optional.empty(), rerank(3), new Longest(), "vacation"))
        .containsExactlyInAnyOrderElementsOf(before)
        .startsWith("again");
  }

  /** Thinks that long texts fit best. */
  private static final class Longest implements Reranker {
    @Override
    public Reranking rank(String query, List<String> texts) {
      return new Reranking(
          texts.stream().map(text -> (double) text.length()).toList(),
          Usage.of(1, 0),
          Duration.ZERO);
    }

    @Override
    public String version() {
      return "longest";
    }

    @Override
    public void close() {}
  }

  @Test
  void whatSaysTheSameIsPutBack() {
    FakeLanguageModel unasked = FakeLanguageModel.always("");
    var diverse = new RerankOptions(Optional.empty(), OptionalDouble.of(0.5), OptionalInt.empty());

    assertThat(found(Optional.empty(), Optional.empty(), unasked, "annual vacation"))
        .containsExactly("vacation", "again", "sabbatical");
    assertThat(found(Optional.empty(), Optional.of(diverse), unasked, "annual vacation"))
        .containsExactly("vacation", "sabbatical", "again");
    assertThat(unasked.prompts()).isEmpty();
  }

  @Test
  void everyCallIsForeseen() {
    RagOptions options = Rag.of(bm25(expanding(3, true), rerank(2)));
    var strategy = new RagFactory().create(options, context(FakeLanguageModel.always("x")));
    Forecast forecast = strategy.forecast(DATA, List.of(Examples.question("q", "How many days?")));

    assertThat(forecast.request())
        .extracting(Forecast.Call::model)
        .containsExactly("helper", "helper", "model");
    assertThat(forecast.request()).extracting(Forecast.Call::calls).containsExactly(2.0, 1.0, 1.0);
    assertThat(options.callsPerAnswer()).isEqualTo(5);
    assertThat(Rag.of(Mode.BM25).callsPerAnswer()).isEqualTo(1);
  }

  @Test
  void optionsRefuseNonsense() {
    assertThatThrownBy(() -> expanding(0, false)).hasMessageContaining("queries: 3");
    assertThatThrownBy(() -> expanding(11, false)).hasMessageContaining("from 1 to 10");
    assertThatThrownBy(
            () -> new RerankOptions(Optional.empty(), OptionalDouble.empty(), OptionalInt.empty()))
        .hasMessageContaining("`by:` and a reranker or language model, or `diversity");
    assertThatThrownBy(() -> rerank(1)).hasMessageContaining("from 2 to 100");
  }

  private static List<String> found(
      Optional<ExpandOptions> expand, LanguageModel helper, String asked) {
    return found(expand, Optional.empty(), helper, asked);
  }

  private static List<String> found(
      Optional<ExpandOptions> expand,
      Optional<RerankOptions> rerank,
      LanguageModel helper,
      String asked) {
    try (Solver solver =
        new RagFactory().create(Rag.of(bm25(expand, rerank)), context(helper)).prepare(DATA)) {
      return solver.answer(Examples.question("q", asked)).passages().stream()
          .map(Passage::source)
          .toList();
    }
  }

  private static FakeStrategyContext context(LanguageModel helper) {
    return new FakeStrategyContext(DATA.task())
        .with("model", (LanguageModel) FakeLanguageModel.always("30"))
        .with("helper", helper);
  }

  private static Optional<ExpandOptions> expanding(int queries, boolean answers) {
    return Optional.of(
        new ExpandOptions(
            HELPER,
            queries == 0 ? OptionalInt.empty() : OptionalInt.of(queries),
            Optional.of(answers)));
  }

  private static Optional<RerankOptions> rerank(int candidates) {
    return Optional.of(
        new RerankOptions(
            Optional.of(new RerankerName("helper")),
            OptionalDouble.empty(),
            OptionalInt.of(candidates)));
  }

  private static RetrieveOptions bm25(
      Optional<ExpandOptions> expand, Optional<RerankOptions> rerank) {
    return new RetrieveOptions(
        Mode.BM25,
        OptionalInt.of(3),
        Optional.empty(),
        Optional.empty(),
        Optional.of(ChunkOptions.sentences(200)),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        OptionalDouble.of(0),
        Map.of(),
        Optional.empty(),
        OptionalInt.empty(),
        expand,
        rerank,
        Optional.empty());
  }
}
