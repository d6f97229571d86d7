package dev.suffice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run in a process of its own that is killed as {@code kill -9} kills, more than once, and goes
 * on. The measured nanoseconds of a trial are part of what is compared: a trial computed again
 * would not have the same.
 */
class KilledRunTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int TRIALS = 2 * 400;
  private static final int KILLS = 2;

  @TempDir private Path folder;

  @Test
  @Timeout(120)
  void whatWasCommittedIsNeitherLostNorDoneAgain() throws Exception {
    String file = new Workbench(folder).solvable(TRIALS / 2, "accuracy >= 0.70");
    var random = new Random(System.nanoTime());
    Map<String, String> kept = new TreeMap<>();
    for (int kill = 0; kill < KILLS; kill++) {
      int least = kept.size() + random.nextInt((TRIALS - kept.size()) / (KILLS + 1));
      killOnce(file, least);
      Map<String, String> committed = trials("killed");
      assertThat(committed).containsAllEntriesOf(kept);
      kept = committed;
    }

    finish(file, "killed");
    assertThat(trials("killed")).hasSize(TRIALS).containsAllEntriesOf(kept);
    JsonNode run = report("killed").get("run");
    assertThat(run.get("trialsReused").asInt()).isEqualTo(kept.size());
    assertThat(run.get("trialsDone").asInt()).isEqualTo(TRIALS - kept.size());

    finish(file, "undisturbed");
    assertThat(verdicts("killed")).isEqualTo(verdicts("undisturbed"));
    assertThat(scores("killed")).isEqualTo(scores("undisturbed"));
  }

  /** Kills a run once it committed this many trials; it may commit some more meanwhile. */
  private void killOnce(String file, int least) throws Exception {
    Process run = start(file, "killed");
    while (run.isAlive() && trials("killed").size() < least) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    run.destroyForcibly().waitFor();
  }

  private void finish(String file, String name) throws Exception {
    int exit = start(file, name).waitFor();
    assertThat(exit).as(Files.readString(folder.resolve(name + ".log"))).isZero();
  }

  private Process start(String file, String name) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "run",
                file,
                "--store",
                folder.resolve(name).toString(),
                "--out",
                folder.resolve(name + "-out").toString()))
        .redirectErrorStream(true)
        .redirectOutput(new File(folder.toFile(), name + ".log"))
        .start();
  }

  /** The committed trials, whole, by their keys; none while there is no store yet. */
  private Map<String, String> trials(String name) throws SQLException {
    var rows = new TreeMap<String, String>();
    Path database = folder.resolve(name).resolve("store.db");
    if (!Files.exists(database)) {
      return rows;
    }
    try (Connection store = DriverManager.getConnection("jdbc:sqlite:" + database);
        var query = store.createStatement()) {
      query.execute("PRAGMA busy_timeout = 10000");
      if (!query.executeQuery("SELECT 1 FROM sqlite_master WHERE name = 'trial'").next()) {
        return rows;
      }
      ResultSet row = query.executeQuery("SELECT version, question, content FROM trial");
      while (row.next()) {
        String question = HexFormat.of().formatHex(row.getBytes("question"));
        rows.put(row.getLong("version") + " " + question, row.getString("content"));
      }
    }
    return rows;
  }

  private JsonNode report(String name) throws IOException {
    return JSON.readTree(folder.resolve(name + "-out").resolve("report.json").toFile());
  }

  private List<String> verdicts(String name) throws IOException {
    return report(name).get("approaches").findValuesAsText("verdict");
  }

  /** Everything in the table of trials that is not a time or a cost. */
  private List<List<String>> scores(String name) throws IOException {
    return Files.readAllLines(folder.resolve(name + "-out").resolve("trials.csv")).stream()
        .map(line -> List.of(line.split(",", -1)).subList(0, 9))
        .toList();
  }
}
