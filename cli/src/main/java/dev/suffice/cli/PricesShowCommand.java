package dev.suffice.cli;

import dev.suffice.api.catalog.Suggestion;
import dev.suffice.api.run.ExitCode;
import dev.suffice.cli.json.PricesJson;
import dev.suffice.cli.view.PricesView;
import dev.suffice.runtime.ListedPrice;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code suffice prices show}. */
@Command(
    name = "show",
    header = "Shows all that is known of a model's prices.",
    customSynopsis = "suffice prices show [OPTIONS] MODEL",
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    description =
        "Every price it had or will have, with source and date: input and output, cache, batches,"
            + " long contexts, tuned models; and when it retires.",
    parameterListHeading = "%nArgument:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:They are shown.",
      " 1:Input or output failed, or a bug of Suffice.",
      " 2:prices.yaml is wrong, there is no such model, or the arguments are wrong."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  suffice prices show gpt-4.1-mini", "  suffice prices show openai/gpt-5.6-luna"})
final class PricesShowCommand implements Callable<Integer> {
  private final Session session;

  @Spec private CommandSpec command;
  @Mixin private PriceFolder place;
  @Mixin private JsonOption json;

  @Parameters(
      paramLabel = "MODEL",
      description = "A model's name, or its provider and name with a slash between them.")
  private String model;

  PricesShowCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<ListedPrice> all = session.suffice().get().prices().list(place.folder());
    List<ListedPrice> found = all.stream().filter(this::isMeant).toList();
    if (found.isEmpty()) {
      throw new ParameterException(
          command.commandLine(),
          "There is no price of a model '%s'. %s"
              .formatted(model, Suggestion.remedy(model, names(all))));
    }
    if (json.json()) {
      session.out().printVerbatim(PricesJson.list(found));
    } else {
      session.out().print(PricesView.show(found, session.out().width()));
    }
    return ExitCode.OK.number();
  }

  private boolean isMeant(ListedPrice price) {
    return price.model().names().stream()
        .anyMatch(
            name -> name.equals(model) || model.equals(price.model().provider() + "/" + name));
  }

  private static Set<String> names(List<ListedPrice> all) {
    var names = new TreeSet<String>();
    all.forEach(price -> names.addAll(price.model().names()));
    return names;
  }
}
