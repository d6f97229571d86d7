package dev.suffice.api.run;

/** Is told what happens during a run, by several threads but one at a time; must return quickly. */
@FunctionalInterface
public interface RunListener {
  RunListener SILENT = event -> {};

  void on(RunEvent event);
}
