package dev.suffice.strategies.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.kit.Examples;
import dev.suffice.api.kit.FakeStrategyContext;
import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.money.Money;
import dev.suffice.api.process.LineProcess;
import dev.suffice.api.strategy.Solver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The programs here are shell scripts; one of any kind would do. */
@DisabledOnOs(OS.WINDOWS)
class ProgramTest {
  private static final String FRUIT =
      "while read -r line; do echo '{\"answer\": \"fruit\"}'; done\n";

  @TempDir Path folder;

  /** Long enough for a busy machine. */
  private Duration timeout = Duration.ofMinutes(1);

  @Test
  void eachQuestionIsALineToAProgramThatIsStartedOnce() throws IOException {
    try (Solver solver =
        solver("echo start >> starts\n" + FRUIT.replace("do ", "do echo \"$line\" >> told; "))) {
      for (int i = 0; i < 3; i++) {
        assertThat(answer(solver, "q" + i)).contains("fruit");
      }
    }
    assertThat(folder.resolve("starts")).content().isEqualTo("start\n");
    assertThat(Files.readAllLines(folder.resolve("told")))
        .hasSize(3)
        .allMatch(line -> line.startsWith("{\"id\":\"q") && line.contains("\"labels\":"));
  }

  @Test
  void itSeesNoVariableThatMightBeASecret() throws IOException {
    try (Solver solver = solver("env | sed 's/=.*//' > seen\n" + FRUIT)) {
      answer(solver, "q1");
    }
    Set<String> shellsOwn = Set.of("PWD", "OLDPWD", "SHLVL", "_");
    assertThat(Files.readAllLines(folder.resolve("seen")))
        .isNotEmpty()
        .allMatch(name -> LineProcess.VARIABLES.contains(name) || shellsOwn.contains(name));
  }

  @Test
  void asManyProgramsAsWantedAnswerAtATimeAndAllAreEnded() throws IOException {
    write("echo $$ >> pids\n" + FRUIT);
    ExternalOptions options =
        Applications.program(
            List.of("sh", "app.sh"), Money.ZERO, Optional.of("ping"), OptionalInt.of(3));
    assertThat(options.application().orElseThrow().parallelRequests()).isEqualTo(3);
    try (Solver solver = Applications.prepared(options, context())) {
      IntStream.range(0, 30)
          .parallel()
          .forEach(i -> assertThat(answer(solver, "q" + i)).contains("fruit"));
    }
    List<String> pids = Files.readAllLines(folder.resolve("pids"));
    assertThat(pids).hasSize(3);
    pids.forEach(ProgramTest::assertEnds);
  }

  @Test
  void oneThatTalksToItsStandardErrorWithoutEndIsNotHeldUp() throws IOException {
    String flood = "head -c 3000000 /dev/zero | tr '\\0' x >&2; ";
    try (Solver solver = solver(FRUIT.replace("do ", "do " + flood))) {
      assertThat(answer(solver, "q1")).contains("fruit");
      assertThat(answer(solver, "q2")).contains("fruit");
    }
  }

  @Test
  void oneThatDiesIsStartedAgainAndTheFaultTellsItsLastWords() throws IOException {
    String script = "read -r line; echo 'out of luck' >&2; [ -e lucky ] || exit 3\n" + FRUIT;
    try (Solver solver = solver("echo start >> starts\n" + script)) {
      assertThatThrownBy(() -> answer(solver, "q1"))
          .isInstanceOf(ModelFaultException.class)
          .hasMessageContaining("the program `sh app.sh` is broken: it ended without a reply")
          .hasMessageContaining("its last words: out of luck");
    }
    try (Solver solver = solver("[ -e once ] && exec cat; touch once; read -r line; exit 3")) {
      assertThatThrownBy(() -> answer(solver, "q1")).isInstanceOf(ModelFaultException.class);
      assertThatThrownBy(() -> answer(solver, "q2"))
          .as("the second one repeats the question, which is no reply")
          .hasMessageContaining("gave neither `answer` nor `failure`");
    }
  }

