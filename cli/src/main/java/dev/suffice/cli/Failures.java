package dev.suffice.cli;

import dev.suffice.api.catalog.Suggestion;
import dev.suffice.api.catalog.UnknownNameException;
import dev.suffice.api.comparison.UnreadableSnapshotException;
import dev.suffice.api.experiment.InvalidExperimentException;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.run.ExitCode;
import dev.suffice.api.run.StoreException;
import dev.suffice.cli.console.Console;
import dev.suffice.cli.console.Line;
import dev.suffice.cli.console.Style;
import dev.suffice.cli.json.JsonOutput;
import dev.suffice.cli.view.ProblemsView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says what went wrong. The person's mistakes get a remedy and exit code 2, the world's a line and
 * exit code 1, ours a stack trace.
 */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private final Session session;

  Failures(Session session) {
    this.session = session;
  }

  @Override
  public int handleParseException(ParameterException mistake, String[] arguments) {
    CommandLine command = mistake.getCommandLine();
    boolean hasPage = command.getParent() != null && !(command.getCommand() instanceof HelpCommand);
    String words = command.getCommandSpec().qualifiedName(" ").replaceFirst("^suffice ", "");
    String help = hasPage ? "suffice help " + words : "suffice --help";
    say(message(mistake));
    session.err().print(Line.of("See '" + help + "'."));
    return ExitCode.USER_ERROR.number();
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    if (failure instanceof InvalidExperimentException invalid) {
      return handle(invalid, command);
    }
    if (failure instanceof UnknownNameException || failure instanceof UnreadableSnapshotException) {
      say(failure.getMessage());
      return ExitCode.USER_ERROR.number();
    }
    if (failure instanceof InterruptedException) {
      say("interrupted; every finished trial is kept");
      return ExitCode.INTERRUPTED.number();
    }
    if (failure instanceof StoreException || failure instanceof ModelFaultException) {
      say(failure.getMessage());
    } else if (failure instanceof UncheckedIOException wrapped) {
      say(FileTrouble.message(wrapped.getCause(), session.places()));
    } else if (failure instanceof IOException trouble) {
      say(FileTrouble.message(trouble, session.places()));
    } else {
      reportBug(session.err(), failure);
    }
    return ExitCode.FAULT.number();
  }

  /** Shows an error that nobody caught. */
  static void report(Console err, Throwable failure) {
    if (failure instanceof OutOfMemoryError) {
      long megabytes = Runtime.getRuntime().maxMemory() / (1024 * 1024);
      String message =
          "%s MiB of memory are not enough. Give more with SUFFICE_JAVA_OPTS=-Xmx8g, or read fewer rows with --set data.limit=1000. Every finished trial is kept.";
      err.print(Line.of(Style.BAD, "suffice: ").and(message.formatted(megabytes)));
      return;
    }
    reportBug(err, failure);
  }

  /** Shows a failure that is our own fault. */
  static void reportBug(Console err, Throwable failure) {
    failure.printStackTrace(err.writer());
    err.print(
        Line.of(
            Style.BAD,
            "This is a bug in Suffice %s (Java %s). Please report it with the lines above."
                .formatted(Version.number(), Runtime.version())));
  }

  private int handle(InvalidExperimentException invalid, CommandLine command) {
    if (command.getParseResult().hasMatchedOption("--json")) {
      session.out().printVerbatim(JsonOutput.problems(invalid.problems()));
    } else {
      session
          .err()
          .print(ProblemsView.of(invalid.problems(), session.places(), session.err().width()));
    }
    return ExitCode.USER_ERROR.number();
  }

  private void say(String message) {
    session.err().print(Line.of(Style.BAD, "suffice: ").and(message));
  }

  private static String message(ParameterException mistake) {
    if (!(mistake instanceof UnmatchedArgumentException unmatched)) {
      return mistake.getMessage();
    }
    CommandLine command = mistake.getCommandLine();
    String word = unmatched.getUnmatched().get(0);
    if (word.startsWith("-")) {
      return "There is no option '%s'. %s"
          .formatted(word, Suggestion.remedy(word, optionNames(command)));
    }
    if (!command.getSubcommands().isEmpty()) {
      return "There is no command '%s'. %s"
          .formatted(word, Suggestion.remedy(word, command.getSubcommands().keySet()));
    }
    return "'%s' is one argument too many.".formatted(word);
  }

  private static List<String> optionNames(CommandLine command) {
    return command.getCommandSpec().options().stream()
        .map(CommandLine.Model.OptionSpec::longestName)
        .toList();
  }
}
