package dev.suffice.cli;

import picocli.CommandLine;
import picocli.CommandLine.Help;

/** Puts the commands together, in the order in which a person meets them. */
final class Commands {
  private static final int HELP_WIDTH = 80;

  private Commands() {}

  static CommandLine of(Session session) {
    var failures = new Failures(session);
    var commands = new CommandLine(new SufficeCommand(session));
    commands
        .addSubcommand(new CheckCommand(session))
        .addSubcommand(new PlanCommand(session))
        .addSubcommand(new RunCommand(session))
        .addSubcommand(new ShowCommand(session))
        .addSubcommand(new RunsCommand(session))
        .addSubcommand(new ReportCommand(session))
        .addSubcommand(new SchemaCommand(session))
        .addSubcommand(new HelpCommand())
        .setExpandAtFiles(false)
        .setOut(session.out().writer())
        .setErr(session.err().writer())
        .setUsageHelpWidth(HELP_WIDTH)
        .setColorScheme(
            Help.defaultColorScheme(session.out().colour() ? Help.Ansi.ON : Help.Ansi.OFF))
        .setExecutionExceptionHandler(failures)
        .setParameterExceptionHandler(failures);
    return commands;
  }
}
