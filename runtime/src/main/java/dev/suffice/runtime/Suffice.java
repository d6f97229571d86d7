package dev.suffice.runtime;

import com.google.inject.Injector;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.ImportedExperiment;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.result.DataHealth;
import dev.suffice.api.result.RunReport;
import dev.suffice.api.run.Plan;
import dev.suffice.api.run.RunListener;
import dev.suffice.api.run.StopSignal;
import dev.suffice.api.sandbox.Sandbox;
import dev.suffice.api.sandbox.SandboxOptions;
import dev.suffice.api.sandbox.Sandboxes;
import dev.suffice.config.ExperimentSchema;
import dev.suffice.config.StarterExperiment;
import dev.suffice.config.promptfoo.ImportRequest;
import dev.suffice.config.promptfoo.PromptfooImport;
import dev.suffice.experiments.health.DataExaminer;
import dev.suffice.experiments.health.Examination;
import dev.suffice.experiments.run.Runner;
import dev.suffice.experiments.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Suffice for applications: reads experiments, checks, plans and runs them, and makes reports.
 * Keeps no state between calls, never exits the process and writes only into the folders it is
 * given. Safe for any thread; several runs may go on at once, each with a store of its own.
 */
public final class Suffice {
  private final Checks checks;
  private final ExperimentSchema schema;
  private final DataExaminer examiner;
  private final Runner runner;
  private final ReportedRuns reported;
  private final Archive archive;
  private final Inventory inventory;
  private final Sandboxes sandboxes;
  private final PromptfooImport promptfoo;
  private final ReportDesk reports;
  private final ResponseDesk responses;
  private final TrainingDesk training;
  private final JobDesk jobs;
  private final ComparisonDesk comparisons;
  private final GateDesk gates;
  private final BacktestDesk backtests;
  private final PriceDesk prices;

  private Suffice(Injector injector) {
    this.checks = injector.getInstance(Checks.class);
    this.schema = injector.getInstance(ExperimentSchema.class);
    this.examiner = injector.getInstance(DataExaminer.class);
    this.runner = injector.getInstance(Runner.class);
    this.reported = injector.getInstance(ReportedRuns.class);
    this.archive = injector.getInstance(Archive.class);
    this.inventory = injector.getInstance(Inventory.class);
    this.sandboxes = injector.getInstance(Sandboxes.class);
    this.promptfoo = injector.getInstance(PromptfooImport.class);
    this.reports = injector.getInstance(ReportDesk.class);
    this.responses = injector.getInstance(ResponseDesk.class);
    this.training = injector.getInstance(TrainingDesk.class);
    this.jobs = injector.getInstance(JobDesk.class);
    this.comparisons = injector.getInstance(ComparisonDesk.class);
    this.gates = injector.getInstance(GateDesk.class);
    this.backtests = injector.getInstance(BacktestDesk.class);
    this.prices = injector.getInstance(PriceDesk.class);
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
    return new Suffice(Wiring.injector(Clock.systemUTC(), additions));
  }

  /**
   * Reads an experiment with its data and says what can be said without spending anything.
   *
   * @throws dev.suffice.api.experiment.InvalidExperimentException with every problem found
   */
  public Check check(ReadRequest request) {
    return checks.of(request);
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
   * @throws dev.suffice.api.experiment.InvalidExperimentException when keys are missing; nothing is
   *     run then
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
    experiment.requireKeys();
    return reported.run(experiment, request, listener, stop);
  }

  /** The strategies, metrics and providers that a file can name, by kind, then by name. */
  public List<Installed> installed() {
    return inventory.all();
  }

  /** All runs of a store, newest first. */
  public List<RunSummary> runs(Path storeFolder) {
    return archive.runs(storeFolder);
  }

  /**
   * A run's report, made again from the store. Calls no model.
   *
   * @param run a run's id, or {@code latest}
   * @throws dev.suffice.api.run.StoreException when there is no such run
   */
  public RunReport load(Path storeFolder, String run) {
    return archive.load(storeFolder, run, List.of());
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
    return archive.load(storeFolder, run, changes);
  }

  /**
   * The models that a run's file declared, with what was known of them when it was run; those that
   * do not fit what is installed now are left out.
   *
   * @param run a run's id, or {@code latest}
   * @throws dev.suffice.api.run.StoreException when there is no such run
   */
  public List<ModelSpec> models(Path storeFolder, String run) {
    return archive.models(storeFolder, run);
  }

  /** Where the report of a run is kept. */
  public Path runFolder(Path storeFolder, String run) {
    return archive.runFolder(storeFolder, run);
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

  /** Writes reports. */
  public ReportDesk reports() {
    return reports;
  }

  /** The answers of models that stores keep. */
  public ResponseDesk responses() {
    return responses;
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
}
