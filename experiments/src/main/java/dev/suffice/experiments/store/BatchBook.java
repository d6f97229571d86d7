package dev.suffice.experiments.store;

import java.util.List;

/** The batches whose answers are not all in trials yet. Safe for any thread. */
public final class BatchBook {
  private final BatchRows rows = new BatchRows();
  private final Store store;

  BatchBook(Store store) {
    this.store = store;
  }

  /** Keeps a batch before it is handed in; it is committed when this returns. */
  public void begin(StoredBatch batch) {
    store.writer().write(connection -> rows.put(connection, batch));
  }

  /** Keeps what the vendor calls it; it is committed when this returns. */
  public void submitted(String name, String id) {
    store.writer().write(connection -> rows.putId(connection, name, id));
  }

  /** Forgets a batch: nothing more is to be had from it. */
  public void end(String name) {
    store.writer().write(connection -> rows.delete(connection, name));
  }

  /** Batches of one model, oldest first. */
  public List<StoredBatch> of(Fingerprint model) {
    return store.read(connection -> rows.all(connection, model));
  }
}
