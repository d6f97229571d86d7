package dev.suffice.cli;

import dev.suffice.cli.console.Console;
import dev.suffice.cli.view.Places;
import dev.suffice.runtime.Suffice;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** Runs commands in this process and keeps what they print. */
final class Terminal {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final FakeProcess process = new FakeProcess();
  private final Supplier<Suffice> suffice;
  private Answers answers = Answers.NOBODY;

  private Terminal(Supplier<Suffice> suffice) {
    this.suffice = suffice;
  }

  /** With everything built in. */
  static Terminal real() {
    return new Terminal(Suffice::create);
  }

  /** For commands that must end before they need the facade. */
  static Terminal withoutSuffice() {
    return new Terminal(
        () -> {
          throw new IllegalStateException("The facade was not expected to be asked");
        });
  }

  /** Runs one command line and forgets what earlier ones printed. */
  int type(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Commands.of(session(), arguments).execute(arguments);
  }

  /** From now on somebody answers every question like this. */
  Terminal answering(boolean agreed) {
    answers =
        question -> {
          session().err().print(question);
          return Optional.of(agreed);
        };
    return this;
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }

  FakeProcess process() {
    return process;
  }

  Session session() {
    return new Session(
        console(out),
        console(err),
        answers,
        new Places(Path.of("")),
        "./suffice",
        process,
        suffice);
  }

  private static Console console(StringWriter writer) {
    return new Console(new PrintWriter(writer), false, false, 80);
  }
}
