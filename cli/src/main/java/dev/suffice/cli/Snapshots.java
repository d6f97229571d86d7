package dev.suffice.cli;

import dev.suffice.api.comparison.Snapshot;
import dev.suffice.api.comparison.UnreadableSnapshotException;
import dev.suffice.runtime.RunSummary;
import dev.suffice.runtime.Suffice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds runs to compare: in a store, or as a {@code report.json} that was kept. */
record Snapshots(RunSearch search, Suffice suffice) {
  /** How a run to compare may be named. */
  static final String NAMES = "A run as 'suffice show' takes it, or a report.json that was kept.";

  Snapshot find(String name) throws IOException {
    Path file = Path.of(name);
    if (name.endsWith(".json")) {
      requireFile(file);
      return suffice.comparisons().snapshot(file);
    }
    RunSearch.Reference run = search.find(name, suffice);
    return suffice.comparisons().snapshot(suffice.load(run.store(), run.id()));
  }

  private void requireFile(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new Refusals(search.command()).because("There is no file %s.".formatted(file));
    }
  }

  /** What a run said when it ended, from the report that the store keeps, or made again. */
  static Snapshot asTold(Path store, RunSummary run, Suffice suffice) throws IOException {
    Path kept = run.folder().resolve("report.json");
    if (Files.isRegularFile(kept)) {
      try {
        return suffice.comparisons().snapshot(kept);
      } catch (UnreadableSnapshotException ofAnotherVersion) {
        // Made again below.
      }
    }
    return suffice.comparisons().snapshot(suffice.load(store, run.id()));
  }
}
