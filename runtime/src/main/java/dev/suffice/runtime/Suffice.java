package dev.suffice.runtime;

import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import dev.suffice.api.catalog.Catalog;
import dev.suffice.api.comparison.ComparisonWriter;
import dev.suffice.api.comparison.GateWriter;
import dev.suffice.api.comparison.SnapshotReader;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.ImportedExperiment;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.experiment.Source;
import dev.suffice.api.metric.MetricFactory;
import dev.suffice.api.model.ModelProvider;
import dev.suffice.api.result.DataHealth;
import dev.suffice.api.result.KeptResponses;
import dev.suffice.api.result.ReportWriter;
import dev.suffice.api.result.RunReport;
import dev.suffice.api.run.Plan;
import dev.suffice.api.run.RunListener;
import dev.suffice.api.run.StopSignal;
import dev.suffice.api.sandbox.Sandbox;
import dev.suffice.api.sandbox.SandboxOptions;
import dev.suffice.api.sandbox.Sandboxes;
import dev.suffice.api.strategy.StrategyFactory;
import dev.suffice.api.tuning.FineTuningServices;
import dev.suffice.api.tuning.TrainingFormat;
import dev.suffice.config.ExperimentReader;
import dev.suffice.config.ExperimentSchema;
import dev.suffice.config.ReadOptions;
import dev.suffice.config.StarterExperiment;
import dev.suffice.config.price.Prices;
import dev.suffice.config.promptfoo.ImportRequest;
import dev.suffice.config.promptfoo.PromptfooImport;
import dev.suffice.experiments.decide.Analyst;
import dev.suffice.experiments.decide.Powers;
import dev.suffice.experiments.health.DataExaminer;
import dev.suffice.experiments.health.Examination;
import dev.suffice.experiments.run.Runner;
import dev.suffice.experiments.run.TrainingPlans;
import dev.suffice.experiments.store.Store;
import dev.suffice.experiments.store.StoredRun;
import dev.suffice.reports.json.DataHealthJson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Suffice for applications: reads experiments, checks, plans and runs them, and makes reports.
 * Keeps no state between calls, never exits the process and writes only into the folders it is
 * given. Safe for any thread; several runs may go on at once, each with a store of its own.
 */
public final class Suffice {
  private final ExperimentReader reader;
  private final ExperimentSchema schema;
  private final Runner runner;
  private final Reporter reporter;
  private final DataExaminer examiner;
  private final PriceDesk prices;
  private final Inventory inventory;
  private final ReportOffice reports;
  private final Sandboxes sandboxes;
  private final Shutdowns shutdowns;
  private final JobDesk jobs;
  private final TrainingDesk training;
  private final ComparisonDesk comparisons;
  private final GateDesk gates;
  private final BacktestDesk backtests;
  private final PromptfooImport promptfoo;
  private final Clock clock;

  private Suffice(Injector injector, Clock clock) {
    this.reader = injector.getInstance(ExperimentReader.class);
    this.schema = injector.getInstance(ExperimentSchema.class);
    this.runner = injector.getInstance(Runner.class);
    this.reporter = new Reporter(injector.getInstance(Analyst.class));
    this.examiner = injector.getInstance(DataExaminer.class);
    this.prices = new PriceDesk(injector.getInstance(Prices.class));
    this.inventory =
        new Inventory(
            injector.getInstance(Key.get(new TypeLiteral<Catalog<StrategyFactory<?>>>() {})),
            injector.getInstance(Key.get(new TypeLiteral<Catalog<MetricFactory<?>>>() {})),
            injector.getInstance(Key.get(new TypeLiteral<Catalog<ModelProvider<?>>>() {})));
    this.reports =
        new ReportOffice(
            injector.getInstance(Key.get(new TypeLiteral<Catalog<ReportWriter>>() {})));
    this.sandboxes = injector.getInstance(Sandboxes.class);
    this.shutdowns =
        new Shutdowns(
            injector.getInstance(Key.get(new TypeLiteral<Catalog<ModelProvider<?>>>() {})));
    this.jobs =
        new JobDesk(
            injector.getInstance(Key.get(new TypeLiteral<Catalog<FineTuningServices>>() {})),
            request -> check(request).experiment());
    this.training =
        new TrainingDesk(
            injector.getInstance(Key.get(new TypeLiteral<Catalog<TrainingFormat>>() {})),
            injector.getInstance(TrainingPlans.class));
    SnapshotReader snapshots = injector.getInstance(SnapshotReader.class);
    this.gates =
        new GateDesk(
            snapshots, injector.getInstance(Key.get(new TypeLiteral<Set<GateWriter>>() {})));
    this.comparisons =
        new ComparisonDesk(
            snapshots,
            injector.getInstance(Key.get(new TypeLiteral<Catalog<ComparisonWriter>>() {})));
    this.backtests = new BacktestDesk(this::check);
    this.promptfoo = injector.getInstance(PromptfooImport.class);
    this.clock = clock;
  }

