package dev.suffice.cli;

import dev.suffice.api.run.ExitCode;
import dev.suffice.api.tuning.JobEvent;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.cli.json.JobsJson;
import dev.suffice.cli.view.JobsView;
import dev.suffice.runtime.JobDesk;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code suffice jobs show}. */
@Command(
    name = "show",
    header = "Shows how far a job is.",
    customSynopsis = "suffice jobs show [OPTIONS] JOB [FILE|FOLDER]",
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    description =
        "Asks the service that trains: the state of the job, what it tells of it, and what became of it.",
    parameterListHeading = "%nArguments:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:The job is shown.",
      " 1:Input or output failed, the service could not be asked, or a bug of Suffice.",
      " 2:There is no such job, or the arguments are wrong."
    },
    footerHeading = "%nExample:%n",
    footer = "  suffice jobs show ftjob-abc123 routing.yaml")
final class JobsShowCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private JsonOption json;
  @Mixin private JobArgument job;
  @Mixin private StoreArguments stores;

  JobsShowCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    JobDesk jobs = session.suffice().get().jobs();
    Path store = stores.folder(session);
    Map<String, String> environment = System.getenv();
    JobStatus status = jobs.status(store, job.id(), environment);
    List<JobEvent> events = jobs.events(store, job.id(), environment);
    if (json.json()) {
      session.out().printVerbatim(JobsJson.job(status, events));
    } else {
      session.out().print(JobsView.of(status, events));
    }
    return ExitCode.OK.number();
  }
}
