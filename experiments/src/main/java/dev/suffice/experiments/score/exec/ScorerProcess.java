package dev.suffice.experiments.score.exec;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A program that answers lines with lines. It is started at the first line and lives until the end;
 * one that died is started again, once for a line. It gets the variables in {@link #VARIABLES} of
 * the environment and no others, so that no secret reaches it. For one thread.
 */
final class ScorerProcess implements AutoCloseable {
  /** What a program needs to be found and to run, on Unix and on Windows. */
  static final Set<String> VARIABLES =
      Set.of("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "TEMP", "TMP", "SystemRoot", "PATHEXT");

  private static final int LONGEST_REPLY = 100_000;

  private final List<String> command;
  private final Path folder;
  private final Duration timeout;
  private final ExecutorService talk =
      Executors.newSingleThreadExecutor(
          task -> {
            var thread = new Thread(task, "scorer");
            thread.setDaemon(true);
            return thread;
          });
  private Optional<Running> running = Optional.empty();

  ScorerProcess(List<String> command, Path folder, Duration timeout) {
    this.command = List.copyOf(command);
    this.folder = folder;
    this.timeout = timeout;
  }

  /** Why there is no reply, for people. */
  static final class NoReplyException extends Exception {
    private static final long serialVersionUID = 1;

    NoReplyException(String message) {
      super(message);
    }
  }

  /** A started program and what it is told and says. */
  private record Running(
      Process process, BufferedWriter told, BufferedReader said, Complaints complaints) {
    boolean isAlive() {
      return process.isAlive();
    }

    /** Its children first: they would be nobody's afterwards. */
    void end() {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  /** The line that a line is answered with. */
  String ask(String line) throws NoReplyException {
    boolean isNew = running.filter(Running::isAlive).isEmpty();
    Optional<String> reply = talk(line);
    if (reply.isEmpty() && !isNew) {
      forget();
      reply = talk(line);
    }
    return reply.orElseThrow(() -> new NoReplyException(death()));
  }

  /** One that said its last may count as alive for a moment. */
  private void forget() {
    running.ifPresent(Running::end);
    running = Optional.empty();
  }

  @Override
  public void close() {
    forget();
    talk.shutdownNow();
  }

  /** The reply; empty when the program ended instead. */
  private Optional<String> talk(String line) throws NoReplyException {
    Running program = started();
    Future<Optional<String>> reply = talk.submit(() -> exchange(program, line));
    try {
      return reply.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      program.end();
      throw new NoReplyException("it gave no score within %s s".formatted(seconds()));
    } catch (InterruptedException stopped) {
      program.end();
      Thread.currentThread().interrupt();
      throw new NoReplyException("it was interrupted");
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof ReplyTooLongException tooLong) {
        program.end();
        throw new NoReplyException(tooLong.getMessage());
      }
      return Optional.empty();
    }
  }

  private static Optional<String> exchange(Running program, String line) throws IOException {
    program.told().write(line);
    program.told().write('\n');
    program.told().flush();
    return readLine(program.said());
  }

  private static Optional<String> readLine(BufferedReader said) throws IOException {
    var line = new StringBuilder();
    for (int character = said.read(); character >= 0; character = said.read()) {
      if (character == '\n') {
        return Optional.of(line.toString());
      }
      if (line.length() == LONGEST_REPLY) {
        throw new ReplyTooLongException();
      }
      line.append((char) character);
    }
    return Optional.empty();
  }

  private Running started() throws NoReplyException {
    if (running.filter(Running::isAlive).isPresent()) {
      return running.get();
    }
    running.ifPresent(Running::end);
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().retainAll(VARIABLES);
    try {
      Process process = builder.start();
      var program =
          new Running(
              process,
              new BufferedWriter(
                  new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8)),
              new BufferedReader(
                  new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)),
              Complaints.of(process));
      running = Optional.of(program);
      return program;
    } catch (IOException cannot) {
      throw new NoReplyException("it cannot be started: " + cannot.getMessage());
    }
  }

  /** Its last words are read before it is ended, which would take them away. */
  private String death() {
    Running program = running.orElseThrow();
    String last = program.complaints().last();
    program.end();
    return "it ended without a score" + (last.isEmpty() ? "" : "; its last words: " + last);
  }

  private String seconds() {
    return timeout.toMillis() % 1000 == 0
        ? String.valueOf(timeout.toSeconds())
        : String.valueOf(timeout.toMillis() / 1000.0);
  }

  /** The program does not stop talking. */
  private static final class ReplyTooLongException extends IOException {
    private static final long serialVersionUID = 1;

    ReplyTooLongException() {
      super("its reply has more than %s characters".formatted(LONGEST_REPLY));
    }
  }
}
