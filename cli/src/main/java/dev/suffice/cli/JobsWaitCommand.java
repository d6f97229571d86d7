package dev.suffice.cli;

import dev.suffice.api.run.ExitCode;
import dev.suffice.api.tuning.JobState;
import dev.suffice.runtime.JobDesk;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code suffice jobs wait}. */
@Command(
    name = "wait",
    header = "Waits until a job is over.",
    customSynopsis = "suffice jobs wait [OPTIONS] JOB [FILE|FOLDER]",
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    description =
        "Looks at the service once in a while and tells when something has changed, or that nobody answers there. Ctrl-C ends the waiting, not the job.",
    parameterListHeading = "%nArguments:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:The job has succeeded.",
      " 1:The job came to nothing, input or output failed, the service could not be asked, or a bug of Suffice.",
      " 2:There is no such job, or the arguments are wrong."
    },
    footerHeading = "%nExample:%n",
    footer = "  suffice jobs wait ftjob-abc123 routing.yaml")
final class JobsWaitCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private JobArgument job;
  @Mixin private StoreArguments stores;

  JobsWaitCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws InterruptedException {
    JobDesk jobs = session.suffice().get().jobs();
    Path store = stores.folder(session);
    var waiting =
        new JobWaiting(
            () -> jobs.status(store, job.id(), System.getenv()),
            InstantSource.system(),
            time -> TimeUnit.NANOSECONDS.sleep(time.toNanos()),
            session);
    return waiting.await().state() == JobState.SUCCEEDED
        ? ExitCode.OK.number()
        : ExitCode.FAULT.number();
  }
}
