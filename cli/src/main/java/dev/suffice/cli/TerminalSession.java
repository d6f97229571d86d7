package dev.suffice.cli;

import dev.suffice.cli.console.Console;
import dev.suffice.cli.view.Places;
import dev.suffice.runtime.Suffice;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The session of this process. Java cannot tell whether standard error is a terminal, nor how wide
 * it is, so the launcher says it in system properties: {@code suffice.terminal} holds those of
 * {@code in}, {@code out} and {@code err} that are terminals, {@code suffice.columns} the width,
 * {@code suffice.program} what the person typed. A terminal that calls itself dumb is written to
 * like a file, but its person is asked.
 */
final class TerminalSession {
  private static final int USUAL_WIDTH = 80;
  private static final int NARROWEST = 40;
  private static final int WIDEST = 160;

  private TerminalSession() {}

  static Session open() {
    String terminals = System.getProperty("suffice.terminal", "");
    Console err = console(FileDescriptor.err, terminals.contains("err"));
    boolean attended = terminals.contains("in") && terminals.contains("err");
    return new Session(
        console(FileDescriptor.out, terminals.contains("out")),
        err,
        attended ? new TypedAnswers(err, typed()) : Answers.NOBODY,
        new Places(Path.of("")),
        System.getProperty("suffice.program", "suffice"),
        new JvmProcess(),
        Suffice::create);
  }

  private static Console console(FileDescriptor stream, boolean terminal) {
    boolean able = terminal && !System.getenv().getOrDefault("TERM", "").equals("dumb");
    boolean colour = able && System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
    var target = new FileOutputStream(stream);
    var bytes = new PipeStream(target, () -> hasPlaces(target));
    var writer = new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    return new Console(writer, able, colour, width());
  }

  /** Files have them, and so have devices; pipes and terminals have none. */
  private static boolean hasPlaces(FileOutputStream stream) {
    try {
      return stream.getChannel().position() >= 0;
    } catch (IOException none) {
      return false;
    }
  }

  private static BufferedReader typed() {
    return new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
  }

  private static int width() {
    int columns = Integer.getInteger("suffice.columns", USUAL_WIDTH);
    return columns <= 0 ? USUAL_WIDTH : Math.max(NARROWEST, Math.min(WIDEST, columns));
  }
}