  /** Everything that is built in, and what {@link java.util.ServiceLoader} finds. */
  public static Suffice create() {
    return builder().build();
  }

  /** For applications that hand in models, strategies or metrics of their own, or plugins. */
  public static SufficeBuilder builder() {
    return new SufficeBuilder();
  }

  static Suffice with(Additions additions) {
    Clock clock = Clock.systemUTC();
    return new Suffice(Wiring.injector(clock, additions), clock);
  }

  /**
   * Reads an experiment with its data and says what can be said without spending anything.
   *
   * @throws dev.suffice.api.experiment.InvalidExperimentException with every problem found
   */
  public Check check(ReadRequest request) {
    var options =
        new ReadOptions(request.overrides(), request.allowOutside(), request.environment());
    Experiment experiment = reader.read(request.file().toAbsolutePath().normalize(), options);
    List<String> undecidable = Obstacles.undecidable(experiment);
    return new Check(experiment, undecidable, Powers.of(experiment));
  }

  /**
   * Looks at the data: how even and clean they are, and what they can decide. Embeds their texts in
   * this process to find those that are nearly the same, once: the store keeps what was found.
   *
   * @param storeFolder made if it is not there; when it cannot be used, nothing is kept
   * @param listener is told while texts are embedded
   */
  public DataHealth health(Experiment experiment, Path storeFolder, RunListener listener) {
    try (Examination examination = examiner.open()) {
      return examination.examine(experiment, storeFolder, listener, new StopSignal());
    }
  }

  /**
   * What a run would do. Calls no model and does not make the store.
   *
   * @throws dev.suffice.api.catalog.UnknownNameException when the options name an approach that is
   *     not there
   */
  public Plan plan(Experiment experiment, RunRequest request) {
    if (!Store.exists(request.store())) {
      return runner.plan(experiment, Optional.empty(), request.options());
    }
    try (Store store = Store.openForReading(request.store())) {
      return runner.plan(experiment, Optional.of(store), request.options());
    }
  }

  /**
   * Runs an experiment, or what remains of it, and writes its report.
   *
   * @throws dev.suffice.api.catalog.UnknownNameException when the options name an approach that is
   *     not there; nothing is run then
   * @throws dev.suffice.api.run.StoreException when the store cannot be used; what was committed is
   *     kept
   * @throws IOException when the out folder cannot be written, before anything is spent; when the
   *     store's copy of the report cannot be written. What fails in the out folder after the run is
   *     told by the result.
   */
  public RunResult run(
      Experiment experiment, RunRequest request, RunListener listener, StopSignal stop)
      throws InterruptedException, IOException {
    if (request.out().isPresent()) {
      OutFolder.prepare(request.out().get());
    }
    try (Store store = Store.openForWriting(request.store());
        Examination examination = examiner.open()) {
      Shutdowns.Heard heard = shutdowns.ask(experiment);
      Runner.Done done =
          runner.run(
              heard.experiment(),
              store,
              request.options(),
              Environment.describe(heard.notes()),
              listener,
              stop);
      RunReport judged = reporter.finish(store, done, clock.instant());
      DataHealth health =
          done.stop().isPresent()
              ? examiner.recall(done.experiment(), store)
              : examination.examine(done.experiment(), store, listener, stop);
      RunReport report = judged.withHealth(health);
      List<Path> files = writeReport(report, store.runFolder(done.run().id()));
      var result =
          new RunResult(
              report,
              Reporter.exitCode(report, done),
              done.stop(),
              done.left(),
              files,
              Optional.empty());
      return request.out().isPresent() ? copied(result, request.out().get()) : result;
    }
  }

