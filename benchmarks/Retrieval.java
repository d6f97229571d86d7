import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.inject.Guice;
import dev.suffice.api.corpus.Corpus;
import dev.suffice.api.corpus.Document;
import dev.suffice.api.corpus.Origin;
import dev.suffice.api.corpus.Span;
import dev.suffice.api.model.EmbeddedModels;
import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.EmbedderName;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.task.AnswerFormat;
import dev.suffice.api.task.Passage;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.Task;
import dev.suffice.api.task.TaskData;
import dev.suffice.api.task.TaskKind;
import dev.suffice.api.task.Template;
import dev.suffice.providers.embedded.EmbeddedModule;
import dev.suffice.strategies.rag.chunk.ChunkOptions;
import dev.suffice.strategies.rag.retrieve.RetrieveOptions;
import dev.suffice.strategies.rag.retrieve.RetrieveOptions.FusionKind;
import dev.suffice.strategies.rag.retrieve.RetrieveOptions.Mode;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * How much of the evidence the passages hold, by the classes that approaches use: Chroma's chunking
 * evaluation (share of the gold characters) and PubMedQA (whether the question's own abstract is
 * there, among 1,000). benchmarks/README.md says how to start it.
 */
public final class Retrieval {
  private static final int LONGEST_PASSAGE = 800;
  private static final List<String> MODELS = List.of("all-minilm-l6-v2", "bge-small-en-v1.5");

  private static final Task TASK =
      new Task(
          TaskKind.QUESTION_ANSWERING,
          "question",
          "answer",
          List.of(),
          new Template("Answer."),
          Optional.empty(),
          AnswerFormat.TEXT,
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty());

  private record Asked(String text, Map<String, List<Span>> gold) {}

  private record Set(Corpus corpus, List<Asked> asked) {}

  private record Row(String name, Mode mode, Optional<FusionKind> fusion, double context, int overlap) {}

  private static final List<Row> ROWS =
      List.of(
          new Row("bm25", Mode.BM25, Optional.empty(), 0, 0),
          new Row("bm25, in context", Mode.BM25, Optional.empty(), 0.25, 0),
          new Row("dense", Mode.DENSE, Optional.empty(), 0, 0),
          new Row("dense, in context", Mode.DENSE, Optional.empty(), 0.25, 0),
          new Row("hybrid, ranks", Mode.HYBRID, Optional.of(FusionKind.RRF), 0, 0),
          new Row("hybrid, scores", Mode.HYBRID, Optional.empty(), 0, 0),
          new Row("hybrid, scores, overlap 400", Mode.HYBRID, Optional.empty(), 0, 400),
          new Row("hybrid, scores, in context", Mode.HYBRID, Optional.empty(), 0.25, 0));

