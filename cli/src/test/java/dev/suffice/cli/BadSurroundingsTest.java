package dev.suffice.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Disks that are full or locked, processes that are starved or killed: nothing finished is lost.
 */
class BadSurroundingsTest {
  private static final int MEGABYTE = 1024 * 1024;
  private static final int EXAMPLES = 1_200;

  @TempDir Path folder;

  private final Terminal terminal = Terminal.real();
  private Workbench bench;

  @BeforeEach
  void prepare() {
    bench = new Workbench(folder);
  }

  @AfterEach
  void unlock() throws IOException {
    if (Files.exists(folder.resolve("locked"))) {
      permit("locked", "rwxr-xr-x");
    }
  }

  @Test
  void aLineOf200MegabytesInDataAndYamlIsRefusedInLittleMemory() throws Exception {
    String file = bench.solvable(6, "accuracy >= 0.50");
    writeLong(folder.resolve("test.csv"), "message,topic\n\"");
    Child data = Child.start("", "128m", "check", file);
    assertThat(data.end()).as(data.output()).isEqualTo(2);
    assertThat(data.output()).contains("test.csv:2:1").contains("Write one row per line");

    writeLong(folder.resolve("long.yaml"), "experiment: ");
    Child yaml = Child.start("", "128m", "check", folder.resolve("long.yaml").toString());
    assertThat(yaml.end()).as(yaml.output()).isEqualTo(2);
    assertThat(yaml.output()).contains("long.yaml:1:1").contains("Make it smaller");
  }

  @Test
  void tooLittleMemoryIsSaidWithoutATrace() throws Exception {
    String file = bench.solvable(400_000, "accuracy >= 0.50");
    Child starved = Child.start("", "48m", "check", file);
    assertThat(starved.end()).as(starved.output()).isEqualTo(1);
    assertThat(starved.output())
        .contains("MiB of memory are not enough. Give more with SUFFICE_JAVA_OPTS=-Xmx8g")
        .doesNotContain("at dev.suffice");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFullDiskKeepsWhatWasCommittedAndTheNextRunGoesOn() throws Exception {
    String file = bench.solvable(EXAMPLES, "accuracy >= 0.50");
    assertThat(terminal.type("run", file, "--quiet", "--limit", "1")).isEqualTo(5);
    long size = Files.size(folder.resolve(".suffice/store.db"));
    long blocks = (size + MEGABYTE / 4) / 512;
    // 512 or 1024 bytes to a block, as the shell likes: the store's log fills up either way
    Child full = Child.start("ulimit -f " + Math.max(blocks, 2_200), "512m", "run", file);
    int ended = full.end();
    assumeTrue(ended != 0, "the limit of this shell was too wide");

    assertThat(ended).as(full.output()).isEqualTo(1);
    assertThat(full.output())
        .contains("The store cannot be written")
        .contains("What was committed before is kept; run again when this is mended.")
        .doesNotContain("at dev.suffice");
    assertThat(terminal.type("run", file, "--json")).isZero();
    JsonNode run = new ObjectMapper().readTree(terminal.out()).get("run");
    assertThat(run.get("trialsReused").asInt()).isPositive();
    assertThat(run.get("trialsReused").asInt() + run.get("trialsDone").asInt())
        .isEqualTo(2 * EXAMPLES);
  }

  @Test
  void aRunThatIsKilledLosesNothingThatItHadCommitted() throws Exception {
    int examples = 250;
    String file = bench.solvable(examples, "accuracy >= 0.50");
    Child killed = Child.start("", "512m", "run", file);
    while (killed.isAlive() && !killed.output().contains("zero-shot: ")) {
      Thread.sleep(20);
    }
    Thread.sleep(100);
    killed.kill();

    assertThat(terminal.type("run", file, "--json")).isZero();
    JsonNode again = new ObjectMapper().readTree(terminal.out());
    JsonNode run = again.get("run");
    assertThat(run.get("trialsReused").asInt() + run.get("trialsDone").asInt())
        .isEqualTo(2 * examples);
    String undisturbed = folder.resolve("other").toString();
    assertThat(terminal.type("run", file, "--json", "--store", undisturbed)).isZero();
    JsonNode whole = new ObjectMapper().readTree(terminal.out());
    for (int i = 0; i < 2; i++) {
      assertThat(again.at("/approaches/" + i + "/metrics"))
          .isEqualTo(whole.at("/approaches/" + i + "/metrics"));
      assertThat(again.at("/approaches/" + i + "/verdict"))
          .isEqualTo(whole.at("/approaches/" + i + "/verdict"));
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLockedFolderIsToldWithWhatToDoAndItsStoreCanStillBeLookedInto() throws IOException {
    Files.createDirectory(folder.resolve("locked"));
    bench = new Workbench(folder.resolve("locked"));
    String file = bench.solvable(6, "accuracy >= 0.50");
    permit("locked", "r-xr-xr-x");
    assumeFalse(Files.isWritable(folder.resolve("locked")), "this user may write everywhere");

    assertThat(terminal.type("run", file, "--quiet")).isEqualTo(1);
    assertThat(terminal.err())
        .contains("The folder " + folder.resolve("locked/.suffice") + " cannot be made")
        .contains("permission denied. Choose another with --store.");
    assertThat(terminal.type("init", folder.resolve("locked/new").toString())).isEqualTo(1);
    assertThat(terminal.err()).contains("not allowed to read or write it");

    permit("locked", "rwxr-xr-x");
    assertThat(terminal.type("run", file, "--quiet")).isEqualTo(4);
    permit("locked/.suffice", "r-xr-xr-x");
    assertThat(terminal.type("run", file, "--quiet")).isEqualTo(1);
    assertThat(terminal.err()).contains("cannot be written: permission denied.");
    assertThat(terminal.type("show", file)).isZero();
    assertThat(terminal.out()).contains("zero-shot");
    permit("locked/.suffice", "rwxr-xr-x");
    permit("locked/test.csv", "---------");
    assertThat(terminal.type("check", file)).isEqualTo(2);
    assertThat(terminal.err()).contains("The file cannot be read: permission denied.");
  }

  private void permit(String name, String permissions) throws IOException {
    Files.setPosixFilePermissions(
        folder.resolve(name), PosixFilePermissions.fromString(permissions));
  }

  /** A file whose last line has 200 MB. */
  private static void writeLong(Path file, String start) throws IOException {
    byte[] piece = new byte[MEGABYTE];
    Arrays.fill(piece, (byte) 'x');
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(start.getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 200; i++) {
        out.write(piece);
      }
    }
  }
}
