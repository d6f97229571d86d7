package dev.suffice.experiments.score.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.suffice.api.kit.Examples;
import dev.suffice.api.kit.FakeMetricContext;
import dev.suffice.api.kit.FakeMetricResources;
import dev.suffice.api.metric.AskedMetric;
import dev.suffice.api.metric.Inquiry;
import dev.suffice.api.metric.Inquiry.Subject;
import dev.suffice.api.metric.Metric.Direction;
import dev.suffice.api.metric.ScoringFaultException;
import dev.suffice.api.process.LineProcess;
import dev.suffice.api.process.NoReplyException;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.AnswerFormat;
import dev.suffice.experiments.score.named.GivenNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The scorers here are shell scripts; a program of any kind would do. */
@DisabledOnOs(OS.WINDOWS)
class ExecMetricTest {
  private static final Path PAGE = Path.of("..", "docs", "metrics", "exec.md");

  /** Says the id it was given and a fixed score. */
  private static final String ALWAYS =
      """
      while read -r line; do
        id=$(printf '%s' "$line" | sed 's/^{"id":"\\([^"]*\\)".*/\\1/')
        echo "{\\"id\\": \\"$id\\", \\"score\\": SCORE}"
      done
      """;

  @TempDir Path folder;

  /** Long enough for a busy machine. */
  private Duration timeout = Duration.ofMinutes(1);

  @Test
  void eachAnswerIsALineToTheProgramAndAScoreBack() throws IOException {
    assertThat(scores(always("4"), List.of(1.0, 5.0), 3)).containsExactly(0.75, 0.75, 0.75);
  }

  @Test
  void theProgramIsToldEverythingAndStartedOnce() throws IOException {
    String script =
        "echo start >> starts\n" + always("1").replace("do\n", "do\n  echo \"$line\" >> told\n");
    scores(script, List.of(), 3);

    assertThat(folder.resolve("starts")).content().isEqualTo("start\n");
    assertThat(Files.readAllLines(folder.resolve("told")).get(1))
        .isEqualTo(
            "{\"id\":\"e1\",\"input\":\"message\",\"fields\":{\"text\":\"message\",\"answer\":\"billing\"},"
                + "\"expected\":[\"billing\"],\"answer\":{\"text\":\"Billing!\",\"value\":\"billing\"},"
                + "\"passages\":[]}");
  }

  @Test
  void itSeesNoVariableThatMightBeASecret() throws IOException {
    scores("env | sed 's/=.*//' | sort > seen\n" + always("1"), List.of(), 1);
    Set<String> shellsOwn = Set.of("PWD", "OLDPWD", "SHLVL", "_");
    assertThat(Files.readAllLines(folder.resolve("seen")))
        .isNotEmpty()
        .allMatch(name -> LineProcess.VARIABLES.contains(name) || shellsOwn.contains(name));
  }

  @Test
  void aProgramThatEndsAfterEachAnswerIsStartedAgain() throws IOException {
    assertThat(scores(always("1").replace("done", "  exit 0\ndone"), List.of(), 3)).hasSize(3);
  }

  @Test
  void whateverIsNoScoreIsAFaultThatNamesTheExample() {
    broken(always("2"), "at example 'e0'", "2.0 is not within [0.0, 1.0]");
    broken(always("-0.1"), "-0.1 is not within");
    broken(always("\\\"high\\\""), "there is no number `score`");
    broken("while read -r line; do echo fine; done", "said 'fine', which is no JSON object");
    broken("while read -r line; do echo '{\"id\": \"x\", \"score\": 1}'; done", "another example");
    broken("echo I am ill >&2; exit 3", "ended without a reply; its last words: I am ill");
    broken("read -r line; cat /dev/zero | tr '\\0' x", "more than 100000 characters");
  }

  @Test
  void aProgramThatTakesTooLongIsEndedWithItsChildren() throws IOException {
    timeout = Duration.ofSeconds(3);
    broken("sleep 600 & echo $! > child; wait", "no reply within 3 s");
    long child = Long.parseLong(Files.readString(folder.resolve("child")).strip());
    assertThat(ProcessHandle.of(child).filter(ProcessHandle::isAlive))
        .satisfiesAnyOf(
            gone -> assertThat(gone).isEmpty(),
            dying ->
                assertThat(dying.orElseThrow().onExit()).succeedsWithin(Duration.ofSeconds(5)));
  }

