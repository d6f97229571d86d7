package dev.suffice.strategies.rag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.corpus.Corpus;
import dev.suffice.api.corpus.Document;
import dev.suffice.api.corpus.Evidence;
import dev.suffice.api.corpus.Origin;
import dev.suffice.api.corpus.Span;
import dev.suffice.api.kit.Examples;
import dev.suffice.api.kit.FakeEmbedder;
import dev.suffice.api.kit.FakeLanguageModel;
import dev.suffice.api.kit.FakeStrategyContext;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.prompt.Message;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.strategy.Solver;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Passage;
import dev.suffice.api.task.Task;
import dev.suffice.api.task.TaskData;
import dev.suffice.api.task.Template;
import dev.suffice.strategies.rag.chunk.ChunkOptions;
import dev.suffice.strategies.rag.retrieve.PrefixOptions;
import dev.suffice.strategies.rag.retrieve.RetrieveOptions;
import dev.suffice.strategies.rag.retrieve.RetrieveOptions.FusionKind;
import dev.suffice.strategies.rag.retrieve.RetrieveOptions.Mode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RagStrategyTest {
  private static final Task TASK = Examples.questionAnswering();
  private static final Document LEAVE =
      new Document("leave.md", "Staff have 30 days of leave. Leave is asked for in writing.");
  private static final Document PAY =
      new Document(
          "pay.md",
          Optional.of("Pay"),
          "Wages come on the 25th.",
          List.of(),
          Map.of("year", "2025"));
  private static final Corpus CORPUS = Corpus.of(List.of(LEAVE, PAY));
  private static final TaskData DATA =
      new TaskData(
          TASK,
          List.of(),
          List.of(),
          CORPUS,
          Map.of("q1", List.of(new Evidence("pay.md", Optional.of(new Span(0, 5))))));

  @Test
  void whatIsFoundStandsInThePromptAndInTheAnswerWithItsPlace() {
    FakeLanguageModel model = FakeLanguageModel.always("30");
    Answer answer = answer(Rag.of(Rag.bm25(1, 40)), model, "How many days of leave have staff?");

    var found =
        new Passage(
            "leave.md",
            "Staff have 30 days of leave.",
            Optional.of(new Origin("leave.md", new Span(0, 28))));
    assertThat(answer.passages()).containsExactly(found);
    assertThat(lastMessage(model)).startsWith("[leave.md]\nStaff have 30 days of leave.\n\nHow");
    assertThat(model.prompts().get(0).messages().get(0).text())
        .contains("Answer from the passages alone.");
  }

  @Test
  void theBestStandsFirstInTheAnswerWhereverItStandsInThePrompt() {
    FakeLanguageModel model = FakeLanguageModel.always("30");
    Answer answer = answer(Rag.of(bestLast()), model, "How many days of leave have staff?");

    assertThat(lastMessage(model)).containsSubsequence("Leave is asked for", "Staff have 30 days");
    assertThat(answer.passages().get(0).text()).isEqualTo("Staff have 30 days of leave.");
  }

  private static RetrieveOptions bestLast() {
    return new RetrieveOptions(
        Mode.BM25,
        OptionalInt.of(2),
        Optional.empty(),
        Optional.of(ChunkOptions.sentences(40)),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        OptionalDouble.of(0),
        Map.of(),
        Optional.of(RetrieveOptions.Order.BEST_LAST),
        OptionalInt.empty());
  }

  @Test
  void aFilterThatNoDocumentPassesIsRefusedBeforeAnythingIsAsked() {
    for (Mode mode : List.of(Mode.BM25, Mode.WHOLE_CORPUS)) {
      assertThatThrownBy(() -> forecast(where(mode, Map.of("yaer", "2025"))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "where: no document has 'yaer' in its metadata. Did you mean 'year'? Known: year.");
      assertThatThrownBy(() -> forecast(where(mode, Map.of("year", "1999"))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("where: no document has year: 1999. Known: 2025.");
      forecast(where(mode, Map.of("year", "2025")));
    }
    forecast(where(Mode.BM25, Map.of("year", "{{question}}")));
  }

  private static void forecast(RetrieveOptions options) {
    new RagFactory()
        .create(Rag.of(options), context(FakeLanguageModel.always("x")))
        .forecast(DATA, List.of(Examples.question("q", "?")));
  }

  private static RetrieveOptions where(Mode mode, Map<String, String> values) {
    Map<String, Template> where = new LinkedHashMap<>();
    values.forEach((name, value) -> where.put(name, new Template(value)));
    return new RetrieveOptions(
        mode,
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        where,
        Optional.empty(),
        OptionalInt.empty());
  }

  @Test
  void theWholeCorpusIsTheStableStart() {
    FakeLanguageModel model = FakeLanguageModel.always("30");
    Answer answer = answer(Rag.of(Mode.WHOLE_CORPUS), model, "How many days?");

    Message start = model.prompts().get(0).messages().get(0);
    assertThat(start.stable()).isTrue();
    assertThat(start.text()).contains(LEAVE.text(), PAY.text());
    assertThat(lastMessage(model)).isEqualTo("How many days?");
    assertThat(answer.passages()).extracting(Passage::source).containsExactly("leave.md", "pay.md");
  }

  @Test
  void aCorpusThatDoesNotFitIsForecastAsWhatStandsInTheWay() {
    FakeLanguageModel model = FakeLanguageModel.always("30");
    var context = context(model).withMostInput(20);
    var strategy = new RagFactory().create(Rag.of(Mode.WHOLE_CORPUS), context);

    assertThat(strategy.forecast(DATA, List.of(Examples.question("q", "?"))).obstacle())
        .hasValueSatisfying(why -> assertThat(why).contains("at most 20", "mode: hybrid"));
    assertThat(model.prompts()).isEmpty();
  }

  @Test
  void theOracleShowsTheEvidenceOfTheQuestionAndOfNoOther() {
    FakeLanguageModel model = FakeLanguageModel.always("the 25th");
    try (Solver solver = solver(Rag.of(Mode.ORACLE), context(model), DATA)) {
      assertThat(solver.answer(Examples.question("q1", "When?")).passages())
          .extracting(Passage::source)
          .containsExactly("pay.md / Pay");
      assertThat(solver.answer(Examples.question("q2", "When?")).passages()).isEmpty();
    }
  }

  @Test
  void citationsAreTakenOutAndThoseOfPassagesThatAreNotThereMakeAnAnswerInvalid() {
    RagOptions options = Rag.citing(Rag.bm25(2, 40));
    Answer right = answer(options, FakeLanguageModel.always("30 [1]"), "days of leave");
    Answer wrong = answer(options, FakeLanguageModel.always("30 [1, 7]"), "days of leave");

    assertThat(right.text()).isEqualTo("30 [1]");
    assertThat(right.value()).contains("30");
    assertThat(right.passages().get(0).source()).isEqualTo("1: leave.md");
    assertThat(wrong.value()).isEmpty();
  }

  @Test
  void aModelThatSaysNothingAbstainsInTheWordsItIsTold() {
    RagOptions options = Rag.citing(Rag.bm25(2, 40));
    FakeLanguageModel model = FakeLanguageModel.always("");

    assertThat(answer(options, model, "days").value()).contains("not told");
    assertThat(model.prompts().get(0).messages().get(0).text()).contains("say \"not told\"");
  }

  @Test
  void citingGoesWithTextOnly() {
    var context = new FakeStrategyContext(Examples.classification("a", "b"));
    var strategy = new RagFactory().create(Rag.citing(Rag.bm25(2, 40)), context);

    assertThatThrownBy(() -> strategy.forecast(DATA, List.of(Examples.question("q", "?"))))
        .hasMessageContaining("cite goes with answers in text");
  }

  @Test
  void aWeightIsLearntOnTheValidationSplitAndTold() {
    Example example =
        new Example(
            "v1",
            "When do wages come?",
            Map.of(Examples.INPUT, "When do wages come?"),
            List.of("the 25th"),
            List.of(),
            Map.of(),
            Optional.empty(),
            List.of(new Evidence("pay.md", Optional.empty())));
    var data = new TaskData(TASK, List.of(), List.of(example), CORPUS, Map.of());
    RagOptions options = Rag.of(hybrid(FusionKind.LEARNT));
    try (Solver solver = solver(options, context(FakeLanguageModel.always("x")), data)) {
      assertThat(solver.lessons())
          .singleElement()
          .asString()
          .contains("1 validation examples", "100.0 %");
    }
    var strategy = new RagFactory().create(options, context(FakeLanguageModel.always("x")));
    assertThatThrownBy(() -> strategy.forecast(DATA, List.of(Examples.question("q", "?"))))
        .hasMessageContaining("none does");
  }

  @Test
  void twoApproachesOverTheSameChunksShareTheIndexAndTheRankings() {
    FakeEmbedder embedder = FakeEmbedder.working();
    var context =
        new FakeStrategyContext(TASK)
            .with("model", (LanguageModel) FakeLanguageModel.always("x"))
            .with("vectors", embedder);
    for (Mode mode : List.of(Mode.DENSE, Mode.HYBRID)) {
      try (Solver solver = solver(Rag.of(mode), context, DATA)) {
        solver.answer(Examples.question("q1", "When?"));
      }
    }

    assertThat(embedder.texts()).hasSize(CORPUS.documents().size() + 1);
  }

  @Test
  void prefixesStandBeforeWhatIsEmbeddedAndNowhereElse() {
    FakeLanguageModel model = FakeLanguageModel.always("x");
    FakeEmbedder embedder = FakeEmbedder.working();
    var context = new FakeStrategyContext(TASK).with("model", model).with("vectors", embedder);
    RetrieveOptions plain = RetrieveOptions.of(Mode.DENSE, Rag.VECTORS);
    for (RetrieveOptions options : List.of(plain, prefixed(plain))) {
      try (Solver solver = solver(Rag.of(options), context, DATA)) {
        solver.answer(Examples.question("q1", "When?"));
      }
    }

    assertThat(embedder.texts().subList(3, 6))
        .containsExactly("passage: " + LEAVE.text(), "passage: Pay\n" + PAY.text(), "query: When?");
    assertThat(model.prompts().get(1)).isEqualTo(model.prompts().get(0));
    assertThatThrownBy(() -> new PrefixOptions(Optional.empty(), Optional.empty()))
        .hasMessageContaining("search_query: ");
    assertThatThrownBy(() -> new PrefixOptions(Optional.of(" "), Optional.empty()))
        .hasMessageContaining("must not be blank");
  }

  private static RetrieveOptions prefixed(RetrieveOptions options) {
    return new RetrieveOptions(
        options.mode(),
        options.top(),
        options.by(),
        Optional.of(new PrefixOptions(Optional.of("query: "), Optional.of("passage: "))),
        options.chunk(),
        options.neighbours(),
        options.parent(),
        options.fusion(),
        options.keywordWeight(),
        options.contextWeight(),
        options.where(),
        options.order(),
        options.budget(),
        options.expand(),
        options.rerank(),
        options.store());
  }

  private static RetrieveOptions hybrid(FusionKind fusion) {
    return new RetrieveOptions(
        Mode.HYBRID,
        OptionalInt.of(1),
        Rag.VECTORS,
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.of(fusion),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Map.of(),
        Optional.empty(),
        OptionalInt.empty());
  }

  private static Answer answer(RagOptions options, FakeLanguageModel model, String asked) {
    try (Solver solver = solver(options, context(model), DATA)) {
      return solver.answer(Examples.question("q", asked));
    }
  }

  private static Solver solver(RagOptions options, FakeStrategyContext context, TaskData data) {
    return new RagFactory().create(options, context).prepare(data);
  }

  private static FakeStrategyContext context(FakeLanguageModel model) {
    return new FakeStrategyContext(TASK)
        .with("model", model)
        .with("vectors", FakeEmbedder.working());
  }

  private static String lastMessage(FakeLanguageModel model) {
    Prompt prompt = model.prompts().get(0);
    return prompt.messages().get(prompt.messages().size() - 1).text();
  }
}
