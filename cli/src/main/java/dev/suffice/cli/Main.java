package dev.suffice.cli;

import dev.suffice.api.run.ExitCode;
import dev.suffice.cli.console.Line;

/** Where the process begins and ends. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    Session session = TerminalSession.open();
    Thread.currentThread()
        .setUncaughtExceptionHandler(
            (thread, failure) -> {
              Failures.report(session.err(), failure);
              System.exit(ExitCode.FAULT.number());
            });
    int status = Commands.of(session, arguments).execute(arguments);
    System.exit(session.out().hasFailed() ? lost(session, status) : status);
  }

  private static int lost(Session session, int status) {
    session.err().print(Line.of("suffice: standard output could not be written"));
    return status == ExitCode.OK.number() ? ExitCode.FAULT.number() : status;
  }
}
