package dev.suffice.cli;

import dev.suffice.api.run.ExitCode;
import dev.suffice.cli.json.JobsJson;
import dev.suffice.cli.view.JobsView;
import dev.suffice.runtime.TrainingJob;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code suffice jobs}. */
@Command(
    name = "jobs",
    header = "Lists the jobs that trained models.",
    customSynopsis = {
      "suffice jobs [OPTIONS] [FILE|FOLDER]",
      "       suffice jobs show|wait|cancel|undeploy JOB ..."
    },
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    description = {
      "What the store of an experiment knows of them, newest first; no service is asked. A job goes"
          + " on when the run that began it is stopped, and the next run waits for it. The same"
          + " data and settings are never trained twice.",
      "",
      "The other commands ask the service, with the key that the experiment's file names."
    },
    parameterListHeading = "%nArgument:%n",
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:The jobs are listed.",
      " 1:Input or output failed, or a bug of Suffice.",
      " 2:There is no such store, or the arguments are wrong."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  suffice jobs routing.yaml", "  suffice jobs wait ftjob-abc123 routing.yaml"})
final class JobsCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private JsonOption json;
  @Mixin private StoreArguments stores;

  JobsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<TrainingJob> jobs = session.suffice().get().jobs().list(stores.folder(session));
    if (json.json()) {
      session.out().printVerbatim(JobsJson.jobs(jobs));
    } else {
      session.out().print(JobsView.of(jobs, session.out().width()));
    }
    return ExitCode.OK.number();
  }
}
