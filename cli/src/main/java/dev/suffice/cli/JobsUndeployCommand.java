package dev.suffice.cli;

import dev.suffice.api.run.ExitCode;
import dev.suffice.cli.console.Line;
import dev.suffice.runtime.JobDesk;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code suffice jobs undeploy}. */
@Command(
    name = "undeploy",
    header = "Ends the deployment of a tuned model.",
    customSynopsis = "suffice jobs undeploy [OPTIONS] JOB [FILE|FOLDER]",
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    description =
        "A deployed model is paid for by the hour at many vendors, asked or not. It stays where it is and can be deployed again: the next run that asks it does.",
    parameterListHeading = "%nArguments:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:It is not deployed any more.",
      " 1:Input or output failed, the service could not be asked, or a bug of Suffice.",
      " 2:There is no such job, or the arguments are wrong."
    },
    footerHeading = "%nExample:%n",
    footer = "  suffice jobs undeploy ftjob-abc123 routing.yaml")
final class JobsUndeployCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private JobArgument job;
  @Mixin private StoreArguments stores;

  JobsUndeployCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    JobDesk jobs = session.suffice().get().jobs();
    Path store = stores.folder(session);
    Optional<String> served = jobs.undeploy(store, job.id(), System.getenv());
    session
        .out()
        .print(
            Line.of(
                served
                    .map("%s is not deployed any more."::formatted)
                    .orElse("Its model was not deployed.")));
    return ExitCode.OK.number();
  }
}
