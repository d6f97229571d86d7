package dev.suffice.experiments.run;

import dev.suffice.api.result.KeptPrompts;
import dev.suffice.api.run.StoreException;
import dev.suffice.api.trial.SentPrompt;
import dev.suffice.api.trial.Trial;
import dev.suffice.experiments.store.Fingerprint;
import dev.suffice.experiments.store.Store;
import dev.suffice.experiments.store.TrialKey;
import dev.suffice.experiments.store.TrialPlace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The prompts that a store keeps of a run. It is opened each time that they are asked for, so that
 * a report can be written after it was closed, and done without when it cannot be read any more.
 *
 * @param folder of the store
 * @param versions where the trials of each approach are kept
 * @param questions what each example asks
 */
record StoredPrompts(Path folder, Map<String, Long> versions, Map<String, Fingerprint> questions)
    implements KeptPrompts {
  StoredPrompts {
    versions = Map.copyOf(versions);
    questions = Map.copyOf(questions);
  }

  @Override
  public List<List<SentPrompt>> of(List<Trial> trials) {
    if (!Store.exists(folder)) {
      return NONE.of(trials);
    }
    try (Store store = Store.openForReading(folder)) {
      return store.prompts(trials.stream().map(this::place).toList());
    } catch (StoreException unusable) {
      return NONE.of(trials);
    }
  }

  private TrialPlace place(Trial trial) {
    var key = new TrialKey(questions.get(trial.exampleId()), trial.repetition());
    return new TrialPlace(versions.get(trial.approach()), key);
  }
}
