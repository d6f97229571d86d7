package dev.suffice.runtime;

import dev.suffice.api.catalog.Catalog;
import dev.suffice.api.comparison.Comparison;
import dev.suffice.api.comparison.ComparisonWriter;
import dev.suffice.api.comparison.PastDecision;
import dev.suffice.api.comparison.Snapshot;
import dev.suffice.api.comparison.SnapshotReader;
import dev.suffice.api.result.RunReport;
import dev.suffice.config.DeclaredModels;
import dev.suffice.config.DocumentChanges;
import dev.suffice.experiments.compare.Comparisons;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Holds runs against each other. Calls no model; safe for any thread. */
public final class ComparisonDesk {
  private final SnapshotReader reader;
  private final Catalog<ComparisonWriter> writers;

  @Inject
  ComparisonDesk(SnapshotReader reader, Catalog<ComparisonWriter> writers) {
    this.reader = reader;
    this.writers = writers;
  }

  /** What a report says, as far as another one can be compared with it. */
  public Snapshot snapshot(RunReport report) {
    return reader.of(report);
  }

  /**
   * What a {@code report.json} says.
   *
   * @throws dev.suffice.api.comparison.UnreadableSnapshotException when it is none
   */
  public Snapshot snapshot(Path reportJson) throws IOException {
    return reader.read(reportJson);
  }

  /** What changed from one run to another. */
  public Comparison compare(Snapshot before, Snapshot after) {
    return Comparisons.of(
        before,
        after,
        DeclaredModels.of(after.settings()),
        DocumentChanges.between(before.settings(), after.settings()));
  }

  /**
   * What an experiment decided over time.
   *
   * @param oldestFirst its runs in the order in which they were made
   */
  public List<PastDecision> history(List<Snapshot> oldestFirst) {
    return Histories.of(oldestFirst);
  }

  /** The formats that a comparison can be written in. */
  public List<String> formats() {
    return writers.names();
  }

  /**
   * Writes a comparison.
   *
   * @param formats by their names
   * @param folder made if it is not there
   * @throws dev.suffice.api.catalog.UnknownNameException when there is no such format; nothing is
   *     written then
   */
  public List<Path> write(Comparison comparison, List<String> formats, Path folder)
      throws IOException {
    List<ComparisonWriter> chosen = formats.stream().distinct().map(writers::require).toList();
    Files.createDirectories(folder);
    var files = new ArrayList<Path>();
    for (ComparisonWriter writer : chosen) {
      files.add(writer.write(comparison, folder));
    }
    return files;
  }

  /** The text of one format, {@code json} for example. */
  public String text(Comparison comparison, String format) throws IOException {
    ComparisonWriter writer = writers.require(format);
    return WrittenText.of(folder -> writer.write(comparison, folder));
  }
}
