package dev.suffice.experiments.run;

import dev.suffice.api.model.ModelFaultException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the stack traces of bugs in a file of the run, made with the first. Safe for any thread.
 */
final class FailureLog {
  private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);

  private final Path file;

  FailureLog(Path runFolder) {
    this.file = runFolder.resolve("failures.log");
  }

  synchronized void add(String approach, Throwable bug) {
    LOG.error("Approach {} failed", approach, bug);
    var trace = new StringWriter();
    bug.printStackTrace(new PrintWriter(trace));
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(
          file,
          "approach " + approach + ": " + trace + System.lineSeparator(),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException unwritable) {
      LOG.error("{} cannot be written", file, unwritable);
    }
  }

  /** Why something could not be done, in words for people; a bug is kept with its trace. */
  String explain(ApproachWork work, String phase, Throwable failure) {
    if (failure instanceof ModelFaultException || failure instanceof IllegalArgumentException) {
      return "It could not %s: %s".formatted(phase, failure.getMessage());
    }
    add(work.approach().id(), failure);
    return "It could not %s: a bug in strategy '%s' (%s); the run's failures.log has its trace"
        .formatted(phase, work.approach().strategy(), failure);
  }
}