  private RunResult copied(RunResult result, Path out) {
    try {
      return result.writtenTo(OutFolder.fill(out, result.files()));
    } catch (IOException e) {
      return result.notWritten(e);
    }
  }

  /** The strategies, metrics and providers that a file can name, by kind, then by name. */
  public List<Installed> installed() {
    return inventory.all();
  }

  /** All runs of a store, newest first. */
  public List<RunSummary> runs(Path storeFolder) {
    try (Store store = Store.openForReading(storeFolder)) {
      return store.runs().stream().map(run -> summary(store, run)).toList();
    }
  }

  /**
   * A run's report, made again from the store. Calls no model.
   *
   * @param run a run's id, or {@code latest}
   * @throws dev.suffice.api.run.StoreException when there is no such run
   */
  public RunReport load(Path storeFolder, String run) {
    return load(storeFolder, run, List.of());
  }

  /**
   * A run's report by other settings than the run's own, decided from the store by the rules for
   * what is explored after the run, and labelled so. Calls no model.
   *
   * @param run a run's id, or {@code latest}
   * @param changes each {@code requests-per-month=N}, {@code horizon-months=N}, {@code prices=} and
   *     one of {@code stay}, {@code low}, {@code mid} and {@code high}, or a requirement of the run
   *     with another threshold; none: as it was run
   * @throws dev.suffice.api.run.StoreException when there is no such run
   * @throws dev.suffice.api.experiment.InvalidExperimentException when a change is none
   */
  public RunReport load(Path storeFolder, String run, List<String> changes) {
    try (Store store = Store.openForReading(storeFolder)) {
      StoredRun stored = Runs.find(store, run);
      Experiment reread =
          Shutdowns.again(reader.reread(stored.source(), store.dataset(stored.dataset())));
      List<String> told = store.warnings(stored.id());
      Experiment experiment = told.isEmpty() ? reread : reread.withWarnings(told);
      return reporter
          .report(experiment, store, stored, changes)
          .withHealth(examiner.recall(experiment, store));
    }
  }

  /**
   * The models that a run's file declared, with what was known of them when it was run; those that
   * do not fit what is installed now are left out.
   *
   * @param run a run's id, or {@code latest}
   * @throws dev.suffice.api.run.StoreException when there is no such run
   */
  public List<ModelSpec> models(Path storeFolder, String run) {
    try (Store store = Store.openForReading(storeFolder)) {
      Source source = Runs.find(store, run).source();
      return Shutdowns.again(source, reader.models(source));
    }
  }

  /** Which answers of models a store keeps, to be found again instead of asked. */
  public List<KeptResponses> keptResponses(Path storeFolder) {
    try (Store store = Store.openForReading(storeFolder)) {
      return store.responses().kept();
    }
  }

  /**
   * Forgets answers of models; trials and their scores stay.
   *
   * @param model only of this one, as {@link #keptResponses} names it
   * @param age only what is older
   * @return how many answers were forgotten
   * @throws dev.suffice.api.run.StoreException when a run is using the store
   */
  public int forgetResponses(Path storeFolder, Optional<String> model, Optional<Duration> age) {
    try (Store store = Store.openForWriting(storeFolder)) {
      return store.responses().forget(model, age.map(clock.instant()::minus));
    }
  }

