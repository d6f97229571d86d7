package dev.suffice.providers.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suffice.api.kit.Examples;
import dev.suffice.api.kit.LanguageModelContract;
import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.Generation;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Secret;
import dev.suffice.api.model.TransientFaultException;
import dev.suffice.api.model.Usage;
import dev.suffice.api.prompt.Demonstration;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.task.Task;
import dev.suffice.providers.langchain4j.Loopback.Asked;
import dev.suffice.providers.langchain4j.Loopback.Reply;
import dev.suffice.providers.langchain4j.Specifications.Specification;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every model of a vendor keeps that answers prompts, against a server on this machine that
 * answers in the vendor's own form.
 */
abstract class HostedChatContract extends LanguageModelContract {
  static final String CANARY = "canary-7d1f90c2-never-shown";
  static final Duration PATIENT = Duration.ofSeconds(20);

  private static final Duration HASTY = Duration.ofMillis(300);

  private final Loopback server = new Loopback(this::counted);

  /** The model under test, with {@link #CANARY} as its key. */
  abstract LanguageModel open(String address, Secret key, Duration timeout);

  /** An answer in the vendor's form. */
  abstract String answer(String text, long input, long output);

  /** An answer without any count of tokens. */
  abstract String uncounted(String text);

  /**
   * An answer that the vendor's filter stopped, with 7 tokens in and none out; absent: no filter.
   */
  abstract Optional<String> filtered();

  /** A refusal of a request. */
  abstract String error(String message);

  /** Examples of the vendor's documentation, with the usage they tell. */
  abstract Map<String, Usage> documented();

  /** The schema of a request, where the vendor publishes one. */
  Optional<Specification> published() {
    return Optional.empty();
  }

  /** Checks a request by what else the vendor says. */
  abstract void check(Asked asked);

  /** The finest level of logs that is free of keys. */
  Level loudest() {
    return Level.ALL;
  }

  @Override
  protected LanguageModel open() {
    return open(server.address(), new Secret(CANARY), PATIENT);
  }

  @AfterEach
  void close() {
    try {
      server.asked().forEach(this::check);
      server.asked().forEach(asked -> assertThat(asked.path()).doesNotContain("canary"));
      published()
          .flatMap(Specifications::find)
          .ifPresent(schema -> server.asked().forEach(asked -> schema.accepts(asked.body())));
    } finally {
      server.close();
    }
  }

  @Test
  void usageIsReadExactlyFromTheDocumentedExamples() {
    documented()
        .forEach(
            (file, usage) -> {
              server.answer(asked -> Reply.json(200, Resources.text(file)));
              try (LanguageModel model = open()) {
                assertThat(model.generate(prompt("x")).usage()).as(file).isEqualTo(usage);
              }
            });
  }

  @Test
  void requestsAreValidByTheVendorsOwnDocument() {
    OpenApiSchema schema = Specifications.require(published());
    try (LanguageModel model = open()) {
      model.generate(prompt("x"));
      model.generate(reading());
    }
    assertThat(server.asked()).isNotEmpty();
    server.asked().forEach(asked -> schema.accepts(asked.body()));
  }

  @Test
  void whatTheServerDoesNotCountIsEstimatedAndMarked() {
    server.answer(asked -> Reply.json(200, uncounted("refund")));
    try (LanguageModel model = open()) {
      Usage usage = model.generate(prompt("I want my money back")).usage();
      assertThat(usage.estimated()).isTrue();
      assertThat(usage.inputTokens()).isBetween(30L, 80L);
      assertThat(usage.outputTokens()).isEqualTo(1);
    }
  }

  @Test
  void answersToManyThreadsAreNotMixedUp() {
    server.answer(
        asked -> {
          String number = asked.body().toString().replaceAll(".*number (\\d+)!.*", "$1");
          return Reply.json(200, answer("n" + number, 1000 + Long.parseLong(number), 1));
        });
    try (LanguageModel model = open()) {
      IntStream.range(0, 200)
          .parallel()
          .forEach(
              number -> {
                Generation said = model.generate(prompt("number " + number + "!"));
                assertThat(said.text()).isEqualTo("n" + number);
                assertThat(said.usage().allInputTokens()).isEqualTo(1000 + number);
              });
    }
  }