  @Test
  void oneThatAlwaysDiesCannotBeRun() throws IOException {
    try (Solver solver = solver("echo I am ill >&2; exit 3")) {
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> answer(solver, "q")).isInstanceOf(ModelFaultException.class);
      }
      assertThatThrownBy(() -> answer(solver, "q"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("its last words: I am ill");
    }
  }

  @Test
  void aQuestionWithoutReplyIsRepeatedOnceIfItCostsNothing() throws IOException {
    write(
        "while read -r line; do echo told >> told; [ -z \"$n\" ] || exit; n=1; echo '{\"answer\": \"fruit\"}'; done");
    assertThat(toldInTwoQuestions(Money.ZERO)).isEqualTo(3);
    Files.delete(folder.resolve("told"));
    assertThat(toldInTwoQuestions(Money.usd("0.01"))).isEqualTo(2);
  }

  private int toldInTwoQuestions(Money cost) throws IOException {
    ExternalOptions options =
        Applications.program(List.of("sh", "app.sh"), cost, Optional.empty(), OptionalInt.empty());
    try (Solver solver = Applications.prepared(options, context())) {
      answer(solver, "q1");
      if (cost.isZero()) {
        answer(solver, "q2");
      } else {
        assertThatThrownBy(() -> answer(solver, "q2")).hasMessageContaining("without a reply");
      }
    }
    return Files.readAllLines(folder.resolve("told")).size();
  }

  @Test
  void oneThatHangsIsEndedWithItsChildren() throws IOException {
    timeout = Duration.ofSeconds(2);
    try (Solver solver = solver("sleep 600 & echo $! > child; wait")) {
      assertThatThrownBy(() -> answer(solver, "q1"))
          .isInstanceOf(AnswerFailureException.class)
          .hasMessageContaining("it gave no reply within 2 s");
    }
    assertEnds(Files.readString(folder.resolve("child")).strip());
  }

  @Test
  void nonsenseAndEndlessLinesAreFaults() throws IOException {
    try (Solver solver = solver("while read -r line; do echo fine; done")) {
      assertThatThrownBy(() -> answer(solver, "q1"))
          .isInstanceOf(ModelFaultException.class)
          .hasMessageContaining("said 'fine', which is no JSON object");
    }
    try (Solver solver = solver("read -r line; cat /dev/zero | tr '\\0' x")) {
      assertThatThrownBy(() -> answer(solver, "q1"))
          .isInstanceOf(ModelFaultException.class)
          .hasMessageContaining("more than 1000000 characters");
    }
  }

  @Test
  void oneThatIsNotThereOrDoesNotAnswerAPingIsNotWell() throws IOException {
    ExternalOptions missing =
        Applications.program(
            List.of("./no-such-program"), Money.ZERO, Optional.of("ping"), OptionalInt.empty());
    assertThatThrownBy(() -> Applications.prepared(missing, context()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not well: it cannot be started");
    write("echo no licence >&2; exit 1");
    ExternalOptions ill =
        Applications.program(
            List.of("sh", "app.sh"), Money.ZERO, Optional.of("ping"), OptionalInt.empty());
    assertThatThrownBy(() -> Applications.prepared(ill, context()))
        .hasMessageContaining("is not well: it ended without a reply; its last words: no licence");
  }

  private static void assertEnds(String pid) {
    assertThat(ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive))
        .satisfiesAnyOf(
            gone -> assertThat(gone).isEmpty(),
            dying ->
                assertThat(dying.orElseThrow().onExit()).succeedsWithin(Duration.ofSeconds(5)));
  }

  private static Optional<String> answer(Solver solver, String id) {
    return solver.answer(Examples.question(id, "a green apple")).value();
  }

  private Solver solver(String script) throws IOException {
    write(script);
    return Applications.prepared(Applications.program(List.of("sh", "app.sh")), context());
  }

  private void write(String script) throws IOException {
    Files.writeString(folder.resolve("app.sh"), script);
  }

  private FakeStrategyContext context() {
    return new FakeStrategyContext(Applications.TASK).in(folder).withTimeout(timeout);
  }
}
