package dev.suffice.cli;

import dev.suffice.api.run.ExitCode;
import dev.suffice.api.sandbox.Sandbox;
import dev.suffice.api.sandbox.SandboxOptions;
import dev.suffice.cli.sandbox.SandboxView;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code suffice sandbox}. */
@Command(
    name = "sandbox",
    header = "Serves the embedded models like a vendor, to rehearse with.",
    customSynopsis = "suffice sandbox [OPTIONS]",
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    description = {
      "Speaks OpenAI's protocol on this machine: chat (streamed too), embeddings, models, files,"
          + " batches and fine-tuning. Answers may be slow, limited or broken, as you wish; what it bills is in its"
          + " ledger. Nothing leaves this machine and nothing real is charged.",
      "",
      "The model reader answers from what a prompt holds; it is no LLM. The model stub always says"
          + " the same, at once."
    },
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:It was ended, with Ctrl-C or otherwise.",
      " 1:The address is taken or not of this machine, or a bug of Suffice.",
      " 2:The arguments are wrong."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  suffice sandbox",
      "  suffice sandbox --latency \"median 300 ms p95 900 ms\" --faults 20%%",
      "  suffice sandbox --port 0 --requests-per-minute 600 --fault dropped=5%%"
    })
final class SandboxCommand implements Callable<Integer> {
  private final Session session;

  @Spec private CommandSpec command;
  @Mixin private SandboxArguments arguments;

  SandboxCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    SandboxOptions options = options();
    var over = new CountDownLatch(1);
    Runnable undo = session.process().onInterrupt(over::countDown);
    try (Sandbox sandbox = session.suffice().get().startSandbox(options)) {
      if (!options.address().isLoopbackAddress()) {
        session.err().print(SandboxView.exposed(options, session.err().width()));
      }
      session.out().print(SandboxView.started(sandbox, options));
      over.await();
      session.out().print(SandboxView.ended(sandbox.ledger()));
    } finally {
      undo.run();
    }
    return ExitCode.OK.number();
  }

  private SandboxOptions options() {
    try {
      return arguments.options();
    } catch (IllegalArgumentException nonsense) {
      throw new ParameterException(command.commandLine(), nonsense.getMessage(), nonsense);
    }
  }
}
