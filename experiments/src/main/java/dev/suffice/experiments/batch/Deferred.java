package dev.suffice.experiments.batch;

/** An answer is still to come with a batch: whoever asked has to ask again then. */
public final class Deferred extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Deferred() {
    super("The answer comes with a batch", null, false, false);
  }
}
