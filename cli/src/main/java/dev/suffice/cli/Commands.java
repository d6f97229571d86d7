package dev.suffice.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;

/** Puts the commands together, in the order in which a person meets them. */
final class Commands {
  private static final int HELP_WIDTH = 80;

  private Commands() {}

  /**
   * All commands; or only the one that is asked for, as looking through all of them takes a good
   * part of the time that a short command takes.
   *
   * @param arguments of the process
   */
  static CommandLine of(Session session, String... arguments) {
    var commands = new CommandLine(new SufficeCommand(session));
    Map<String, Supplier<Object>> verbs = verbs(session);
    Optional<Supplier<Object>> asked =
        Stream.of(arguments).findFirst().flatMap(verb -> Optional.ofNullable(verbs.get(verb)));
    if (asked.isPresent()) {
      commands.addSubcommand(asked.get().get());
    } else {
      verbs.values().forEach(verb -> commands.addSubcommand(verb.get()));
      commands.addSubcommand(new CompletionCommand(session)).addSubcommand(new HelpCommand());
    }
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

  /** By name; those that tell of the others are not among them. */
  private static Map<String, Supplier<Object>> verbs(Session session) {
    var verbs = new LinkedHashMap<String, Supplier<Object>>();
    verbs.put("init", () -> new InitCommand(session));
    verbs.put("check", () -> new CheckCommand(session));
    verbs.put("plan", () -> new PlanCommand(session));
    verbs.put("run", () -> new RunCommand(session));
    verbs.put("show", () -> new ShowCommand(session));
    verbs.put("runs", () -> new RunsCommand(session));
    verbs.put("report", () -> new ReportCommand(session));
    verbs.put("compare", () -> new CompareCommand(session));
    verbs.put("history", () -> new HistoryCommand(session));
    verbs.put("backtest", () -> new BacktestCommand(session));
    verbs.put("gate", () -> new GateCommand(session));
    verbs.put("cache", () -> cache(session));
    verbs.put("jobs", () -> jobs(session));
    verbs.put("export", () -> export(session));
    verbs.put("prices", () -> prices(session));
    verbs.put("import", () -> imports(session));
    verbs.put("sandbox", () -> new SandboxCommand(session));
    verbs.put("list", () -> new ListCommand(session));
    verbs.put("schema", () -> new SchemaCommand(session));
    return verbs;
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

  private static CommandLine export(Session session) {
    return new CommandLine(new ExportCommand()).addSubcommand(new ExportTrainingCommand(session));
  }

  private static CommandLine imports(Session session) {
    return new CommandLine(new ImportCommand(session))
        .addSubcommand(new ImportPromptfooCommand(session));
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
