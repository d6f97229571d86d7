package dev.suffice.runtime;

import dev.suffice.api.comparison.Baseline;
import dev.suffice.api.comparison.Gate;
import dev.suffice.api.comparison.GateWriter;
import dev.suffice.api.comparison.SnapshotReader;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Purpose;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.result.RunReport;
import dev.suffice.api.run.RunOptions;
import dev.suffice.experiments.compare.Gates;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges what runs in production. Keeps no state; safe for any thread. */
public final class GateDesk {
  private final SnapshotReader reader;
  private final List<GateWriter> writers;

  @Inject
  GateDesk(SnapshotReader reader, Set<GateWriter> writers) {
    this.reader = reader;
    this.writers = List.copyOf(writers);
  }

  /**
   * How to run an experiment for a gate: the approach in production, and those that the
   * requirements compare it with, answer every test example.
   */
  public RunOptions options(Experiment experiment, String approach) {
    Set<String> asked = new HashSet<>(Set.of(approach));
    experiment.adequacy().stream()
        .flatMap(adequacy -> adequacy.requirements().stream())
        .filter(Requirement.NonInferiority.class::isInstance)
        .map(requirement -> ((Requirement.NonInferiority) requirement).reference())
        .forEach(asked::add);
    return RunOptions.CONTINUE.askingOnly(asked).thoroughly();
  }

  /** The same experiment, whose runs are then known as gates of an approach. */
  public Check of(Check check, String approach) {
    return check.with(check.experiment().withPurpose(Purpose.gate(approach)));
  }

  /**
   * Judges an approach by a run.
   *
   * @throws IllegalArgumentException when the run has no such approach, or states no requirements
   *     and there is no baseline
   */
  public Gate judge(RunReport report, String approach, Optional<Baseline> baseline) {
    return Gates.judge(report, reader.of(report), approach, baseline);
  }

  /**
   * Writes {@code gate.xml} for servers that build, and {@code gate.md} for people.
   *
   * @param openFails whether a check that the data do not decide counts as failed
   * @param folder made if it is not there
   */
  public List<Path> write(Gate gate, boolean openFails, Path folder) throws IOException {
    Files.createDirectories(folder);
    var files = new ArrayList<Path>();
    for (GateWriter writer : writers) {
      files.add(writer.write(gate, openFails, folder));
    }
    return files;
  }
}
