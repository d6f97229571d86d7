package dev.suffice.experiments.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.prompt.Message;
import dev.suffice.api.prompt.Role;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Passage;
import dev.suffice.api.trial.Outcome;
import dev.suffice.api.trial.SentPrompt;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptsTest {
  private static final Message RULES = new Message(Role.SYSTEM, "Answer from the texts.", true);

  @TempDir Path folder;
  private long version;

  @BeforeEach
  void makeStore() {
    try (Store store = Store.openForWriting(folder)) {
      version = store.version(Fingerprint.of("approach"), false);
    }
  }

  @Test
  void promptsComeBackAsTheyWereSentInTheOrderOfTheTrialsAskedFor() {
    var rewriting = new SentPrompt("small", List.of(asked("Rewrite: «what»?\u0000\n")));
    var answering = new SentPrompt("large", List.of(RULES, asked("what?")));
    var other = new SentPrompt("large", List.of(RULES, asked("else?")));
    keep(0, List.of(rewriting, answering), List.of());
    keep(1, List.of(), List.of());
    keep(2, List.of(other), List.of());

    assertThat(prompts(2, 9, 0, 1))
        .containsExactly(List.of(other), List.of(), List.of(rewriting, answering), List.of());
  }

  @Test
  void whatAllQuestionsHaveInCommonIsKeptOnceForAllTrials() throws SQLException {
    var long1 = new Message(Role.SYSTEM, noise(100_000), true);
    for (int i = 0; i < 20; i++) {
      keep(i, List.of(new SentPrompt("large", List.of(long1, asked("question " + i)))), List.of());
    }

    assertThat(number("SELECT count(*) FROM prompt_start")).isEqualTo(1);
    assertThat(number("SELECT max(length(prompts)) FROM trial")).isLessThan(250);
    assertThat(prompts(19)).containsExactly(List.of(sent(long1, "question 19")));
  }

  @Test
  void passagesThatStandInTheTrialTakeNextToNothingInItsPrompt() throws SQLException {
    String passage = noise(3_000);

    keep(
        0,
        List.of(sent(RULES, "[guide.md]\n" + passage + "\n\nwhat?")),
        List.of(new Passage("guide.md", passage)));

    assertThat(number("SELECT length(prompts) FROM trial")).isLessThan(250);
    assertThat(prompts(0).get(0).get(0).messages().get(1).text()).contains(passage);
  }

  @Test
  void trialsOfAnOlderStoreHaveNone() throws SQLException {
    keep(0, List.of(sent(RULES, "what?")), List.of());
    try (Connection connection = Database.open(folder.resolve("store.db"));
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE trial SET prompts = NULL");
      connection.commit();
    }

    assertThat(prompts(0)).containsExactly(List.of());
  }

  private static SentPrompt sent(Message start, String question) {
    return new SentPrompt("large", List.of(start, asked(question)));
  }

  private static Message asked(String text) {
    return new Message(Role.USER, text, false);
  }

  /** Text that cannot be compressed much by itself. */
  private static String noise(int length) {
    return new Random(7)
        .ints(length, 'a', 'z')
        .mapToObj(letter -> String.valueOf((char) letter))
        .collect(Collectors.joining());
  }

  private void keep(int number, List<SentPrompt> prompts, List<Passage> passages) {
    var outcome = new Outcome.Answered(new Answer("yes", Optional.of("yes"), passages));
    try (Store store = Store.openForWriting(folder)) {
      store.append(
          place(number),
          new TrialContent(outcome, List.of(), Duration.ofMillis(1)),
          prompts,
          () -> {});
      store.flush();
    }
  }

  private TrialPlace place(int number) {
    return new TrialPlace(version, new TrialKey(Fingerprint.of(number), 0));
  }

  private List<List<SentPrompt>> prompts(Integer... numbers) {
    try (Store store = Store.openForReading(folder)) {
      return store.prompts(List.of(numbers).stream().map(this::place).toList());
    }
  }

  private long number(String query) throws SQLException {
    try (Connection connection = Database.open(folder.resolve("store.db"));
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.getLong(1);
    }
  }
}
