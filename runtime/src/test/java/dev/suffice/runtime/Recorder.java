package dev.suffice.runtime;

import dev.suffice.api.result.RunReport;
import dev.suffice.api.run.RunListener;
import dev.suffice.api.run.RunOptions;
import dev.suffice.api.run.StopSignal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs experiments that call no model. */
record Recorder(Suffice suffice, Path store) {
  RunReport run(Path file, String... overrides) throws IOException, InterruptedException {
    return suffice
        .run(
            suffice.check(request(file, overrides)).experiment(),
            new RunRequest(store, RunOptions.CONTINUE, Optional.empty()),
            RunListener.SILENT,
            new StopSignal())
        .report();
  }

  static ReadRequest request(Path file, String... overrides) {
    return new ReadRequest(file, List.of(overrides), false, Map.of());
  }
}
