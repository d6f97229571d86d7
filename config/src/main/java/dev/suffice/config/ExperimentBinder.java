package dev.suffice.config;

import dev.suffice.api.corpus.Corpus;
import dev.suffice.api.experiment.Adequacy;
import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.experiment.Evaluation;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Limits;
import dev.suffice.api.experiment.Location;
import dev.suffice.api.experiment.Source;
import dev.suffice.api.experiment.Workload;
import dev.suffice.api.schema.JsonSchema;
import dev.suffice.api.schema.JsonSchemas;
import dev.suffice.api.task.AnswerFormat;
import dev.suffice.api.task.Task;
import dev.suffice.api.task.TaskKind;
import dev.suffice.api.task.Template;
import dev.suffice.config.corpus.LoadedCorpus;
import dev.suffice.config.data.LoadedData;
import dev.suffice.config.document.Problems;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.form.Form;
import dev.suffice.config.form.Forms;
import dev.suffice.config.form.Keys;
import dev.suffice.config.form.Reading;
import dev.suffice.config.form.Words;
import dev.suffice.config.form.Written;
import dev.suffice.config.price.PriceBook;
import dev.suffice.config.section.Approaches;
import dev.suffice.config.section.MetricSurroundings;
import dev.suffice.config.section.Metrics;
import dev.suffice.config.section.Models;
import dev.suffice.config.section.RequirementParser;
import dev.suffice.config.section.SmallBlocks;
import dev.suffice.config.section.TaskBlock;
import dev.suffice.config.section.TaskSection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Binds one document. Every part is read even when others are wrong, and checked against whatever
 * is known of them, so that all problems come at once.
 */
final class ExperimentBinder {
  private final Sections sections;
  private final JsonSchemas schemas;
  private final Mapping root;
  private final Outside outside;
  private final PriceBook prices;
  private final Problems problems;
  private final Reading reading;
  private final List<String> warnings = new ArrayList<>();

  ExperimentBinder(
      Sections sections,
      JsonSchemas schemas,
      Mapping root,
      Outside outside,
      PriceBook prices,
      Problems problems) {
    this.sections = sections;
    this.schemas = schemas;
    this.root = root;
    this.outside = outside;
    this.prices = prices;
    this.problems = problems;
    this.reading = new Reading(problems, outside);
  }

  /**
   * @throws dev.suffice.api.experiment.InvalidExperimentException when anything is wrong
   */
  Experiment bind(Source written) {
    Optional<String> name = name();
    Optional<String> description = description();
    Optional<TaskBlock> task =
        root.get("task").flatMap(value -> TaskSection.FORM.read(value, "task", reading));
    Models models =
        root.get("models")
            .map(value -> sections.models().read(value, prices, outside.keys(), reading))
            .orElse(Models.NONE);
    Approaches approaches = sections.approaches().read(root, models, problems, outside);
    approaches.checkPrograms(outside::hasProgram, reading);
    checkKeys(approaches.needData());
    var dataPart = new DataPart(root, outside, reading);
    Optional<SchemaFile.Read> schema = task.flatMap(block -> dataPart.answerSchema(block, schemas));
    Metrics metrics = metrics(models, surroundings(task, schema, models));
    Workload workload = workload();
    Optional<Adequacy> adequacy = adequacy(metrics, task, approaches, workload);
    Evaluation evaluation = evaluation(adequacy.isPresent());
    Limits limits = optional("limits", SmallBlocks::limits).orElse(Limits.DEFAULT);
    SpendRule.check(root, models, limits, reading);
    BatchRule.check(root, models, evaluation, workload, reading);
    Optional<Template> instructions = task.flatMap(TaskBlock::instructions);
    Optional<LoadedCorpus> corpus = dataPart.corpus();
    Optional<LoadedData> data = Optional.of(LoadedData.NONE);
    if (root.get("data").isPresent() || approaches.needData()) {
      Optional<JsonSchema> answers = schema.map(SchemaFile.Read::schema);
      Optional<Corpus> documents = corpus.map(LoadedCorpus::corpus);
      data = dataPart.data(task, instructions, answers, documents, approaches);
    }
    Optional<Dataset> dataset = data.map(LoadedData::dataset);
    dataset.ifPresent(read -> approaches.checkNeeds(read, reading));
    dataset.ifPresent(
        read -> ScorableRule.check(root.get("metrics"), metrics.specs(), read, reading));
    CorpusRule.check(root, approaches, dataset, reading);
    List<String> recorded =
        new Recordings(outside, metrics, problems).check(approaches.placed(), data);
    Optional<Task> wholeTask =
        task.flatMap(
            block ->
                dataset.flatMap(
                    read -> task(block, instructions, schema.map(SchemaFile.Read::text), read)));
    problems.throwIfAny();
    warnings.addAll(0, data.orElseThrow().warnings());
    warnings.addAll(corpus.orElseThrow().warnings());
    warnings.addAll(approaches.warnings(dataset.orElseThrow()));
    warnings.addAll(recorded);
    warnings.addAll(new JudgeWarnings(models.specs(), approaches.specs()).of(metrics.specs()));
    warnings.addAll(new ReadinessWarnings(approaches.specs()).of(dataset.orElseThrow()));
    warnings.addAll(PriceWarnings.of(models.specs(), prices));
    return new Experiment(
        name.orElseThrow(),
        description,
        withWhatWasRead(written),
        wholeTask.orElseThrow(),
        corpus.orElseThrow().corpus(),
        dataset.orElseThrow(),
        models.specs(),
        approaches.specs(),
        metrics.specs(),
        adequacy,
        workload,
        evaluation,
        limits,
        warnings,
        problems.missingKeys());
  }

