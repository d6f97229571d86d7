package dev.suffice.cli;

/** The process a command runs in. */
interface ProcessControl {
  /**
   * Calls the handler whenever somebody asks the process to end (Ctrl-C, {@code kill}), instead of
   * ending it.
   *
   * @param handler called on a thread of its own
   * @return undoes it
   */
  Runnable onInterrupt(Runnable handler);

  /** Ends the process at once, without waiting for anything. */
  void halt(int status);
}
