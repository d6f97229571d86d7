package dev.suffice.cli;

import dev.suffice.api.result.KeptResponses;
import dev.suffice.api.run.ExitCode;
import dev.suffice.cli.json.JsonOutput;
import dev.suffice.cli.view.CacheView;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code suffice cache}. */
@Command(
    name = "cache",
    header = "Shows which answers of models a store keeps.",
    customSynopsis = {"suffice cache [OPTIONS] [FILE|FOLDER]", "       suffice cache clear ..."},
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    description = {
      "What a model of a vendor or a server gave is kept with everything it depends on: the model,"
          + " its options, the rendered prompt and the repetition. A run that would send the same"
          + " finds it again instead, with the cost and the time of the call that made it;"
          + " its report says what was avoided. 'run --fresh' asks anew.",
      "",
      "Models that compute in this process are not kept here, nor are failures."
    },
    parameterListHeading = "%nArgument:%n",
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:What is kept is listed.",
      " 1:Input or output failed, or a bug of Suffice.",
      " 2:There is no such store, or the arguments are wrong."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  suffice cache routing.yaml", "  suffice cache clear routing.yaml --older-than 30"})
final class CacheCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private JsonOption json;
  @Mixin private StoreArguments stores;

  CacheCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<KeptResponses> kept = session.suffice().get().responses().kept(stores.folder(session));
    if (json.json()) {
      session.out().printVerbatim(JsonOutput.cache(kept));
    } else {
      session.out().print(CacheView.of(kept, session.out().width()));
    }
    return ExitCode.OK.number();
  }
}
