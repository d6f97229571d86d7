package dev.suffice.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.run.ExitCode;
import dev.suffice.api.run.RunListener;
import dev.suffice.api.run.RunOptions;
import dev.suffice.api.run.StopSignal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

/** Runs experiments as an application does, each test in a folder of its own. */
abstract class SufficeLab {
  static final int EXAMPLES = 30;

  @TempDir Path folder;

  final Suffice suffice = Suffice.create();

  RunResult run(Path file, Path store) throws IOException, InterruptedException {
    return run(file, store, RunListener.SILENT);
  }

  RunResult run(Path file, Path store, RunListener listener)
      throws IOException, InterruptedException {
    var experiment = suffice.check(request(file)).experiment();
    var request = new RunRequest(store, RunOptions.CONTINUE, Optional.empty());
    RunResult result = suffice.run(experiment, request, listener, new StopSignal());
    assertThat(result.exitCode()).isIn(ExitCode.OK, ExitCode.NONE_ADEQUATE, ExitCode.UNDECIDED);
    return result;
  }

  static ReadRequest request(Path file) {
    return new ReadRequest(file, List.of(), false, Map.of());
  }
}
