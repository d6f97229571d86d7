package dev.suffice.cli;

import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;

/** Puts the commands together, in the order in which a person meets them. */
final class Commands {
  private static final int HELP_WIDTH = 80;

  private Commands() {}

  static CommandLine of(Session session) {
    var commands = new CommandLine(new SufficeCommand(session));
    commands
        .addSubcommand(new InitCommand(session))
        .addSubcommand(new CheckCommand(session))
        .addSubcommand(new PlanCommand(session))
        .addSubcommand(new RunCommand(session))
        .addSubcommand(new ShowCommand(session))
        .addSubcommand(new RunsCommand(session))
        .addSubcommand(new ReportCommand(session))
        .addSubcommand(new CompareCommand(session))
        .addSubcommand(new HistoryCommand(session))
        .addSubcommand(new BacktestCommand(session))
        .addSubcommand(new GateCommand(session))
        .addSubcommand(cache(session))
        .addSubcommand(jobs(session))
        .addSubcommand(
            new CommandLine(new ExportCommand()).addSubcommand(new ExportTrainingCommand(session)))
        .addSubcommand(prices(session))
        .addSubcommand(
            new CommandLine(new ImportCommand(session))
                .addSubcommand(new ImportPromptfooCommand(session)))
        .addSubcommand(new SandboxCommand(session))
        .addSubcommand(new ListCommand(session))
        .addSubcommand(new SchemaCommand(session))
        .addSubcommand(new CompletionCommand(session))
        .addSubcommand(new HelpCommand());
    addOptions(commands);
    var failures = new Failures(session);
    return commands
        .setExpandAtFiles(false)
        .setOut(session.out().writer())
        .setErr(session.err().writer())
        .setUsageHelpWidth(HELP_WIDTH)
        .setColorScheme(
            Help.defaultColorScheme(session.out().colour() ? Help.Ansi.ON : Help.Ansi.OFF))
        .setExecutionExceptionHandler(failures)
        .setParameterExceptionHandler(failures);
  }

  private static CommandLine cache(Session session) {
    return new CommandLine(new CacheCommand(session)).addSubcommand(new CacheClearCommand(session));
  }

  private static CommandLine jobs(Session session) {
    return new CommandLine(new JobsCommand(session))
        .addSubcommand(new JobsShowCommand(session))
        .addSubcommand(new JobsWaitCommand(session))
        .addSubcommand(new JobsCancelCommand(session))
        .addSubcommand(new JobsUndeployCommand(session));
  }

  private static CommandLine prices(Session session) {
    return new CommandLine(new PricesCommand(session))
        .addSubcommand(new PricesListCommand(session))
        .addSubcommand(new PricesShowCommand(session))
        .addSubcommand(new PricesImportCommand(session));
  }

  /** What every command understands, and what only the one without a verb does. */
  private static void addOptions(CommandLine commands) {
    addHelp(commands);
    commands
        .getCommandSpec()
        .addOption(
            OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Show the version.")
                .build());
  }

  private static void addHelp(CommandLine command) {
    command
        .getCommandSpec()
        .addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this page.")
                .build());
    command.getSubcommands().values().forEach(Commands::addHelp);
  }
}