  @Test
  void aRateLimitIsATransientFaultThatTellsHowLongToWait() {
    server.answer(asked -> Reply.json(429, error("slow down")).with("Retry-After", "20"));
    assertThatThrownBy(this::ask)
        .isInstanceOfSatisfying(
            TransientFaultException.class,
            fault -> {
              assertThat(fault.usage()).contains(Usage.NONE);
              assertThat(fault.overloaded()).isTrue();
              assertThat(fault.retryAfter()).contains(Duration.ofSeconds(20));
            })
        .hasMessageContainingAll("429", "wait 20 s", "slow down");
    assertThat(server.asked()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503, 529})
  void aFailingServerIsATransientFaultThatMayBeBilled(int status) {
    server.answer(asked -> Reply.json(status, error("overloaded")));
    assertThatThrownBy(this::ask)
        .isInstanceOfSatisfying(
            TransientFaultException.class,
            fault -> {
              assertThat(fault.usage()).isEmpty();
              assertThat(fault.overloaded()).isEqualTo(status != 500);
            })
        .hasMessageContainingAll(String.valueOf(status), "overloaded");
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void aQuotaThatIsUsedUpIsNotTransient() {
    server.answer(asked -> Reply.json(429, error("You exceeded it: insufficient_quota")));
    assertThatThrownBy(this::ask)
        .isInstanceOf(ModelFaultException.class)
        .isNotInstanceOf(TransientFaultException.class)
        .hasMessageContaining("no credit");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 422})
  void aRefusedRequestIsAFaultInTheVendorsWords(int status) {
    server.answer(asked -> Reply.json(status, error("no such parameter")));
    assertThatThrownBy(this::ask)
        .isInstanceOf(ModelFaultException.class)
        .hasMessageContainingAll(String.valueOf(status), "no such parameter");
  }

