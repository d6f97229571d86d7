package dev.suffice.config.promptfoo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suffice.api.experiment.ImportedExperiment;
import dev.suffice.api.experiment.Location;
import dev.suffice.config.document.Problems;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.file.NewFiles;
import dev.suffice.config.file.TextFile;
import dev.suffice.config.price.Prices;
import dev.suffice.config.promptfoo.Results.Recording;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One import, from reading to writing. For one thread. */
final class Taking {
  private static final long LARGEST_RESULTS = 200_000_000;
  private static final Set<String> READ =
      Set.of(
          "prompts",
          "providers",
          "targets",
          "tests",
          "defaultTest",
          "scenarios",
          TestReader.TEMPLATES,
          "description",
          "evaluateOptions");
  private static final Set<String> SAYS_NOTHING =
      Set.of("outputPath", "sharing", "tags", "metadata", "$schema", "writeLatestResults");
  private static final Set<String> OPTIONS =
      Set.of("repeat", "maxConcurrency", "cache", "showProgressBar");

  private final ImportRequest request;
  private final Sources sources;
  private final Remarks remarks = new Remarks();
  private final Problems problems;
  private final Prices prices;
  private final Map<String, String> files = new LinkedHashMap<>();

  Taking(ImportRequest request, Sources sources, Problems problems, Prices prices) {
    this.request = request;
    this.sources = sources;
    this.problems = problems;
    this.prices = prices;
  }