  /** Where the report of a run is kept. */
  public Path runFolder(Path storeFolder, String run) {
    try (Store store = Store.openForReading(storeFolder)) {
      return store.runFolder(Runs.find(store, run).id());
    }
  }

  /**
   * Writes a report in every format.
   *
   * @param folder made if it is not there
   */
  public List<Path> writeReport(RunReport report, Path folder) throws IOException {
    return writeReport(report, reports.formats(), folder);
  }

  /**
   * Writes a report in some formats.
   *
   * @param formats by their names, as {@link #reportFormats} tells them
   * @param folder made if it is not there
   * @throws dev.suffice.api.catalog.UnknownNameException when there is no such format; nothing is
   *     written then
   */
  public List<Path> writeReport(RunReport report, List<String> formats, Path folder)
      throws IOException {
    return reports.write(report, formats, folder);
  }

  /** The formats that a report can be written in. */
  public List<String> reportFormats() {
    return reports.formats();
  }

  /** What is known of data, as it stands in {@code report.json}. */
  public String healthJson(DataHealth health) {
    return DataHealthJson.text(health);
  }

  /** The text of {@code report.json}. */
  public String reportJson(RunReport report) throws IOException {
    return reports.text(report, "json");
  }

  /**
   * Writes an experiment to begin with, data included, into a folder.
   *
   * @return the files written, the experiment first
   * @throws java.nio.file.FileAlreadyExistsException when any of them is there already; nothing is
   *     written then
   */
  public List<Path> writeStarter(Path folder) throws IOException {
    return StarterExperiment.write(folder, schema());
  }

  /**
   * Starts a server that answers like a vendor, from the models inside this process.
   *
   * @throws IOException when the address cannot be listened on or the ledger not be written
   */
  public Sandbox startSandbox(SandboxOptions options) throws IOException {
    return sandboxes.start(options);
  }

  /** Writes the files that models are trained with. */
  public TrainingDesk training() {
    return training;
  }

  /**
   * Makes an experiment of a configuration of promptfoo.
   *
   * @param file the configuration
   * @param results what an evaluation wrote with {@code --output results.json}, whose answers are
   *     taken over too
   * @param folder where the experiment is written; made if it is not there
   * @param allowOutside whether files outside the configuration's folder may be read
   * @throws dev.suffice.api.experiment.InvalidExperimentException when files are wrong or missing,
   *     or nothing could be carried over; nothing is written then
   * @throws java.nio.file.FileAlreadyExistsException when any file to be written is there already;
   *     nothing is written then
   */
  public ImportedExperiment importPromptfoo(
      Path file, Optional<Path> results, Path folder, boolean allowOutside) throws IOException {
    return promptfoo.take(new ImportRequest(file, results, folder, allowOutside));
  }

  /** The jobs that runs had models trained by. */
  public JobDesk jobs() {
    return jobs;
  }

  /** What changed from one run to another. */
  public ComparisonDesk comparisons() {
    return comparisons;
  }

  /** Whether what runs in production is still good enough. */
  public GateDesk gates() {
    return gates;
  }

  /** What would change with other models. */
  public BacktestDesk backtests() {
    return backtests;
  }

  /** The price catalogues. */
  public PriceDesk prices() {
    return prices;
  }

  /** The JSON Schema of the experiment language, as JSON. */
  public String schema() {
    return schema.text();
  }

  private static RunSummary summary(Store store, StoredRun run) {
    return new RunSummary(
        run.id(),
        run.experiment(),
        run.source().file(),
        run.started(),
        run.finished(),
        run.exitCode(),
        run.counts().trialsDone(),
        run.counts().trialsReused(),
        run.counts().spent(),
        BacktestDesk.of(run.source()),
        store.runFolder(run.id()));
  }
}
