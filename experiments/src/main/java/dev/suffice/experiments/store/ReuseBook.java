package dev.suffice.experiments.store;

import dev.suffice.api.result.Reuse;
import java.util.Map;

/**
 * How much of the work of its approaches a run found done, and what approaches are made of, so that
 * it can be told why it found none. Safe for any thread.
 */
public final class ReuseBook {
  private final ReuseRows rows = new ReuseRows();
  private final Store store;

  ReuseBook(Store store) {
    this.store = store;
  }

  /** Keeps what the fingerprint of an approach is made of, by name. */
  public void saveParts(long version, Map<String, Fingerprint> parts) {
    store.writer().write(connection -> rows.putParts(connection, version, parts));
  }

  /** What the fingerprint of an approach was made of, by name; empty where it was not kept. */
  public Map<String, Fingerprint> parts(long version) {
    return store.read(connection -> rows.parts(connection, version));
  }

  /** Keeps how much of an approach's work a run found done, in place of what it said before. */
  public void save(String run, Reuse reuse) {
    store.writer().write(connection -> rows.put(connection, run, reuse));
  }

  /** How much of its approaches' work a run found done, by approach; empty where not kept. */
  public Map<String, Reuse> of(String run) {
    return store.read(connection -> rows.all(connection, run));
  }
}