  ImportedExperiment take(Mapping root) throws IOException {
    tellUnread(root);
    Mapping defaultTest = defaultTest(root);
    List<ImportedPrompt> prompts =
        new Prompts(sources, Affixes.of(defaultTest), remarks).read(root);
    var providers = new Providers(sources, prices, remarks);
    List<ImportedModel> models = providers.read(root);
    var schemas = new SchemaFiles();
    var assertions = new Assertions(sources, schemas, remarks);
    var reader =
        new TestReader(
            sources,
            remarks,
            Values.block(root, TestReader.TEMPLATES)
                .orElse(new Mapping(root.location(), Map.of())));
    List<ImportedTest> tests =
        new Tests(sources, assertions, remarks, reader).read(root, defaultTest);
    Set<String> named =
        prompts.stream()
            .flatMap(prompt -> prompt.fields().stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Optional<TestRows> rows = TestRows.of(tests, named, remarks);
    if (rows.isEmpty()) {
      nothing(
          root, "tests", "No test with a value for what the prompts name could be carried over.");
    }
    problems.throwIfAny();
    var grader = new Grader(rows.orElseThrow().tests(), Set.copyOf(schemas.names().values()));
    var text = new ExperimentText(name(), Values.text(root, "description"), rows.get());
    text.ask(models, prompts);
    record(text, rows.get());
    if (text.approaches() == 0) {
      nothing(root, "providers", "No provider could be carried over.");
    }
    problems.throwIfAny();
    Optional<Mapping> options = Values.block(root, "evaluateOptions");
    text.score(
        grader,
        judge(defaultTest, grader, models, providers, text),
        options.flatMap(block -> count(block, "repeat")),
        options.flatMap(block -> count(block, "maxConcurrency")));
    if (grader.isPlain()) {
      remarks.changed(
          rows.get().tests().get(0).location(),
          "`equals` of every test is the metric `accuracy`, for which case and white space do not count.");
    }
    files.put(ExperimentText.DATA, rows.get().text(grader.isPlain()));
    schemas.names().forEach((schema, file) -> files.put(file, schema.toPrettyString() + "\n"));
    return write(text, rows.get().tests().size());
  }

  /** What all tests inherit, from the configuration or a file of its own; empty for nothing. */
  private Mapping defaultTest(Mapping root) {
    var none = new Mapping(root.location(), Map.of());
    Optional<Value> written = root.get("defaultTest");
    if (written.isEmpty()) {
      return none;
    }
    Location place = written.get().location();
    Value known =
        Values.text(written.get())
            .flatMap(file -> sources.document(file, place, "defaultTest"))
            .orElse(written.get());
    if (known instanceof Mapping block) {
      return block;
    }
    remarks.left(place, "A defaultTest that is no block of keys.");
    return none;
  }

  private Optional<Integer> count(Mapping options, String key) {
    Optional<BigDecimal> number = Values.number(options, key);
    Optional<Integer> count = number.filter(Taking::isCount).map(BigDecimal::intValueExact);
    if (number.isPresent() && count.isEmpty()) {
      remarks.left(
          options.get(key).orElseThrow().location(),
          "`%s` is %s, which is no count.".formatted(key, number.get()));
    }
    return count;
  }

  private static boolean isCount(BigDecimal number) {
    return number.signum() > 0
        && number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0
        && number.stripTrailingZeros().scale() <= 0;
  }

  private void tellUnread(Mapping root) {
    root.entries()
        .forEach(
            (key, entry) -> {
              if (!READ.contains(key) && !SAYS_NOTHING.contains(key)) {
                remarks.left(entry.key(), "`%s` of the configuration.".formatted(key));
              }
            });
    Values.block(root, "evaluateOptions")
        .ifPresent(
            options ->
                options
                    .entries()
                    .forEach(
                        (key, entry) -> {
                          if (!OPTIONS.contains(key)) {
                            remarks.left(entry.key(), "The option `%s`.".formatted(key));
                          }
                        }));
  }

  private void nothing(Mapping root, String key, String what) {
    Location place = root.get(key).map(Value::location).orElse(root.location());
    String reasons =
        remarks.toList().stream()
            .map(remark -> remark.places().get(0) + ": " + remark.message())
            .limit(5)
            .collect(Collectors.joining(" "));
    problems.add(place, key, what, reasons.isEmpty() ? "Write at least one." : reasons);
  }

  private String name() {
    Path folder = sources.folder().path().getFileName();
    return Slug.of(folder == null ? "" : folder.toString(), "imported");
  }

  private String judge(
      Mapping defaultTest,
      Grader grader,
      List<ImportedModel> models,
      Providers providers,
      ExperimentText text) {
    if (!grader.judges()) {
      return "";
    }
    Optional<ImportedModel> named =
        Values.block(defaultTest, "options")
            .flatMap(options -> options.get("provider"))
            .flatMap(providers::one);
    if (named.isEmpty() && models.isEmpty()) {
      nothing(defaultTest, "options", "No model is named that could judge by the rubrics.");
      problems.throwIfAny();
    }
    if (named.isEmpty()) {
      remarks.changed(
          models.get(0).location(),
          "No model is named under defaultTest.options.provider to judge by the rubrics: the first provider judges, its own answers too. Name another under `judge`.");
    }
    return text.model(named.orElseGet(() -> models.get(0)));
  }

  private void record(ExperimentText text, TestRows rows) {
    if (request.results().isEmpty()) {
      return;
    }
    String shown = request.results().get().toString();
    var place = new Location(shown, 1, 1);
    Optional<JsonNode> document =
        new TextFile(request.results().get(), shown)
            .read(LARGEST_RESULTS, problems)
            .flatMap(json -> ResultsFile.parse(json, place, problems));
    problems.throwIfAny();
    List<Recording> recordings =
        new Results(rows.tests(), place, remarks).read(document.orElseThrow());
    if (recordings.isEmpty()) {
      remarks.left(place, "No answer of this file belongs to a test.");
    }
    for (Recording recording : recordings) {
      String file = "data/recorded-%s.jsonl".formatted(files.size() + 1);
      files.put(
          file, recording.rows().stream().map(row -> row + "\n").collect(Collectors.joining()));
      if (recording.isCosted()) {
        text.record(recording, file);
      } else {
        remarks.left(
            place,
            "The answers of %s, as not all of them have a cost. They are in %s: add an approach with `strategy: recorded` and `costs: {per-request: ... USD}`."
                .formatted(recording.label(), file));
      }
    }
  }

  private ImportedExperiment write(ExperimentText text, int examples) throws IOException {
    Map<Path, String> texts = new LinkedHashMap<>();
    texts.put(request.folder().resolve("experiment.yaml"), text.text());
    files.forEach((name, content) -> texts.put(request.folder().resolve(name), content));
    NewFiles.make(texts);
    return new ImportedExperiment(
        new ArrayList<>(texts.keySet()), text.approaches(), examples, remarks.toList());
  }
}
