package dev.suffice.experiments.run;

import dev.suffice.api.catalog.Catalog;
import dev.suffice.api.catalog.UnknownNameException;
import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Evaluation.Mode;
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
import dev.suffice.api.strategy.Strategy;
import dev.suffice.api.strategy.StrategyFactory;
import dev.suffice.api.strategy.StrategyOptions;
import dev.suffice.api.trial.ModelCall;
import dev.suffice.api.trial.Trial;
import dev.suffice.experiments.answer.AnswerParsers;
import dev.suffice.experiments.batch.Batches;
import dev.suffice.experiments.batch.PostOffice;
import dev.suffice.experiments.limit.Limiting;
import dev.suffice.experiments.limit.Patience;
import dev.suffice.experiments.meter.Meter;
import dev.suffice.experiments.meter.SharedWork;
import dev.suffice.experiments.plan.Planner;
import dev.suffice.experiments.plan.Planner.Candidate;
import dev.suffice.experiments.replay.Replays;
import dev.suffice.experiments.spend.Budget;
import dev.suffice.experiments.spend.PaidRequests;
import dev.suffice.experiments.store.Store;
import dev.suffice.experiments.store.StoredRun;
import dev.suffice.experiments.store.TrialContent;
import dev.suffice.experiments.store.TrialKey;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
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
  private final Clock clock;
  private final LongSupplier nanoClock;

  @Inject
  public Runner(
      Catalog<StrategyFactory<?>> strategies,
      Catalog<ModelProvider<?>> providers,
      JsonSchemas schemas,
      Planner planner,
      PostOffice office,
      Clock clock,
      NanoClock nanoClock) {
    this.strategies = strategies;
    this.providers = providers;
    this.schemas = schemas;
    this.planner = planner;
    this.office = office;
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
      Experiment experiment, ModelPool models, Optional<Store> store) {
    return store
        .map(one -> new Growth(one, new Identity(experiment, models::version)))
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
      Experiment arranged = arranged(experiment, models, store);
      var desk = new Desk(arranged, models, new Meter(nanoClock), Batches.none(), Optional.empty());
      Map<String, Integer> unjudged =
          store.map(one -> desk.unjudged(one, models)).orElseGet(() -> Scoring.labelled(arranged));
      return planner.plan(arranged, desk.candidates(store, options), unjudged);
    }
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
    var budget = budget(written, store, id, continued);
    var replays = new Replays(store.responses(), budget, clock, options.fresh());
    var meter = new Meter(nanoClock);
    var limiting =
        new Limiting(written.limits(), Patience.of(stop, nanoClock), meter, new SplittableRandom());
    var path = new ModelPool.Path(replays, limiting);
    try (var models = new ModelPool(written, providers, Optional.of(path));
        var scoring = new Scoring(written, models, store, meter)) {
      Experiment experiment = arranged(written, models, Optional.of(store));
      Duration timeout = experiment.limits().timeout();
      var batches = Batches.open(models.batched(), office, replays, meter, store, id, timeout);
      var requests = new Requests(meter, limiting, new PaidRequests(budget));
      var desk = new Desk(experiment, models, meter, batches, Optional.of(requests));
      List<Candidate> candidates = desk.candidates(Optional.of(store), options);
      Plan plan = planner.plan(experiment, candidates, scoring.open(desk.stored(store)));
      var session = desk.session(store, options, scoring);
      StoredRun run =
          session.begin(
              id, clock.instant(), environment, planner.expectations(experiment, candidates));
      continued.ifPresent(store.spend(id)::saveContinued);
      var tally = new Tally(experiment.limits(), prices(experiment), budget, nanoClock);
      return session.execute(run, plan, tally, LocalDate.now(clock), listener, stop);
    }
  }

  private static Budget budget(
      Experiment experiment, Store store, String run, Optional<String> continued) {
    if (paysByTheCall(experiment)) {
      store.spend(run).commitDurably();
    }
    return new Budget(
        experiment.limits().spend(),
        continued.map(earlier -> StoredSpend.chain(store, earlier)).orElse(Money.ZERO),
        new StoredSpend(store, run));
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

  private static <O extends Record & StrategyOptions> Strategy create(
      StrategyFactory<O> factory, StrategyOptions options, RunContext context) {
    return factory.create(factory.optionsType().cast(options), context);
  }

  /** The strategies and trials of one experiment, on the models of one run. */
  private final class Desk {
    private final Experiment experiment;
    private final Meter meter;
    private final Batches batches;
    private final Identity identity;
    private final RunContext context;

    Desk(
        Experiment experiment,
        ModelPool models,
        Meter meter,
        Batches batches,
        Optional<Requests> requests) {
      this.batches = batches;
      this.experiment = experiment;
      this.meter = meter;
      this.identity = new Identity(experiment, models::version);
      this.context =
          new RunContext(
              experiment,
              AnswerParsers.of(experiment.task(), schemas),
              models,
              meter,
              new SharedWork(meter),
              batches,
              requests,
              this::strategy);
      Twins.refuse(experiment, identity);
    }

    List<Candidate> candidates(Optional<Store> store, RunOptions options) {
      requireKnown(options);
      var agenda = new Agenda(experiment, identity);
      var candidates = new ArrayList<Candidate>();
      for (ApproachSpec approach : experiment.approaches()) {
        Agenda.Share share = agenda.share(approach, store, options);
        requireReference(approach, share, agenda.total(approach), options);
        candidates.add(
            new Candidate(approach, strategy(approach), share.stored(), share.remaining().size()));
      }
      return candidates;
    }

    /** How often each judge would have to be asked about what is there already. */
    Map<String, Integer> unjudged(Store store, ModelPool models) {
      try (var scoring = new Scoring(experiment, models, store, meter)) {
        return scoring.open(stored(store));
      }
    }

    /** What is stored of the experiment's approaches. */
    List<Trial> stored(Store store) {
      List<Trial> trials = new ArrayList<>();
      for (ApproachSpec approach : experiment.approaches()) {
        OptionalLong version = store.existingVersion(identity.approach(approach));
        Map<TrialKey, TrialContent> contents =
            version.isEmpty() ? Map.of() : store.trials(version.getAsLong());
        for (ApproachWork.Item item : new Agenda(experiment, identity).all()) {
          TrialContent content = contents.get(item.key());
          if (content != null) {
            String example = experiment.data().test().get(item.example()).id();
            trials.add(content.as(approach.id(), example, item.key().repetition()));
          }
        }
      }
      return trials;
    }

    RunSession session(Store store, RunOptions options, Scoring scoring) {
      var agenda = new Agenda(experiment, identity);
      var work = new ArrayList<ApproachWork>();
      for (ApproachSpec approach : experiment.approaches()) {
        Agenda.Share share = agenda.share(approach, Optional.of(store), options);
        boolean anew = options.fresh() && options.asks(approach.id());
        long version = store.version(identity.approach(approach), anew);
        work.add(
            new ApproachWork(
                approach,
                strategy(approach),
                version,
                agenda.total(approach),
                share.stored(),
                share.remaining()));
      }
      return new RunSession(experiment, identity, meter, store, scoring, batches, work);
    }

    /** An adaptive evaluation would ask the others to the end, as nothing could be certified. */
    private void requireReference(
        ApproachSpec approach, Agenda.Share share, int total, RunOptions options) {
      boolean adaptive = experiment.evaluation().mode() == Mode.ADAPTIVE;
      boolean lacks = !options.asks(approach.id()) && share.stored() < total;
      if (adaptive && lacks && References.of(experiment).contains(approach.id())) {
        References.refuseLeftOut(experiment, approach.id());
      }
    }

    private void requireKnown(RunOptions options) {
      List<String> known = experiment.approaches().stream().map(ApproachSpec::id).toList();
      for (String id : options.only().orElse(Set.of())) {
        if (!known.contains(id)) {
          throw new UnknownNameException("approach", id, known);
        }
      }
    }

    private Strategy strategy(ApproachSpec approach) {
      return create(strategies.require(approach.strategy()), approach.options(), context);
    }
  }
}
