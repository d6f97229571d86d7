package dev.suffice.experiments.run;

import dev.suffice.api.catalog.Catalog;
import dev.suffice.api.catalog.UnknownNameException;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.model.ModelProvider;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Price;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.run.Plan;
import dev.suffice.api.run.RunListener;
import dev.suffice.api.run.RunOptions;
import dev.suffice.api.run.StopSignal;
import dev.suffice.api.schema.JsonSchemas;
import dev.suffice.api.strategy.StrategyFactory;
import dev.suffice.api.trial.ModelCall;
import dev.suffice.api.trial.Trial;
import dev.suffice.experiments.batch.Batches;
import dev.suffice.experiments.batch.PostOffice;
import dev.suffice.experiments.limit.Limiting;
import dev.suffice.experiments.limit.Patience;
import dev.suffice.experiments.meter.Meter;
import dev.suffice.experiments.plan.Planner;
import dev.suffice.experiments.plan.Planner.Candidate;
import dev.suffice.experiments.replay.Replays;
import dev.suffice.experiments.spend.Budget;
import dev.suffice.experiments.spend.JobTill;
import dev.suffice.experiments.spend.PaidRequests;
import dev.suffice.experiments.store.Store;
import dev.suffice.experiments.store.StoredRun;
import dev.suffice.experiments.tuning.PlannedTunings;
import dev.suffice.experiments.tuning.Rests;
import dev.suffice.experiments.tuning.RunJobs;
import dev.suffice.experiments.tuning.TuningOffice;
import dev.suffice.experiments.tuning.TuningTill;
import dev.suffice.experiments.tuning.Tunings;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** Plans and runs experiments. Keeps nothing between runs; safe for any thread. */
public final class Runner {
  private final Catalog<StrategyFactory<?>> strategies;
  private final Catalog<ModelProvider<?>> providers;
  private final JsonSchemas schemas;
  private final Planner planner;
  private final PostOffice office;
  private final TuningOffice training;
  private final Clock clock;
  private final LongSupplier nanoClock;

  @Inject
  public Runner(
      Catalog<StrategyFactory<?>> strategies,
      Catalog<ModelProvider<?>> providers,
      JsonSchemas schemas,
      Planner planner,
      PostOffice office,
      TuningOffice training,
      Clock clock,
      NanoClock nanoClock) {
    this.strategies = strategies;
    this.providers = providers;
    this.schemas = schemas;
    this.planner = planner;
    this.office = office;
    this.training = training;
    this.clock = clock;
    this.nanoClock = nanoClock;
  }

  /** Monotonic time in nanoseconds, as {@link System#nanoTime}. */
  @FunctionalInterface
  public interface NanoClock extends LongSupplier {}

  /**
   * What a run did.
   *
   * @param experiment as it was run: test examples that were added after answers had been seen are
   *     behind all others
   * @param stop why it stopped before its end, if it did
   * @param left trials that its options left for another run
   */
  public record Done(
      Experiment experiment,
      StoredRun run,
      StoredRun.Counts counts,
      Optional<StopSignal.Stop> stop,
      int left) {}

  private static Experiment arranged(
      Experiment experiment, Identity identity, Optional<Store> store) {
    return store
        .map(one -> new Growth(one, identity))
        .map(growth -> growth.arranged(experiment))
        .orElse(experiment);
  }

  /**
   * What a run would do. Calls no model and writes nothing.
   *
   * @param store what is stored already; absent when there is no store yet
   * @throws UnknownNameException when the options name an approach that is not there
   */
  public Plan plan(Experiment experiment, Optional<Store> store, RunOptions options) {
    try (var models = new ModelPool(experiment, providers, Optional.empty())) {
      var written = new Identity(experiment, models::version);
      Experiment arranged = arranged(experiment, written, store);
      var meter = new Meter(nanoClock);
      var tunings = new PlannedTunings(arranged, training);
      var means = new Means(models, meter, Batches.none(), Optional.empty(), tunings);
      var strategies = new Strategies(this.strategies, schemas, arranged, means);
      Identity identity = written.of(arranged);
      var desk = new Desk(arranged, identity, strategies::of, store, options);
      return planner.plan(arranged, desk.candidates(), unjudged(desk, models, meter, store));
    }
  }

