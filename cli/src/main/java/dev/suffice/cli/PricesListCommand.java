package dev.suffice.cli;

import dev.suffice.api.catalog.Suggestion;
import dev.suffice.api.run.ExitCode;
import dev.suffice.cli.json.PricesJson;
import dev.suffice.cli.view.PricesView;
import dev.suffice.runtime.ListedPrice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code suffice prices list}. */
@Command(
    name = "list",
    header = "Lists models and what they cost today.",
    customSynopsis = "suffice prices list [OPTIONS] [TEXT]",
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    description =
        "In US dollars per million tokens, a model per line, with the day its price was looked up."
            + " 'suffice prices show' tells all there is of one of them.",
    parameterListHeading = "%nArgument:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:They are listed.",
      " 1:Input or output failed, or a bug of Suffice.",
      " 2:prices.yaml is wrong, there is no such provider, or the arguments are wrong."
    },
    footerHeading = "%nExample:%n",
    footer = "  suffice prices list --provider openai luna")
final class PricesListCommand implements Callable<Integer> {
  private final Session session;

  @Spec private CommandSpec command;
  @Mixin private PriceFolder place;
  @Mixin private JsonOption json;

  @Parameters(
      paramLabel = "TEXT",
      arity = "0..1",
      description = "Only models with this text in their names.")
  private Optional<String> text = Optional.empty();

  @Option(names = "--provider", paramLabel = "NAME", description = "Only models of this provider.")
  private Optional<String> provider = Optional.empty();

  PricesListCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<ListedPrice> all = session.suffice().get().prices().list(place.folder());
    provider.ifPresent(name -> require(name, all));
    List<ListedPrice> wanted = all.stream().filter(this::isWanted).toList();
    if (json.json()) {
      session.out().printVerbatim(PricesJson.list(wanted));
    } else {
      session.out().print(PricesView.list(wanted, session.out().width()));
    }
    return ExitCode.OK.number();
  }

  private boolean isWanted(ListedPrice price) {
    return provider.filter(name -> !name.equals(price.model().provider())).isEmpty()
        && text.filter(part -> !holds(price, part)).isEmpty();
  }

  private static boolean holds(ListedPrice price, String part) {
    String wanted = part.toLowerCase(Locale.ROOT);
    return price.model().names().stream()
        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(wanted));
  }

  private void require(String name, List<ListedPrice> all) {
    var providers = new TreeSet<String>();
    all.forEach(price -> providers.add(price.model().provider()));
    if (!providers.contains(name)) {
      throw new ParameterException(
          command.commandLine(),
          "There is no price of a provider '%s'. %s"
              .formatted(name, Suggestion.remedy(name, providers)));
    }
  }
}