  private Retrieval() {}

  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments[0]);
    List<Set> chunking = chunking(data.resolve("chunking_eval"));
    List<Set> abstracts = List.of(abstracts(data.resolve("pubmedqa")));
    EmbeddedModels models = Guice.createInjector(new EmbeddedModule()).getInstance(EmbeddedModels.class);
    for (String model : MODELS) {
      try (Embedder embedder = (Embedder) models.open(model)) {
        StrategyContext context = context(embedder);
        System.out.printf("%n%-30s %8s %8s %8s%n", model, "k=5", "k=10", "PubMedQA");
        for (Row row : ROWS) {
          System.out.printf(
              Locale.ROOT,
              "%-30s %8.3f %8.3f %8.3f%n",
              row.name(),
              mean(chunking, row, 5, context),
              mean(chunking, row, 10, context),
              mean(abstracts, row, 5, context));
        }
      }
    }
  }

  private static double mean(List<Set> sets, Row row, int top, StrategyContext context) {
    double sum = 0;
    int asked = 0;
    for (Set set : sets) {
      var data = new TaskData(TASK, List.of(), List.of(), set.corpus(), Map.of());
      var retrieval = dev.suffice.strategies.rag.retrieve.Retrieval.over(data, options(row, top), context);
      for (Asked one : set.asked()) {
        var question = new Question("q", one.text(), Map.of(), List.of(), 0);
        sum += found(one.gold(), retrieval.passages(question));
        asked++;
      }
    }
    return sum / asked;
  }

  private static RetrieveOptions options(Row row, int top) {
    return new RetrieveOptions(
        row.mode(),
        OptionalInt.of(top),
        row.mode() == Mode.BM25 ? Optional.empty() : Optional.of(new EmbedderName("vectors")),
        Optional.of(
            new ChunkOptions(
                Optional.of(ChunkOptions.By.SENTENCES),
                OptionalInt.empty(),
                OptionalInt.of(LONGEST_PASSAGE),
                OptionalInt.of(row.overlap()))),
        OptionalInt.empty(),
        Optional.empty(),
        row.fusion(),
        OptionalDouble.empty(),
        OptionalDouble.of(row.context()),
        Map.of(),
        Optional.empty(),
        OptionalInt.empty());
  }

  private static boolean isOf(Passage passage, String document) {
    return passage.origin().orElseThrow().document().equals(document);
  }

  /**
   * The share of the gold characters that stand in the passages; of a document without any, whether
   * a passage is of it.
   */
  private static double found(Map<String, List<Span>> gold, List<Passage> passages) {
    double all = 0;
    double covered = 0;
    for (Map.Entry<String, List<Span>> one : gold.entrySet()) {
      if (one.getValue().isEmpty()) {
        return passages.stream().anyMatch(passage -> isOf(passage, one.getKey())) ? 1 : 0;
      }
      var wanted = new BitSet();
      one.getValue().forEach(span -> wanted.set(span.start(), span.end()));
      all += wanted.cardinality();
      var shown = new BitSet();
      for (Passage passage : passages) {
        Origin origin = passage.origin().orElseThrow();
        if (passage.text().length() > LONGEST_PASSAGE) {
          throw new IllegalStateException("A passage of " + passage.text().length());
        }
        if (isOf(passage, one.getKey())) {
          shown.set(origin.span().start(), origin.span().end());
        }
      }
      shown.and(wanted);
      covered += shown.cardinality();
    }
    return covered / all;
  }

  private static List<Set> chunking(Path folder) throws IOException {
    var json = new ObjectMapper();
    Map<String, Set> sets = new LinkedHashMap<>();
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var rows = CSVParser.parse(Files.readString(folder.resolve("questions_df.csv")), format)) {
      for (var row : rows) {
        String id = row.get("corpus_id");
        if (!sets.containsKey(id)) {
          var document = new Document(id, Files.readString(folder.resolve(id + ".md")));
          sets.put(id, new Set(Corpus.of(List.of(document)), new ArrayList<>()));
        }
        String text = sets.get(id).corpus().documents().get(0).text();
        List<Span> gold = new ArrayList<>();
        for (JsonNode place : json.readTree(row.get("references"))) {
          gold.add(
              new Span(
                  text.offsetByCodePoints(0, place.get("start_index").asInt()),
                  text.offsetByCodePoints(0, place.get("end_index").asInt())));
        }
        sets.get(id).asked().add(new Asked(row.get("question"), Map.of(id, gold)));
      }
    }
    return List.copyOf(sets.values());
  }

  /** Each abstract is one document; a question is answered when one of its passages is found. */
  private static Set abstracts(Path folder) throws IOException {
    List<Document> documents = new ArrayList<>();
    List<Asked> asked = new ArrayList<>();
    new ObjectMapper()
        .readTree(folder.resolve("ori_pqal.json").toFile())
        .properties()
        .forEach(
            one -> {
              List<String> contexts = new ArrayList<>();
              one.getValue().get("CONTEXTS").forEach(text -> contexts.add(text.asText()));
              documents.add(new Document(one.getKey(), String.join("\n\n", contexts)));
              asked.add(new Asked(one.getValue().get("QUESTION").asText(), Map.of(one.getKey(), List.of())));
            });
    return new Set(Corpus.of(documents), asked);
  }

  /** What retrieval asks of a run: an embedder, and work that is done once. */
  private static StrategyContext context(Embedder embedder) {
    Map<Object, Object> done = new HashMap<>();
    return (StrategyContext)
        Proxy.newProxyInstance(
            Retrieval.class.getClassLoader(),
            new Class<?>[] {StrategyContext.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("embedder")) {
                return embedder;
              }
              if (!done.containsKey(arguments[0])) {
                done.put(arguments[0], ((Supplier<?>) arguments[1]).get());
              }
              return done.get(arguments[0]);
            });
  }
}
