package dev.suffice.cli;

import dev.suffice.api.run.ExitCode;

/** Where the process begins and ends. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    Session session = TerminalSession.open();
    Thread.currentThread()
        .setUncaughtExceptionHandler(
            (thread, failure) -> {
              Failures.reportBug(session.err(), failure);
              System.exit(ExitCode.FAULT.number());
            });
    System.exit(Commands.of(session).execute(arguments));
  }
}
