package dev.suffice.cli;

import dev.suffice.api.run.ExitCode;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.cli.console.Line;
import dev.suffice.runtime.JobDesk;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code suffice jobs cancel}. */
@Command(
    name = "cancel",
    header = "Ends a job.",
    customSynopsis = "suffice jobs cancel [OPTIONS] JOB [FILE|FOLDER]",
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    description =
        "Asks the service to end the training. It may go on for a while, and what was trained until then may be billed.",
    parameterListHeading = "%nArguments:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:The service was asked to end it.",
      " 1:Input or output failed, the service could not be asked, or a bug of Suffice.",
      " 2:There is no such job, or the arguments are wrong."
    },
    footerHeading = "%nExample:%n",
    footer = "  suffice jobs cancel ftjob-abc123 routing.yaml")
final class JobsCancelCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private JobArgument job;
  @Mixin private StoreArguments stores;

  JobsCancelCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    JobDesk jobs = session.suffice().get().jobs();
    Path store = stores.folder(session);
    Map<String, String> environment = System.getenv();
    jobs.cancel(store, job.id(), environment);
    JobStatus status = jobs.status(store, job.id(), environment);
    session.out().print(Line.of("Asked to end. The job is now %s.".formatted(status.word())));
    return ExitCode.OK.number();
  }
}
