package dev.suffice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes on the command line: exit code 2, a remedy, nothing on standard output. */
class ArgumentsTest {
  private final Terminal terminal = Terminal.withoutSuffice();

  @TempDir private Path folder;

  @Test
  void aMisspeltCommandGetsTheNearestOne() {
    refused("chek");
    assertThat(terminal.err())
        .contains("There is no command 'chek'. Did you mean 'check'?")
        .contains("See 'suffice --help'.");
  }

  @Test
  void aMisspeltOptionGetsTheNearestOneAndThePage() {
    refused("run", "x.yaml", "--retry-faild");
    assertThat(terminal.err())
        .contains("There is no option '--retry-faild'. Did you mean '--retry-failed'?")
        .contains("See 'suffice help run'.");
  }

  @Test
  void aMissingFileArgumentIsNamed() {
    refused("check");
    assertThat(terminal.err()).contains("FILE");
  }

  @Test
  void anArgumentTooManyIsNamed() {
    refused("check", "a.yaml", "b.yaml");
    assertThat(terminal.err()).contains("'b.yaml' is one argument too many.");
  }

  @Test
  void anUnknownCommandInHelpGetsTheNearestOne() {
    refused("help", "ru");
    assertThat(terminal.err()).contains("Did you mean 'run'?").contains("See 'suffice --help'.");
  }

  @Test
  void aFileThatIsNotThereGetsTheNearestOneBesideIt() throws IOException {
    Files.createFile(folder.resolve("quickstart.yaml"));
    refused("run", folder.resolve("quikstart.yaml").toString());
    assertThat(terminal.err()).contains("There is no file").contains("'quickstart.yaml'?");
  }

  @Test
  void aFolderInsteadOfAFileListsTheExperimentsInIt() throws IOException {
    Files.createFile(folder.resolve("quickstart.yaml"));
    refused("run", folder.toString());
    assertThat(terminal.err()).contains("is a folder").contains("Known: quickstart.yaml.");
  }

  @Test
  void aStoreThatIsNotThereIsNamed() {
    refused("runs", "--store", folder.resolve("none").toString());
    assertThat(terminal.err()).contains("There is no store in").contains("none");
  }

  private void refused(String... arguments) {
    assertThat(terminal.type(arguments)).isEqualTo(2);
    assertThat(terminal.out()).isEmpty();
  }
}
