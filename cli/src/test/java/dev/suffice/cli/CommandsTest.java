package dev.suffice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CommandsTest {
  private final Session session = Terminal.withoutSuffice().session();

  /** A name that differs from the command's own would make all of them for every call of it. */
  @Test
  void whoAsksForOneCommandGetsItAlone() {
    CommandLine all = Commands.of(session);
    assertThat(all.getSubcommands()).containsKeys("run", "completion", "help");
    all.getSubcommands().keySet().stream()
        .filter(name -> !name.equals("completion") && !name.equals("help"))
        .forEach(
            name -> {
              CommandLine one = Commands.of(session, name, "--help");
              assertThat(one.getSubcommands()).containsOnlyKeys(name);
              assertThat(one.getSubcommands().get(name).getUsageMessage())
                  .isEqualTo(all.getSubcommands().get(name).getUsageMessage());
            });
  }

  @Test
  void whatTellsOfAllCommandsHasThemAll() {
    assertThat(Commands.of(session, "help", "run").getSubcommands()).containsKeys("run", "gate");
    assertThat(Commands.of(session, "completion").getSubcommands()).containsKeys("run", "gate");
    assertThat(Commands.of(session, "rnu").getSubcommands()).containsKeys("run", "gate");
    assertThat(Commands.of(session, "--help").getSubcommands()).containsKeys("run", "gate");
  }
}
