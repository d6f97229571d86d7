package dev.suffice.cli;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.run.RunListener;
import dev.suffice.api.run.StopSignal;
import dev.suffice.cli.console.Console;
import dev.suffice.cli.console.Line;
import dev.suffice.cli.progress.Progress;
import dev.suffice.cli.view.NoticesView;
import dev.suffice.runtime.Check;
import dev.suffice.runtime.RunRequest;
import dev.suffice.runtime.RunResult;
import dev.suffice.runtime.Suffice;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Runs an experiment before a person's eyes: what to know before, how far it is, and Ctrl-C to end
 * it.
 *
 * @param quiet show nothing of it
 */
record Execution(Session session, boolean quiet) {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  RunResult run(Suffice suffice, Check check, RunRequest request)
      throws IOException, InterruptedException {
    Console err = session.err();
    Experiment described = check.experiment();
    if (quiet) {
      return run(suffice, described, request, RunListener.SILENT, text -> err.print(text));
    }
    err.print(NoticesView.brief(described.warnings(), check.undecidable(), err.width()));
    try (var progress = Progress.on(err, System::nanoTime)) {
      return run(suffice, described, request, progress, text -> progress.print(List.of(text)));
    }
  }

  private RunResult run(
      Suffice suffice,
      Experiment described,
      RunRequest request,
      RunListener listener,
      Consumer<Line> notice)
      throws IOException, InterruptedException {
    var stop = new StopSignal();
    var interrupts = Interrupts.listen(session.process(), stop, PATIENCE, notice);
    try {
      return suffice.run(described, request, listener, stop);
    } finally {
      interrupts.close();
    }
  }
}
