package dev.suffice.cli;

import dev.suffice.api.catalog.Suggestion;
import dev.suffice.api.money.PriceFormat;
import dev.suffice.api.run.ExitCode;
import dev.suffice.cli.json.PricesJson;
import dev.suffice.cli.view.PriceUpdateView;
import dev.suffice.runtime.PriceUpdate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code suffice prices import}. */
@Command(
    name = "import",
    header = "Takes over the prices of another catalogue.",
    customSynopsis = "suffice prices import [OPTIONS] FILE",
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    description = {
      "Writes prices.yaml from the data of genai-prices or LiteLLM's model prices. An experiment in"
          + " that folder asks it before the prices that come with Suffice. Models of the same"
          + " provider and name there are replaced, others stay.",
      "",
      "What cannot be taken over exactly is left out, counted and listed."
    },
    parameterListHeading = "%nArgument:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:The prices are written.",
      " 1:Input or output failed, or a bug of Suffice.",
      " 2:The file is no such catalogue, or the arguments are wrong; nothing was written."
    },
    footerHeading = "%nExample:%n",
    footer = "  suffice prices import genai_prices.json --as-of 2026-08-21")
final class PricesImportCommand implements Callable<Integer> {
  private final Session session;

  @Spec private CommandSpec command;
  @Mixin private PriceFolder place;
  @Mixin private JsonOption json;

  @Parameters(paramLabel = "FILE", description = "The other catalogue, as JSON.")
  private Path file;

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description = "genai-prices or litellm; by default the file tells.")
  private Optional<String> format = Optional.empty();

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "The day the prices were true; by default the day the file was last changed.")
  private Optional<String> asOf = Optional.empty();

  PricesImportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Optional<PriceFormat> said = format.map(this::format);
    Optional<LocalDate> day = asOf.map(this::day);
    if (!Files.isRegularFile(file)) {
      throw wrong("There is no file '%s'.".formatted(file));
    }
    PriceUpdate update =
        session
            .suffice()
            .get()
            .prices()
            .take(file.toAbsolutePath().normalize(), said, day, place.folder());
    if (json.json()) {
      session.out().printVerbatim(PricesJson.update(update));
    } else {
      String written = session.places().show(update.file());
      session.out().print(PriceUpdateView.of(update, written, session.out().width()));
    }
    return ExitCode.OK.number();
  }

  private PriceFormat format(String word) {
    return PriceFormat.of(word)
        .orElseThrow(
            () ->
                wrong(
                    "There is no format '%s'. %s"
                        .formatted(word, Suggestion.remedy(word, PriceFormat.words()))));
  }

  private LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException noDay) {
      throw wrong("'%s' is no day. Write one such as 2026-08-21.".formatted(text));
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