  private Evaluation evaluation(boolean isDecided) {
    Evaluation evaluation =
        optional("evaluation", (value, into) -> SmallBlocks.evaluation(value, isDecided, into))
            .orElse(SmallBlocks.usualEvaluation(isDecided));
    if (!isDecided && evaluation.mode() == Evaluation.Mode.ADAPTIVE) {
      warnings.add(
          "Without requirements there is nothing to stop at: every approach answers every example.");
    }
    return evaluation;
  }

  /** The file with the texts and prices that were read beside it. */
  private Source withWhatWasRead(Source written) {
    Map<String, String> kept = new LinkedHashMap<>(outside.texts());
    kept.putAll(prices.kept());
    return written.with(kept);
  }

  private void checkKeys(boolean needData) {
    Map<String, String> required = new LinkedHashMap<>();
    required.put("experiment", "a short name");
    required.put("task", "a block with kind, input and expected");
    if (needData) {
      required.put("data", "a block with file and split, or train and test");
    }
    if (!root.entries().containsKey("grid")) {
      required.put("approaches", "a list of at least one candidate");
    }
    Keys.check(root, "", ExperimentSchema.KEYS, required, reading);
  }

  private Optional<String> name() {
    Optional<Value> value = root.get("experiment");
    Optional<String> name = value.flatMap(written -> text(written, "experiment"));
    if (name.isPresent() && !Words.NAME.matcher(name.get()).matches()) {
      reading.problem(
          value.orElseThrow(),
          "experiment",
          "'%s' is not a name.".formatted(name.get()),
          Words.NAME_RULE);
    }
    return name;
  }

  private Optional<String> description() {
    return root.get("description").flatMap(value -> text(value, "description"));
  }

  private Optional<String> text(Value value, String path) {
    return Forms.STANDARD.value(String.class).read(value, path, reading);
  }

  private MetricSurroundings surroundings(
      Optional<TaskBlock> task, Optional<SchemaFile.Read> schema, Models models) {
    boolean isWhole = task.isPresent() && schema.isPresent() == task.get().schemaFile().isPresent();
    AnswerFormat format = task.map(TaskBlock::format).orElse(AnswerFormat.TEXT);
    return new MetricSurroundings(
        (options, path, metricReading) ->
            new MetricPart(
                format,
                schema.map(SchemaFile.Read::schema),
                task.flatMap(TaskBlock::evidence).isPresent(),
                models.embedders(),
                outside,
                schemas,
                options,
                path,
                metricReading),
        !isWhole);
  }

  private Metrics metrics(Models models, MetricSurroundings surroundings) {
    Optional<Value> written = root.get("metrics");
    if (written.isPresent()) {
      return sections.metrics().read(written.get(), models, surroundings, problems);
    }
    Form<TaskKind> kinds = Forms.STANDARD.value(TaskKind.class);
    return root.get("task")
        .filter(Mapping.class::isInstance)
        .flatMap(task -> ((Mapping) task).get("kind"))
        .flatMap(kind -> kinds.read(kind, "", new Reading(new Problems())))
        .map(kind -> sections.metrics().usual(kind, root.location(), surroundings, reading))
        .orElseGet(() -> sections.metrics().any());
  }

  private Workload workload() {
    if (!root.entries().containsKey("workload")) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "No workload is written: the bill is projected on %,d requests a month for %d months.",
              Workload.ASSUMED.requestsPerMonth(),
              Workload.ASSUMED.horizonMonths()));
    }
    return optional("workload", SmallBlocks::workload).orElse(Workload.ASSUMED);
  }

  private Optional<Adequacy> adequacy(
      Metrics metrics, Optional<TaskBlock> task, Approaches approaches, Workload workload) {
    Optional<Set<String>> slices =
        task.map(block -> block.slices().stream().map(Written::text).collect(Collectors.toSet()));
    var parser = new RequirementParser(metrics, slices, approaches.ids(), workload.canWait());
    return root.get("adequate").flatMap(value -> sections.adequate().read(value, parser, reading));
  }

  private <T> Optional<T> optional(String key, BiFunction<Value, Reading, Optional<T>> reader) {
    return root.get(key).flatMap(value -> reader.apply(value, reading));
  }

  private Optional<Task> task(
      TaskBlock block, Optional<Template> instructions, Optional<String> schema, Dataset data) {
    Location location = root.get("task").orElse(root).location();
    return TaskSection.task(block, instructions, schema, data, location, reading);
  }
}
