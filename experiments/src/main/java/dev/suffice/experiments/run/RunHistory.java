package dev.suffice.experiments.run;

import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.result.KeptPrompts;
import dev.suffice.api.result.ScoredTrial;
import dev.suffice.api.trial.Outcome;
import dev.suffice.api.trial.Preparation;
import dev.suffice.api.trial.Trial;
import dev.suffice.experiments.score.Scorer;
import dev.suffice.experiments.score.Scorer.KeptScores;
import dev.suffice.experiments.store.Fingerprint;
import dev.suffice.experiments.store.Store;
import dev.suffice.experiments.store.StoredRun;
import dev.suffice.experiments.store.TrialContent;
import dev.suffice.experiments.store.TrialKey;
import dev.suffice.experiments.tally.ApproachTrials;
import dev.suffice.experiments.tally.TrialSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the store holds of one run, scored: the input of the analysis. Calls no model. */
public final class RunHistory {
  private final Experiment experiment;
  private final Store store;
  private final Duration timeout;
  private final List<ApproachWork.Item> items;

  public RunHistory(Experiment experiment, Store store) {
    this(experiment, store, new Agenda(experiment, new Identity(experiment, RunHistory::unneeded)));
  }

  RunHistory(Experiment experiment, Store store, Agenda agenda) {
    this.experiment = experiment;
    this.store = store;
    this.timeout = experiment.limits().timeout();
    this.items =
        agenda.all().stream()
            .sorted(
                Comparator.comparingInt(ApproachWork.Item::example)
                    .thenComparingInt(item -> item.key().repetition()))
            .toList();
  }

  private static String unneeded(ModelSpec model) {
    throw new IllegalStateException(
        "The version of the model '%s' is not needed here".formatted(model.name()));
  }

  /** The trials of the run's approaches, in the order of the experiment. */
  public List<ApproachTrials> of(StoredRun run) {
    return of(run, new AskedScores(store.scores().metrics(run.id()), store));
  }

  /**
   * The same, read from the store each time that they are gone through, so that they need not all
   * be there together. The store has to stay open.
   */
  public List<TrialSource> sources(StoredRun run) {
    var scorer = new Scorer(experiment, new AskedScores(store.scores().metrics(run.id()), store));
    var byKey = items.stream().collect(Collectors.toMap(ApproachWork.Item::key, item -> item));
    var all = new ArrayList<TrialSource>();
    for (ApproachSpec approach : experiment.approaches()) {
      StoredRun.StoredApproach stored = stored(run, approach);
      all.add(
          new StoredTrials(
              approach.id(),
              use -> goThrough(approach, stored, byKey, scorer, use),
              store.preparation(stored.version()),
              stored.failure(),
              stored.expectation()));
    }
    return all;
  }

  private void goThrough(
      ApproachSpec approach,
      StoredRun.StoredApproach stored,
      Map<TrialKey, ApproachWork.Item> byKey,
      Scorer scorer,
      Consumer<ScoredTrial> use) {
    store.forEachTrial(
        stored.version(),
        (key, content) -> {
          ApproachWork.Item item = byKey.get(key);
          if (item != null) {
            use.accept(scorer.score(trial(approach.id(), item, content)));
          }
        });
  }

  /**
   * @param kept what asked metrics said
   */
  List<ApproachTrials> of(StoredRun run, KeptScores kept) {
    var scorer = new Scorer(experiment, kept);
    var all = new ArrayList<ApproachTrials>();
    for (ApproachSpec approach : experiment.approaches()) {
      all.add(trials(approach, stored(run, approach), scorer));
    }
    return all;
  }

  /** The prompts of the run's trials, to be read when they are wanted. */
  public KeptPrompts prompts(StoredRun run) {
    var versions = new HashMap<String, Long>();
    experiment
        .approaches()
        .forEach(approach -> versions.put(approach.id(), stored(run, approach).version()));
    var questions = new HashMap<String, Fingerprint>();
    items.forEach(item -> questions.put(example(item), item.key().question()));
    return new StoredPrompts(store.folder(), versions, questions);
  }

  /** The trials as they are stored, whatever the timeout says of them today. */
  List<Trial> asStored(StoredRun run) {
    return asStored(approach -> OptionalLong.of(stored(run, approach).version()));
  }

  /**
   * @param version where an approach's trials are; absent: there are none
   */
  List<Trial> asStored(Function<ApproachSpec, OptionalLong> version) {
    var trials = new ArrayList<Trial>();
    for (ApproachSpec approach : experiment.approaches()) {
      version
          .apply(approach)
          .ifPresent(
              where ->
                  forEach(
                      where,
                      (item, content) ->
                          trials.add(
                              content.as(approach.id(), example(item), item.key().repetition()))));
    }
    return trials;
  }

  /**
   * The trial under today's timeout: what was answered is stored, whether it came in time is asked
   * anew each time.
   */
  Trial trial(String approach, ApproachWork.Item item, TrialContent content) {
    Trial trial = content.as(approach, example(item), item.key().repetition());
    boolean inTime = trial.latency().isEmpty() || trial.latency().get().compareTo(timeout) <= 0;
    Optional<String> late =
        inTime || !(trial.outcome() instanceof Outcome.Answered) ? Optional.empty() : late(trial);
    if (late.isEmpty()) {
      return trial;
    }
    return new TrialContent(
            new Outcome.Failed(late.get()), trial.calls(), trial.latency(), trial.purchases())
        .as(approach, example(item), item.key().repetition());
  }

  private Optional<String> late(Trial trial) {
    Optional<String> slow =
        trial
            .firstTryLatency()
            .filter(took -> took.compareTo(timeout) > 0)
            .map(took -> tooLong("The answer", took, timeout));
    Duration longest = experiment.longestLatency();
    return slow.or(
        () ->
            trial
                .latency()
                .filter(took -> took.compareTo(longest) > 0)
                .map(took -> tooLong("The answer with its retries", took, longest)));
  }

  private static String tooLong(String what, Duration took, Duration limit) {
    return "%s took %s ms; the limit is %s ms".formatted(what, took.toMillis(), limit.toMillis());
  }

  private static StoredRun.StoredApproach stored(StoredRun run, ApproachSpec approach) {
    return run.approaches().stream()
        .filter(candidate -> candidate.id().equals(approach.id()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Run %s has no approach '%s'".formatted(run.id(), approach.id())));
  }

  private ApproachTrials trials(
      ApproachSpec approach, StoredRun.StoredApproach stored, Scorer scorer) {
    var trials = new ArrayList<ScoredTrial>();
    forEach(
        stored.version(),
        (item, content) -> trials.add(scorer.score(trial(approach.id(), item, content))));
    Optional<Preparation> preparation = store.preparation(stored.version());
    return new ApproachTrials(
        approach.id(), trials, preparation, stored.failure(), stored.expectation());
  }

  private void forEach(long version, BiConsumer<ApproachWork.Item, TrialContent> use) {
    Map<TrialKey, TrialContent> contents = store.trials(version);
    for (ApproachWork.Item item : items) {
      TrialContent content = contents.get(item.key());
      if (content != null) {
        use.accept(item, content);
      }
    }
  }

  private String example(ApproachWork.Item item) {
    return experiment.data().test().get(item.example()).id();
  }
}
