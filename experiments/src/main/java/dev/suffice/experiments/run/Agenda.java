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

  Agenda(Experiment experiment, Identity identity) {
    this.identity = identity;
    this.items = items(experiment, identity);
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
  int total() {
    return items.size();
  }

  /** The trials of an approach that are not stored, or are to be tried again. */
  List<ApproachWork.Item> remaining(
      ApproachSpec approach, Optional<Store> store, RunOptions options) {
    OptionalLong version =
        store.isEmpty() || options.fresh()
            ? OptionalLong.empty()
            : store.get().existingVersion(identity.approach(approach));
    if (version.isEmpty()) {
      return items;
    }
    Map<TrialKey, TrialContent> stored = store.get().trials(version.getAsLong());
    return items.stream().filter(item -> !isDone(stored.get(item.key()), options)).toList();
  }

  private static boolean isDone(TrialContent content, RunOptions options) {
    return content != null && (Store.isFinal(content) || !options.retryFailed());
  }

  /** The trials in order, each with its example's position. */
  List<ApproachWork.Item> all() {
    return items;
  }
}
