package dev.suffice.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.comparison.Gate;
import dev.suffice.api.comparison.GateWriter;
import dev.suffice.api.comparison.Snapshot;
import dev.suffice.api.comparison.SnapshotReader;
import dev.suffice.api.result.RunReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateDeskTest {
  @TempDir private Path folder;

  @Test
  void filesAreWrittenAndToldInTheOrderOfTheirWriters() throws IOException {
    List<String> names = List.of("d", "a", "g", "c", "f", "b", "e");
    var writers = new LinkedHashSet<GateWriter>();
    names.forEach(name -> writers.add(new Touch(name)));

    assertThat(new GateDesk(new Unread(), writers).write(null, false, folder))
        .extracting(file -> file.getFileName().toString())
        .containsExactlyElementsOf(names);
  }

  private record Touch(String name) implements GateWriter {
    @Override
    public Path write(Gate gate, boolean openFails, Path folder) {
      return folder.resolve(name);
    }
  }

  private static final class Unread implements SnapshotReader {
    @Override
    public Snapshot of(RunReport report) {
      throw new IllegalStateException("Nothing is read here");
    }

    @Override
    public Snapshot read(Path file) {
      throw new IllegalStateException("Nothing is read here");
    }
  }
}
