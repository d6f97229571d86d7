package dev.suffice.cli;

/** Where stores are. */
final class Stores {
  /** The name of the folder that keeps what runs know, beside the experiment. */
  static final String NAME = ".suffice";

  /** The folder in a store that holds a folder per run. */
  static final String RUNS = "runs";

  private Stores() {}
}
