package dev.suffice.experiments.run;

import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.run.RunOptions;
import dev.suffice.experiments.adapt.ExampleOrder;
import dev.suffice.experiments.store.Fingerprint;
import dev.suffice.experiments.store.Store;
import dev.suffice.experiments.store.TrialContent;
import dev.suffice.experiments.store.TrialKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The trials of an experiment in the one order, shuffled by its seed, that every approach meets.
 */
final class Agenda {
  private final Identity identity;
  private final List<ApproachWork.Item> items;
  private final int repetitions;

  Agenda(Experiment experiment, Identity identity) {
    this.identity = identity;
    this.items = items(experiment, identity);
    this.repetitions = experiment.evaluation().repetitions();
  }

  private static List<ApproachWork.Item> items(Experiment experiment, Identity identity) {
    List<Fingerprint> questions = identity.questions();
    var items = new ArrayList<ApproachWork.Item>();
    for (int example : ExampleOrder.of(experiment).positions()) {
      for (int repetition = 0; repetition < experiment.evaluation().repetitions(); repetition++) {
        items.add(new ApproachWork.Item(example, new TrialKey(questions.get(example), repetition)));
      }
    }
    return List.copyOf(items);
  }

  /** Trials of one approach, done or not. */
  int total(ApproachSpec approach) {
    return approach.isTried() ? items.size() : 0;
  }

  /**
   * An approach's part in a run.
   *
   * @param stored trials that are there and are not done again
   * @param answered whether any of them was answered, and not lost to the surroundings
   * @param remaining trials to be done, in order; without those that the options leave for another
   *     run
   */
  record Share(int stored, boolean answered, List<ApproachWork.Item> remaining) {}

  Share share(ApproachSpec approach, Optional<Store> store, RunOptions options) {
    Map<TrialKey, TrialContent> stored = stored(approach, store, options);
    List<ApproachWork.Item> remaining =
        within(approach, options).stream()
            .filter(item -> !isDone(stored.get(item.key()), options))
            .toList();
    long kept = items.stream().filter(item -> stored.containsKey(item.key())).count();
    long again = remaining.stream().filter(item -> stored.containsKey(item.key())).count();
    boolean answered = stored.values().stream().anyMatch(TrialContent::isFinal);
    return new Share(Math.toIntExact(kept - again), answered, remaining);
  }

  private Map<TrialKey, TrialContent> stored(
      ApproachSpec approach, Optional<Store> store, RunOptions options) {
    boolean anew = options.fresh() && options.asks(approach.id());
    if (store.isEmpty() || anew) {
      return Map.of();
    }
    OptionalLong version = store.get().existingVersion(identity.approach(approach));
    return version.isEmpty() ? Map.of() : store.get().trials(version.getAsLong());
  }

  /** The trials that the options let a run do. */
  private List<ApproachWork.Item> within(ApproachSpec approach, RunOptions options) {
    if (!approach.isTried() || !options.asks(approach.id())) {
      return List.of();
    }
    long limit = (long) options.limit().orElse(Integer.MAX_VALUE) * repetitions;
    return items.subList(0, (int) Math.min(limit, items.size()));
  }

  private static boolean isDone(TrialContent content, RunOptions options) {
    return content != null && (content.isFinal() || !options.retryFailed());
  }

  /** The trials in order, each with its example's position. */
  List<ApproachWork.Item> all() {
    return items;
  }
}