  /** How often each judge would have to be asked about what is there already. */
  private static Map<String, Integer> unjudged(
      Desk desk, ModelPool models, Meter meter, Optional<Store> store) {
    if (store.isEmpty()) {
      return Scoring.labelled(desk.experiment());
    }
    var silent = new Announcer(RunListener.SILENT);
    try (var scoring = new Scoring(desk.experiment(), models, store.get(), meter, silent)) {
      return scoring.asks() ? scoring.open(desk.stored()) : Map.of();
    }
  }

  private Tunings tunings(
      Experiment experiment, ModelPool models, Meter meter, JobTill till, RunJobs jobs) {
    return new Tunings(
        experiment,
        training,
        new TuningTill(till),
        jobs,
        meter,
        spec -> meter.metered(spec.name(), models.tuned(spec)));
  }

  /**
   * Runs an experiment, or what remains of it, cheapest expected approach first. Every trial is
   * committed before it counts.
   *
   * @param environment versions and host, kept with the run
   * @throws UnknownNameException when the options name an approach that is not there
   */
  public Done run(
      Experiment written,
      Store store,
      RunOptions options,
      Map<String, String> environment,
      RunListener listener,
      StopSignal stop)
      throws InterruptedException {
    String id = RunIds.next(store, clock.instant());
    Optional<String> continued = StoredSpend.continued(store, written, options);
    var meter = new Meter(nanoClock);
    var budget = budget(written, store, id, continued, meter);
    var replays = new Replays(store.responses(), budget, clock, options.fresh());
    var limiting =
        new Limiting(written.limits(), Patience.of(stop, nanoClock), meter, new SplittableRandom());
    var path = new ModelPool.Path(replays, limiting);
    var announcer = new Announcer(listener);
    try (var models = new ModelPool(written, providers, Optional.of(path));
        var scoring = new Scoring(written, models, store, meter, announcer)) {
      var asWritten = new Identity(written, models::version);
      Experiment experiment = arranged(written, asWritten, Optional.of(store));
      Duration timeout = experiment.limits().timeout();
      var batches = Batches.open(models.batched(), office, replays, meter, store, id, timeout);
      var requests = new Requests(meter, limiting, new PaidRequests(budget));
      var tally = new Tally(experiment.limits(), prices(experiment), budget, nanoClock);
      BooleanSupplier isOver =
          () -> {
            tally.checkTime(stop);
            return stop.stopped().isPresent();
          };
      var rests = new Rests(training.pause(), clock, isOver, announcer::tell);
      var jobs = new RunJobs(store.jobs(), id, rests);
      var tunings = tunings(experiment, models, meter, new JobTill(budget), jobs);
      var means = new Means(models, meter, batches, Optional.of(requests), tunings);
      var strategies = new Strategies(this.strategies, schemas, experiment, means);
      Identity identity = asWritten.of(experiment);
      store.saveDataset(identity.dataset(), experiment.data());
      var desk = new Desk(experiment, identity, strategies::of, Optional.of(store), options);
      List<Candidate> candidates = desk.candidates();
      List<Trial> before = scoring.asks() ? desk.stored() : List.of();
      Plan plan = planner.plan(experiment, candidates, scoring.open(before));
      var session = new RunSession(desk, store, meter, scoring, batches, before);
      StoredRun run =
          session.begin(
              id,
              clock.instant(),
              environment,
              planner.expectations(experiment, candidates),
              continued);
      return session.execute(run, plan, tally, LocalDate.now(clock), announcer, stop);
    }
  }

  private static Budget budget(
      Experiment experiment, Store store, String run, Optional<String> continued, Meter meter) {
    if (paysByTheCall(experiment)) {
      store.spend(run).commitDurably();
    }
    return new Budget(
        experiment.limits().spend(),
        continued.map(earlier -> StoredSpend.chain(store, earlier)).orElse(Money.ZERO),
        new StoredSpend(store, run),
        meter::aside);
  }

  private static boolean paysByTheCall(Experiment experiment) {
    return experiment.models().stream().anyMatch(model -> model.price() instanceof TokenPrice)
        || experiment.approaches().stream()
            .flatMap(approach -> experiment.applications(approach).stream())
            .anyMatch(application -> !application.costPerRequest().isZero());
  }

  private static Function<ModelCall, Money> prices(Experiment experiment) {
    Map<String, Price> prices =
        experiment.models().stream().collect(Collectors.toMap(ModelSpec::name, ModelSpec::price));
    return call -> call.cost(prices.get(call.model())).orElse(Money.ZERO);
  }
}