  @Test
  void anotherScriptOrCommandIsAnotherMetric() throws IOException {
    Record first = identity(always("1"), List.of());
    assertThat(identity(always("1"), List.of())).isEqualTo(first);
    assertThat(identity(always("0"), List.of())).isNotEqualTo(first);
    assertThat(identity(always("1"), List.of(0.0, 2.0))).isNotEqualTo(first);
  }

  @Test
  void optionsThatMakeNoSenseAreRefused() {
    refused("command", () -> options(List.of(), "mine", List.of()));
    refused("name", () -> options(List.of("sh"), "My Score", List.of()));
    refused("range", () -> options(List.of("sh"), "mine", List.of(5.0, 1.0)));
    refused(
        "another metric's",
        () ->
            new ExecMetric(new GivenNames(Set.of("accuracy")))
                .create(
                    options(List.of("sh"), "accuracy", List.of()),
                    FakeMetricContext.of(AnswerFormat.TEXT)));
  }

  /** The Python script and the lines of the documentation, to the letter. */
  @Test
  void theExampleOfThePageWorks() throws IOException {
    assumeTrue(hasPython(), "needs python3");
    String page = Files.readString(PAGE);
    Files.writeString(folder.resolve("score.py"), block(page, "python"));
    List<String> lines = List.of(block(page, "json").split("\n"));
    var limits = new LineProcess.Limits(timeout, 1000, true);
    var process = new LineProcess(List.of("python3", "score.py"), folder, limits);
    try (process) {
      for (int i = 0; i < lines.size(); i += 2) {
        assertThat(reply(process, lines.get(i))).isEqualTo(lines.get(i + 1));
      }
      assertThat(lines).hasSizeGreaterThanOrEqualTo(4);
    }
  }

  private static String reply(LineProcess process, String line) {
    try {
      return process.ask(line);
    } catch (NoReplyException none) {
      throw new AssertionError(none);
    }
  }

  private static boolean hasPython() {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(place -> Files.isExecutable(Path.of(place, "python3")));
  }

  private static String block(String page, String language) {
    var found = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static String always(String score) {
    return ALWAYS.replace("SCORE", score);
  }

  private void broken(String script, String... words) {
    assertThatThrownBy(() -> scores(script, List.of(), 1))
        .isInstanceOf(ScoringFaultException.class)
        .message()
        .startsWith("The scorer 'mine' is broken")
        .contains(words);
  }

  private static void refused(String word, ThrowingCallable act) {
    assertThatThrownBy(act).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(word);
  }

  private List<Double> scores(String script, List<Double> range, int count) throws IOException {
    try (Inquiry inquiry = open(script, range)) {
      return inquiry.scores(
          IntStream.range(0, count)
              .mapToObj(i -> Examples.example("e" + i, "message", "billing"))
              .map(
                  example ->
                      new Subject(
                          example, new Answer("Billing!", Optional.of("billing"), List.of())))
              .toList());
    }
  }

  private Record identity(String script, List<Double> range) throws IOException {
    try (Inquiry inquiry = open(script, range)) {
      return inquiry.identity();
    }
  }

  private Inquiry open(String script, List<Double> range) throws IOException {
    Files.writeString(folder.resolve("score.sh"), script);
    var metric =
        new ExecMetric(new GivenNames(Set.of()))
            .create(
                options(List.of("sh", "score.sh"), "mine", range),
                FakeMetricContext.of(AnswerFormat.TEXT));
    assertThat(metric.direction()).isEqualTo(Direction.QUALITY);
    assertThat(((AskedMetric) metric).asks()).isEqualTo("the program `sh score.sh`");
    return ((AskedMetric) metric).open(FakeMetricResources.in(folder));
  }

  private ExecOptions options(List<String> command, String name, List<Double> range) {
    return new ExecOptions(command, name, range, Optional.of(timeout), Optional.empty());
  }
}
