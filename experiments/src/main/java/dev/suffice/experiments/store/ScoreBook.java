package dev.suffice.experiments.store;

import java.util.Map;

/** The scores that asked metrics gave, in any run. Safe for any thread. */
public final class ScoreBook {
  private final ScoreRows rows = new ScoreRows();
  private final Store store;

  ScoreBook(Store store) {
    this.store = store;
  }

  /** Keeps what the asked metrics of a run are, by their names. */
  public void saveMetrics(String run, Map<String, Fingerprint> identities) {
    store.writer().write(connection -> rows.putMetrics(connection, run, identities));
  }

  /** What the asked metrics of a run are, by their names. */
  public Map<String, Fingerprint> metrics(String run) {
    return store.read(connection -> rows.metrics(connection, run));
  }

  /** Keeps scores that an asked metric gave, by what it scored. */
  public void save(Fingerprint metric, Map<Fingerprint, Double> found) {
    store.writer().write(connection -> rows.put(connection, metric, found));
  }

  /** The scores that a metric gave, in any run, by what it scored. */
  public Map<Fingerprint, Double> of(Fingerprint metric) {
    return store.read(connection -> rows.all(connection, metric));
  }
}