  @Test
  void aRefusalThatMentionsSafetyIsNotTheModelsOwnFailure() {
    server.answer(asked -> Reply.json(400, error("unknown: safety_settings, content_filter")));
    assertThatThrownBy(this::ask)
        .isInstanceOf(ModelFaultException.class)
        .hasMessageContaining("unknown: safety_settings");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"error\": {\"code\": \"content_filter\", \"message\": \"no\"}}",
        "{\"error\": {\"innererror\": {\"code\": \"ResponsibleAIPolicyViolation\"}}}",
        "{\"type\": \"content_policy_violation\"}",
        "{\"message\": \"Output blocked by content filtering policy\"}"
      })
  void aPromptThatTheFilterStoppedIsTheModelsOwnFailure(String body) {
    server.answer(asked -> Reply.json(400, body));
    assertThatThrownBy(this::ask)
        .isInstanceOf(AnswerFailureException.class)
        .hasMessageContaining("content filter");
  }

  @Test
  void aPromptThatIsTooLongIsTheModelsOwnFailure() {
    server.answer(asked -> Reply.json(400, error("the maximum context length is 128 tokens")));
    assertThatThrownBy(this::ask)
        .isInstanceOf(AnswerFailureException.class)
        .hasMessageContaining("too long");
  }

  @Test
  void anAnswerThatTheFilterStoppedIsAFailureWhoseTokensCount() {
    assumeTrue(filtered().isPresent(), "no filter");
    server.answer(asked -> Reply.json(200, filtered().orElseThrow()));
    assertThatThrownBy(this::ask)
        .isInstanceOfSatisfying(
            AnswerFailureException.class,
            failure -> assertThat(failure.usage()).contains(Usage.of(7, 0)))
        .hasMessageContaining("content filter");
  }

  @Test
  void anAnswerThatDoesNotComeInTimeIsTheModelsOwnFailure() throws InterruptedException {
    var end = new CountDownLatch(1);
    server.answer(
        asked -> {
          await(end);
          return Reply.json(200, answer("late", 1, 1));
        });
    try (LanguageModel model = open(server.address(), new Secret(CANARY), HASTY)) {
      assertThatThrownBy(() -> model.generate(prompt("x")))
          .isInstanceOfSatisfying(
              AnswerFailureException.class, failure -> assertThat(failure.usage()).isEmpty())
          .hasMessageContaining("no answer within 0.300 s");
    } finally {
      end.countDown();
    }
  }

  @Test
  void anAnswerThatStopsHalfwayIsGivenUpInTimeToo() {
    server.answer(asked -> new Reply(200, "application/json", Map.of(), "{\"choices\": [", 500));
    server.stall();
    try (LanguageModel model = open(server.address(), new Secret(CANARY), HASTY)) {
      assertThatThrownBy(() -> model.generate(prompt("x")))
          .isInstanceOfSatisfying(
              AnswerFailureException.class, failure -> assertThat(failure.usage()).isEmpty())
          .hasMessageContaining("no answer within 0.300 s");
    }
  }

  @Test
  void halfAnAnswerIsAFaultThatMayBeBilled() {
    server.answer(asked -> new Reply(200, "application/json", Map.of(), "{\"choices\": [", 500));
    assertThatThrownBy(this::ask)
        .isInstanceOfSatisfying(
            ModelFaultException.class, fault -> assertThat(fault.usage()).isEmpty())
        .hasMessageContaining("the connection broke");
  }

  @Test
  void whatIsNoJsonIsAFault() {
    server.answer(asked -> Reply.json(200, "{\"choices\": [} " + CANARY));
    assertThatThrownBy(this::ask)
        .isInstanceOf(ModelFaultException.class)
        .hasMessageContaining("JSON that cannot be read");
    server.answer(asked -> new Reply(200, "text/html", Map.of(), "<html>Sign in</html>", 0));
    assertThatThrownBy(this::ask)
        .isInstanceOf(ModelFaultException.class)
        .hasMessageContaining("text/html instead of JSON");
    server.answer(asked -> Reply.json(200, "{\"unheard\": \"of\"}"));
    assertThatThrownBy(this::ask).isInstanceOf(ModelFaultException.class);
  }

  @Test
  void aServerThatIsNotThereIsAFaultThatCostsNothing() {
    String address = server.address();
    server.close();
    try (LanguageModel model = open(address, new Secret(CANARY), PATIENT)) {
      assertThatThrownBy(() -> model.generate(prompt("x")))
          .isInstanceOfSatisfying(
              ModelFaultException.class, fault -> assertThat(fault.usage()).contains(Usage.NONE))
          .hasMessageContaining("cannot be reached");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 302, 400, 401, 403, 408, 429, 500})
  void theKeyIsInNoMessageTraceOrLogWhateverTheServerRepeats(int status) {
    server.answer(
        asked ->
            Reply.json(status, error("Incorrect key " + CANARY + " in " + plain(asked.headers())))
                .with("Retry-After", CANARY));
    try (var logs = new Logs(loudest());
        LanguageModel model = open()) {
      Throwable failure = catchThrowable(() -> model.generate(prompt("x")));
      assertThat(failure).isNotNull();
      var trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      assertThat(trace.toString() + model + model.version() + logs.text()).doesNotContain("canary");
    }
    assertThat(server.asked().get(0).headers().toString()).contains(CANARY);
  }

  @Test
  void theKeyIsInNoLogOfAnAnswerThatArrives() {
    try (var logs = new Logs(loudest());
        LanguageModel model = open()) {
      model.generate(prompt("x"));
      assertThat(logs.text()).doesNotContain("canary");
    }
  }

  @Test
  void aKeyThatTheServerRepeatsIsNotInTheAnswer() {
    server.answer(asked -> Reply.json(200, answer("your key is " + CANARY, 1, 1)));
    try (LanguageModel model = open()) {
      assertThat(model.generate(prompt("x")).text()).isEqualTo("your key is (secret)");
    }
  }

  private static String plain(Map<String, String> headers) {
    return headers.toString().replaceAll("[\"\\\\]", " ");
  }

  @Test
  void demonstrationsAreTurnsOfUserAndAssistantBeforeTheQuestion() {
    try (LanguageModel model = open()) {
      model.generate(prompt("the question itself"));
    }
    String body = server.asked().get(0).body().toString();
    assertThat(body)
        .containsSubsequence("My parcel is late", "delivery", "the question itself")
        .contains("You are careful.");
  }

  /** The request that a prompt becomes. */
  JsonNode askedOnce(Prompt prompt) {
    try (LanguageModel model = open()) {
      model.generate(prompt);
    }
    return server.asked().get(0).body();
  }

  /** A prompt for an answer in JSON by a schema. */
  static Prompt reading() {
    Task task =
        Examples.extraction(
            Optional.of(
                "{\"type\": \"object\", \"properties\": {\"year\": {\"type\": \"integer\"}}}"));
    return new Prompt(
        Optional.empty(),
        task.instructions(),
        List.of(),
        true,
        List.of(),
        List.of(),
        Examples.question("q", "Built in 1889.", List.of()),
        task.answerFormat(),
        task.answerSchema());
  }

  private Reply counted(Asked asked) {
    return Reply.json(200, answer("refund", asked.body().toString().length(), 3));
  }

  private void ask() {
    try (LanguageModel model = open()) {
      model.generate(prompt("x"));
    }
  }

  private static void await(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  static Prompt prompt(String input) {
    Task task = Examples.classification("refund", "delivery");
    var shown =
        new Demonstration(
            "t1", "My parcel is late", Map.of(Examples.INPUT, "My parcel is late"), "delivery");
    return new Prompt(
        Optional.of("You are careful."),
        task.instructions(),
        List.of(shown),
        true,
        List.of(),
        task.labels(),
        Examples.question("q", input, List.of()),
        task.answerFormat(),
        task.answerSchema());
  }
}
