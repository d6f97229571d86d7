package dev.suffice.experiments.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.prompt.Message;
import dev.suffice.api.prompt.Role;
import dev.suffice.api.run.StoreException;
import dev.suffice.api.trial.Outcome;
import dev.suffice.api.trial.SentPrompt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How a store is opened, and how it is not. */
class StoreOpeningTest {
  private static final Fingerprint APPROACH = Fingerprint.of("approach");
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private static final TrialContent MISSING =
      new TrialContent(new Outcome.Missing("network"), List.of(), Duration.ofNanos(1000));

  @TempDir Path folder;

  @Test
  void aSecondWriterIsTurnedAwayUntilTheFirstIsDone() {
    try (Store first = Store.openForWriting(folder)) {
      assertThat(first.folder()).isEqualTo(folder);
      assertThatThrownBy(() -> Store.openForWriting(folder))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("Another run is using the store")
          .hasMessageContaining("--store");
    }
    Store.openForWriting(folder).close();
  }

  @ParameterizedTest
  @MethodSource("earlierVersions")
  void aStoreOfAnEarlierVersionIsBroughtUpToDateByTheNextRunAndKeepsWhatItHolds(int version)
      throws SQLException {
    makeStore(version);
    assertThatThrownBy(() -> Store.openForReading(folder))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("Run the experiment again");

    var prompt = new SentPrompt("small", List.of(new Message(Role.USER, "what?", true)));
    try (Store store = Store.openForWriting(folder)) {
      assertThat(store.existingVersion(APPROACH)).hasValue(1);
      assertThat(store.runs().get(0).approaches().get(0).expectation()).isEmpty();
      assertThat(store.reuses().of("one")).isEmpty();
      store.append(place(1), MISSING, List.of(prompt), () -> {});
    }
    try (Store store = Store.openForReading(folder)) {
      assertThat(store.trials(1)).containsOnlyKeys(place(0).key(), place(1).key());
      assertThat(store.trials(1)).containsValues(MISSING);
      assertThat(store.prompts(List.of(place(0), place(1))))
          .containsExactly(List.of(), List.of(prompt));
    }
  }

  static IntStream earlierVersions() {
    return IntStream.range(1, Schema.VERSION);
  }

  private static TrialPlace place(int repetition) {
    return new TrialPlace(1, new TrialKey(APPROACH, repetition));
  }

  private void makeStore(int version) throws SQLException {
    String hash = APPROACH.hex();
    try (Connection old = Database.open(folder.resolve("store.db"));
        Statement statement = old.createStatement()) {
      Schema.bring(old, version);
      statement.execute(
          "INSERT INTO approach_version (hash, generation) VALUES ('" + hash + "', 1)");
      statement.execute(
          "INSERT INTO run (id, experiment, file, document, dataset, test_set, started, trials_done, trials_reused, calls, spent, environment, requirements, placeholders) VALUES ('one', 'routing', '/r.yaml', 'x', '%s', '%s', '%s', 0, 0, 0, '0', '{}', 'none', '{}')"
              .formatted(hash, hash, NOON));
      statement.execute(
          "INSERT INTO run_approach (run, position, approach, version) VALUES ('one', 0, 'nearest', 1)");
      statement.execute(
          "INSERT INTO trial (version, question, repetition, content) VALUES (1, x'%s', 0, '%s')"
              .formatted(
                  APPROACH.shortened().hex(),
                  "{\"outcome\":{\"kind\":\"missing\",\"reason\":\"network\"},\"calls\":[],\"latency\":1000}"));
      old.commit();
    }
  }

  @Test
  void aFileThatIsNoDatabaseIsNamedAndLeftAlone() throws IOException {
    Files.writeString(folder.resolve("store.db"), "this is a letter, not a database".repeat(100));
    assertThatThrownBy(() -> Store.openForWriting(folder))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(folder.toString());
    assertThat(folder.resolve("store.db")).content().startsWith("this is a letter");
  }

  /** The log beside the database goes when the last connection is closed. */
  @Test
  void aStoreOfALaterVersionIsRefusedWithNothingLeftOpen() throws SQLException {
    try (Connection later = Database.open(folder.resolve("store.db"));
        Statement statement = later.createStatement()) {
      statement.execute("PRAGMA user_version = 1000");
      later.commit();
    }
    for (Function<Path, Store> opening :
        List.<Function<Path, Store>>of(Store::openForReading, Store::openForWriting)) {
      assertThatThrownBy(() -> opening.apply(folder))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("The store has version 1000");
      assertThat(folder.resolve("store.db-wal")).doesNotExist();
    }
    assertThatThrownBy(() -> Store.openForWriting(folder))
        .hasMessageContaining("The store has version 1000");
  }

  @Test
  void lookingIntoAFolderWithoutAStoreSaysWhatToDoAndMakesNothing() {
    Path empty = folder.resolve("nothing");
    assertThatThrownBy(() -> Store.openForReading(empty))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("Run an experiment there first");
    assertThat(empty).doesNotExist();
  }
}
