package dev.suffice.experiments.store;

import dev.suffice.api.result.KeptResponses;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What models gave, by everything it depends on. One to a store. Safe for any thread. */
public final class ResponseBook {
  private final Store store;
  private final ResponseRows rows;
  private Optional<KnownKeys> known = Optional.empty();
  private final VectorRows vectors = new VectorRows();

  ResponseBook(Store store, StoredJson json) {
    this.store = store;
    this.rows = new ResponseRows(json);
  }

  /** What was given for this key, if it was kept. */
  public <T extends Record> Optional<T> find(Fingerprint key, Class<T> type) {
    return known().mayHold(key)
        ? store.read(connection -> rows.get(connection, key, type))
        : Optional.empty();
  }

  private synchronized KnownKeys known() {
    if (known.isEmpty()) {
      known = Optional.of(new KnownKeys(store.read(rows::keys)));
    }
    return known.get();
  }

  /**
   * Keeps what a model gave, with the next commit.
   *
   * @param model the model's provider and version
   */
  public void keep(Fingerprint key, String model, Instant made, Record given) {
    known().add(key);
    Writing open = store.writing();
    open.queue().enqueue(open.responses().put(key, model, made, given), () -> {});
  }

  /** The vectors that were kept under these keys; a key without one is left out. */
  public Map<Fingerprint, KeptVector> vectors(Collection<Fingerprint> keys) {
    return store.read(connection -> vectors.get(connection, keys));
  }

  /**
   * Keeps vectors, with the next commit.
   *
   * @param model the model's provider and version
   */
  public void keepVectors(Map<Fingerprint, KeptVector> given, String model, Instant made) {
    store.writer().enqueue(connection -> vectors.put(connection, model, made, given), () -> {});
  }

  /** What is kept, by model: answers, then vectors. */
  public List<KeptResponses> kept() {
    return Stream.concat(store.read(rows::kept).stream(), store.read(vectors::kept).stream())
        .toList();
  }

  /**
   * Forgets what was kept; trials and their scores stay.
   *
   * @param model only of this model
   * @param before only what was made earlier
   * @return how many answers were forgotten
   */
  public int forget(Optional<String> model, Optional<Instant> before) {
    var forgotten = new int[1];
    store
        .writer()
        .write(
            connection ->
                forgotten[0] =
                    rows.delete(connection, model, before)
                        + vectors.delete(connection, model, before));
    return forgotten[0];
  }
}
