package dev.suffice.experiments.run;

import dev.suffice.api.result.Judges;
import dev.suffice.experiments.store.Fingerprint;
import dev.suffice.experiments.store.Store;

/** What is kept of the judges of one run: how far people agree with them, and what they took. */
public record JudgeBook(Store store, String run) {
  /** What was kept; nothing of a run that had no judges. */
  public Judges read() {
    return store.derived(key(), Judges.class).orElse(Judges.NONE);
  }

  /** Keeps how they stand, in place of how they stood before. */
  void save(Judges judges) {
    if (!judges.all().isEmpty()) {
      store.saveDerived(key(), judges);
    }
  }

  private Fingerprint key() {
    return Fingerprint.of("judges 1", run);
  }
}
