package dev.suffice.strategies.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.suffice.api.kit.Examples;
import dev.suffice.api.kit.FakeStrategyContext;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.money.Money;
import dev.suffice.api.strategy.Solver;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Question;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The applications of the documentation, to the letter but for the port. */
@DisabledOnOs(OS.WINDOWS)
class PageTest {
  private static final Path PAGE = Path.of("..", "..", "docs", "external.md");
  private static final Question INVOICE = Examples.question("m-17", "I never got an invoice");
  private static final Question CARD = Examples.question("m-18", "my \"card\" is lost");

  @TempDir Path folder;
  private final List<Process> started = new ArrayList<>();
  private final FakeStrategyContext context =
      new FakeStrategyContext(Examples.classification("billing", "cards"));
  private String page;

  @BeforeEach
  void read() throws IOException {
    page = Files.readString(PAGE);
  }

  @AfterEach
  void end() {
    started.forEach(Process::destroyForcibly);
  }

  @Test
  void theServerInJavaAnswers() throws Exception {
    int port =
        serve(
            "Answer.java",
            block("java", 0),
            Path.of(System.getProperty("java.home"), "bin", "java").toString());
    answers(Applications.http("http://127.0.0.1:" + port + "/answer"));
  }

  @Test
  void theServerInPythonAnswersAndTellsItsCost() throws Exception {
    requireProgram("python3");
    int port = serve("server.py", block("python", 0), "python3");
    answers(Applications.http("http://127.0.0.1:" + port + "/answer"));
    assertThat(context.deliveries().get(0).cost()).contains(Money.usd("0.0004"));
  }

  @Test
  void theProgramInPythonAnswers() throws Exception {
    requireProgram("python3");
    Files.writeString(folder.resolve("answer.py"), block("python", 1));
    answers(program("python3", "answer.py"));
  }

  @Test
  void theProgramInAShellAnswers() throws Exception {
    requireProgram("jq");
    Files.writeString(folder.resolve("answer.sh"), block("sh", 0));
    answers(program("sh", "answer.sh"));
  }

  @Test
  void theReplyOfThePageIsOne() throws Exception {
    Reply reply = ReplyText.read(block("json", 1), "m-17");
    assertThat(reply.answer()).contains("billing");
    assertThat(reply.cost()).contains(Money.usd("0.0004"));
    assertThat(reply.latency()).contains(Duration.ofMillis(180));
    assertThat(reply.confidence()).contains(0.93);
    assertThat(reply.passages()).hasSize(1);
  }

  private void answers(ExternalOptions options) {
    try (Solver solver = Applications.prepared(options, context.in(folder))) {
      assertThat(patiently(solver).value()).contains("billing");
      assertThat(solver.answer(CARD).value()).contains("cards");
    }
  }

  /** A server that was started a moment ago does not listen yet. */
  private static Answer patiently(Solver solver) {
    long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (true) {
      try {
        return solver.answer(INVOICE);
      } catch (ModelFaultException fault) {
        if (System.nanoTime() > end) {
          throw fault;
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  private int serve(String file, String source, String runner) throws IOException {
    int port = freePort();
    Files.writeString(folder.resolve(file), source.replace("9000", String.valueOf(port)));
    started.add(
        new ProcessBuilder(runner, file)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start());
    return port;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static ExternalOptions program(String... command) {
    return Applications.program(
        List.of(command), Money.ZERO, Optional.of(Rules.PING), OptionalInt.empty());
  }

  private static void requireProgram(String name) {
    assumeTrue(
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(place -> Files.isExecutable(Path.of(place, name))),
        "needs " + name);
  }

  private String block(String language, int number) {
    var found = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(page);
    for (int i = 0; i <= number; i++) {
      assertThat(found.find()).isTrue();
    }
    return found.group(1).strip() + "\n";
  }
}
