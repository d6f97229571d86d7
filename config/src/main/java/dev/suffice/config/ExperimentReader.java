package dev.suffice.config;

import dev.suffice.api.catalog.Catalog;
import dev.suffice.api.corpus.DocumentReader;
import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.InvalidExperimentException;
import dev.suffice.api.experiment.Location;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.experiment.Source;
import dev.suffice.api.metric.MetricFactory;
import dev.suffice.api.model.ModelProvider;
import dev.suffice.api.schema.JsonSchemas;
import dev.suffice.api.strategy.StrategyFactory;
import dev.suffice.config.document.DocumentWriter;
import dev.suffice.config.document.DotEnv;
import dev.suffice.config.document.Environment;
import dev.suffice.config.document.Overrides;
import dev.suffice.config.document.Problems;
import dev.suffice.config.document.SecretGuard;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.document.YamlReader;
import dev.suffice.config.file.Folder;
import dev.suffice.config.file.TextFile;
import dev.suffice.config.form.Reading;
import dev.suffice.config.price.PriceBook;
import dev.suffice.config.price.Prices;
import dev.suffice.config.section.KeyRing;
import dev.suffice.config.section.Models;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads experiment files. Immutable; safe for any thread. */
public final class ExperimentReader {
  private static final Set<String> PROMPTFOO = Set.of("prompts", "providers");
  private static final long LARGEST_FILE = 10_000_000;
  private static final long LARGEST_ENVIRONMENT = 1_000_000;

  private final Sections sections;
  private final Set<DocumentReader> readers;
  private final JsonSchemas schemas;
  private final Prices prices;

  /**
   * @throws IllegalArgumentException when an options record of the catalogs cannot be written in
   *     YAML
   */
  @Inject
  public ExperimentReader(
      Catalog<StrategyFactory<?>> strategies,
      Catalog<ModelProvider<?>> providers,
      Catalog<MetricFactory<?>> metrics,
      Set<DocumentReader> readers,
      JsonSchemas schemas,
      Prices prices) {
    this.sections = Sections.of(strategies, providers, metrics);
    this.readers = Set.copyOf(readers);
    this.schemas = schemas;
    this.prices = prices;
  }

  /**
   * Reads a file and its data.
   *
   * @throws InvalidExperimentException when anything is wrong; it holds every problem
   */
  public Experiment read(Path file, ReadOptions options) {
    var problems = new Problems();
    Optional<Folder> folder = folder(file, options, problems);
    Optional<String> text =
        folder.flatMap(found -> new TextFile(file, file.toString()).read(LARGEST_FILE, problems));
    Optional<Mapping> written =
        text.flatMap(yaml -> new YamlReader(problems).read(file.toString(), yaml));
    if (written.isEmpty()) {
      problems.throwIfAny();
    }
    refuseForeign(file, written.orElseThrow(), problems);
    Mapping document = new Overrides(problems).apply(written.orElseThrow(), options.overrides());
    String source =
        options.overrides().isEmpty() ? text.orElseThrow() : DocumentWriter.write(document);
    var guard = new SecretGuard(problems);
    guard.checkComments(file.toString(), text.orElseThrow());
    Mapping safe = guard.check(document);
    Map<String, String> variables = variables(folder.orElseThrow(), options, problems);
    var environment = new Environment(variables, false, problems);
    Mapping root = environment.resolve(safe);
    TierRule.check(root, new Reading(problems));
    var files = new NamedFiles(folder.orElseThrow(), KeyRing.of(variables), readers, problems);
    PriceBook book = prices.book(folder.orElseThrow().path(), problems);
    return new ExperimentBinder(sections, schemas, root, files, book, problems)
        .bind(new Source(file.toAbsolutePath().normalize(), source, environment.taken()));
  }

  /**
   * Binds a document again that was read before, without touching any file: the data are given,
   * each {@code ${NAME}} stands for what it stood for then, a secret stays as it is, small files
   * have the text they had then, prices are those of that day. Where that does not do, variables of
   * this process are used.
   *
   * @throws InvalidExperimentException when the document does not fit what is installed now
   */
  public Experiment reread(Source source, Dataset data) {
    var problems = new Problems();
    Optional<Mapping> document = again(source, problems);
    if (document.isEmpty()) {
      problems.throwIfAny();
    }
    Mapping root = document.orElseThrow();
    PriceBook book = prices.again(source.files(), problems);
    return new ExperimentBinder(
            sections, schemas, root, new StoredData(data, source), book, problems)
        .bind(source);
  }

  /**
   * The models that a document declared that was read before, with what was known of them then.
   * Those that do not fit what is installed now are left out.
   */
  public List<ModelSpec> models(Source source) {
    var problems = new Problems();
    PriceBook book = prices.again(source.files(), problems);
    return again(source, problems)
        .flatMap(root -> root.get("models"))
        .map(
            written ->
                sections.models().read(written, book, KeyRing.UNNEEDED, new Reading(problems)))
        .map(Models::specs)
        .orElse(List.of());
  }

  /** A configuration of promptfoo would only be told that none of its keys is known. */
  private static void refuseForeign(Path file, Mapping document, Problems problems) {
    Set<String> keys = document.entries().keySet();
    if (keys.containsAll(PROMPTFOO) && !keys.contains("experiment")) {
      problems.add(
          document.location(),
          "",
          "This is a configuration of promptfoo, not an experiment.",
          "Make one of it: `suffice import promptfoo %s`.".formatted(file.getFileName()));
      problems.throwIfAny();
    }
  }

  private static Optional<Mapping> again(Source source, Problems problems) {
    String name = String.valueOf(source.file().getFileName());
    return new YamlReader(problems)
        .read(name, source.document())
        .map(document -> new Environment(source.placeholders(), true, problems).resolve(document));
  }

  private static Optional<Folder> folder(Path file, ReadOptions options, Problems problems) {
    try {
      if (Files.isRegularFile(file)) {
        return Optional.of(Folder.of(file, options.allowOutside(), problems));
      }
    } catch (IOException unreadable) {
      // Said below.
    }
    problems.add(
        new Location(file.toString(), 1, 1),
        "",
        "There is no file '%s'.".formatted(file),
        "Name an experiment file, for example experiment.yaml.");
    return Optional.empty();
  }

  private static Map<String, String> variables(
      Folder folder, ReadOptions options, Problems problems) {
    var variables = new LinkedHashMap<String, String>();
    Path file = folder.path().resolve(".env");
    if (Files.isRegularFile(file)) {
      String shown = folder.show(".env");
      new TextFile(file, shown)
          .read(LARGEST_ENVIRONMENT, problems)
          .ifPresent(text -> variables.putAll(DotEnv.parse(shown, text, problems)));
    }
    variables.putAll(options.environment());
    return variables;
  }
}
