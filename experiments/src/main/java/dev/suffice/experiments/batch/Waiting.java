package dev.suffice.experiments.batch;

/** Who waits for batches. */
public interface Waiting {
  /** Whether nobody waits any more; batches go on where they are. */
  boolean isOver();

  /** Is told how far a batch is. */
  void tell(String batch, long done, long total);

  /** Is told that somebody cancelled a batch, and that nothing more should be asked. */
  void cancelled(String batch);
}
