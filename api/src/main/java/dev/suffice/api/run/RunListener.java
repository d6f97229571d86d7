package dev.suffice.api.run;

/** Is told what happens during a run, by several threads but one at a time; must return quickly. */
@FunctionalInterface
public interface RunListener {
  /** Tells nobody. */
  RunListener SILENT = event -> {};

  /** Something happened; must not throw. */
  void on(RunEvent event);
}
