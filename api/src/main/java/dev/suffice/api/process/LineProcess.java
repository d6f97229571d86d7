package dev.suffice.api.process;

import dev.suffice.api.process.NoReplyException.Reason;
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
 * one that died is started again. It gets the variables in {@link #VARIABLES} of the environment
 * and no others, so that no secret reaches it; no shell reads its words. For one thread at a time.
 */
public final class LineProcess implements AutoCloseable {
  /** What a program needs to be found and to run, on Unix and on Windows. */
  public static final Set<String> VARIABLES =
      Set.of("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "TEMP", "TMP", "SystemRoot", "PATHEXT");

  private final List<String> command;
  private final Path folder;
  private final Limits limits;
  private final ExecutorService talk =
      Executors.newSingleThreadExecutor(
          task -> {
            var thread = new Thread(task, "line-process");
            thread.setDaemon(true);
            return thread;
          });
  private Optional<Running> running = Optional.empty();

  /**
   * What a program may take.
   *
   * @param timeout for one reply; positive
   * @param longestReply most characters of a reply; at least 1
   * @param mayRepeat whether a line is told again, once, where the program ended instead of
   *     replying: not where a line costs money
   */
  public record Limits(Duration timeout, int longestReply, boolean mayRepeat) {
    public Limits {
      if (timeout.isNegative() || timeout.isZero() || longestReply < 1) {
        throw new IllegalArgumentException(
            "Not limits of a program: %s, %s".formatted(timeout, longestReply));
      }
    }
  }

  /**
   * A program that is not started yet.
   *
   * @param command the program and its arguments; not empty
   * @param folder where it runs
   */
  public LineProcess(List<String> command, Path folder, Limits limits) {
    this.command = List.copyOf(command);
    this.folder = folder;
    this.limits = limits;
  }

  /** A started program and what it is told and says. */
  private record Running(
      Process process, BufferedWriter told, BufferedReader said, LastWords lastWords) {
    boolean isAlive() {
      return process.isAlive();
    }

    /** Its children first: they would be nobody's afterwards. */
    void end() {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  /**
   * The line that a line is answered with.
   *
   * @throws NoReplyException when there is none; what the program is at is ended then
   */
  public String ask(String line) throws NoReplyException {
    boolean isNew = running.filter(Running::isAlive).isEmpty();
    Optional<String> reply = talk(line);
    if (reply.isEmpty() && !isNew && limits.mayRepeat()) {
      forget();
      reply = talk(line);
    }
    return reply.orElseThrow(() -> new NoReplyException(Reason.ENDED, death()));
  }

  /** One that said its last may count as alive for a moment. */
  private void forget() {
    running.ifPresent(Running::end);
    running = Optional.empty();
  }

  /** Ends the program and its children. */
  @Override
  public void close() {
    forget();
    talk.shutdownNow();
  }

  /** The reply; empty when the program ended instead. */
  private Optional<String> talk(String line) throws NoReplyException {
    Running program = started();
    Future<Optional<String>> reply =
        talk.submit(() -> exchange(program, line, limits.longestReply()));
    try {
      return reply.get(limits.timeout().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      program.end();
      throw new NoReplyException(Reason.LATE, "it gave no reply within %s s".formatted(seconds()));
    } catch (InterruptedException stopped) {
      program.end();
      Thread.currentThread().interrupt();
      throw new NoReplyException(Reason.INTERRUPTED, "it was interrupted");
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof ReplyTooLongException tooLong) {
        program.end();
        throw new NoReplyException(Reason.ENDLESS, tooLong.getMessage());
      }
      return Optional.empty();
    }
  }

  private static Optional<String> exchange(Running program, String line, int longest)
      throws IOException {
    program.told().write(line);
    program.told().write('\n');
    program.told().flush();
    return readLine(program.said(), longest);
  }

  private static Optional<String> readLine(BufferedReader said, int longest) throws IOException {
    var line = new StringBuilder();
    for (int character = said.read(); character >= 0; character = said.read()) {
      if (character == '\n') {
        return Optional.of(line.toString());
      }
      if (line.length() == longest) {
        throw new ReplyTooLongException(longest);
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
              LastWords.of(process));
      running = Optional.of(program);
      return program;
    } catch (IOException cannot) {
      throw new NoReplyException(Reason.UNSTARTED, "it cannot be started: " + cannot.getMessage());
    }
  }

  /** Its last words are read before it is ended, which would take them away. */
  private String death() {
    Running program = running.orElseThrow();
    String last = program.lastWords().read();
    program.end();
    return "it ended without a reply" + (last.isEmpty() ? "" : "; its last words: " + last);
  }

  private String seconds() {
    Duration timeout = limits.timeout();
    return timeout.toMillis() % 1000 == 0
        ? String.valueOf(timeout.toSeconds())
        : String.valueOf(timeout.toMillis() / 1000.0);
  }

  /** The program does not stop talking. */
  private static final class ReplyTooLongException extends IOException {
    private static final long serialVersionUID = 1;

    ReplyTooLongException(int longest) {
      super("its reply has more than %s characters".formatted(longest));
    }
  }
}
