package dev.suffice.strategies.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.kit.Examples;
import dev.suffice.api.kit.FakeStrategyContext;
import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Secret;
import dev.suffice.api.model.TransientFaultException;
import dev.suffice.api.model.Usage;
import dev.suffice.api.money.Money;
import dev.suffice.api.strategy.Solver;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Passage;
import dev.suffice.api.task.Question;
import dev.suffice.strategies.external.Server.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpApplicationTest {
  private static final String CANARY = "canary/4711+is-a-key";
  private static final Map<String, Secret> HEADERS =
      Map.of("Authorization", new Secret("Bearer " + CANARY));

  private final Server server = new Server(asked -> Reply.json("{\"answer\": \"fruit\"}"));
  private final FakeStrategyContext context = new FakeStrategyContext(Applications.TASK);
  private final Question question =
      new Question(
          "q1",
          "a green apple",
          Map.of("text", "a green apple", "channel", "mail"),
          List.of(new Passage("shelf", "apples are fruit")),
          7);

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void aQuestionIsPostedWithEverythingButTheExpectedAnswer() {
    var example =
        Examples.example("q1", "a green apple", "the expected one", Map.of("channel", "mail"));
    answer(example.question(Examples.classification("fruit", "tool", "animal"), 7));
    Server.Asked asked = server.asked().get(0);
    assertThat(asked.method()).isEqualTo("POST");
    assertThat(asked.path()).isEqualTo("/answer");
    assertThat(asked.headers().get("Authorization")).containsExactly("Bearer " + CANARY);
    assertThat(asked.body())
        .doesNotContain("the expected one")
        .isEqualTo(
            "{\"id\":\"q1\",\"input\":\"a green apple\",\"fields\":{\"channel\":\"mail\",\"text\":\"a"
                + " green apple\"},\"instructions\":\"Name the label of the text.\",\"labels\":[\"fruit\",\"tool\",\"animal\"]}");
  }

  @Test
  void passagesOfTheQuestionAreTold() {
    answer(question);
    assertThat(server.asked().get(0).body())
        .contains("\"passages\":[{\"source\":\"shelf\",\"text\":\"apples are fruit\"}]");
  }

  @Test
  void aReplyMayTellItsPassagesConfidenceCostAndLatency() {
    server.reply(
        asked ->
            Reply.json(
                """
                {"id": "q1", "answer": "fruit", "confidence": 0.75, "cost_usd": 0.0015, "latency_ms": 12.5,
                 "passages": [{"source": "a", "text": "one"}, {"text": "two"}], "more": [1]}
                """));
    Answer answer = answer(question);
    assertThat(answer.value()).contains("fruit");
    assertThat(answer.confidence()).contains(0.75);
    assertThat(answer.passages()).containsExactly(new Passage("a", "one"), new Passage("", "two"));
    assertThat(context.deliveries().get(0).cost()).contains(Money.usd("0.0015"));
    assertThat(context.deliveries().get(0).serviceTime()).isEqualTo(Duration.ofNanos(12_500_000));
  }

  @Test
  void aReplyMayCountItsTokens() {
    server.reply(
        asked ->
            Reply.json(
                """
                {"answer": "fruit", "usage": {"input_tokens": 90, "cached_input_tokens": 10, "output_tokens": 5}}
                """));
    answer(question);
    assertThat(context.deliveries().get(0).usage()).contains(new Usage(90, 10, 0, 5, false));
    assertThat(context.deliveries().get(0).cost()).isEmpty();
  }

  @Test
  void whatIsNotToldIsMeasuredOrAbsent() {
    Answer answer = answer(question);
    assertThat(answer.confidence()).isEmpty();
    assertThat(answer.passages()).isEmpty();
    assertThat(context.deliveries().get(0).cost()).isEmpty();
    assertThat(context.deliveries().get(0).usage()).isEmpty();
    assertThat(context.deliveries().get(0).serviceTime()).isPositive();
  }

  @Test
  void anAnswerThatIsNoTextIsTheJsonThatItIs() {
    server.reply(asked -> Reply.json("{\"answer\": {\"total\": 12.5}}"));
    assertThat(answer(question).text()).isEqualTo("{\"total\":12.5}");
  }

  @Test
  void anApplicationThatSaysItFailedHasFailedAndItsCostCounts() {
    server.reply(asked -> Reply.json("{\"failure\": \"too long for me\", \"cost_usd\": 0.001}"));
    assertThatThrownBy(() -> answer(question))
        .isInstanceOf(AnswerFailureException.class)
        .hasMessageContaining("says that it failed: 'too long for me'");
    assertThat(context.deliveries().get(0).cost()).contains(Money.usd("0.001"));
  }

  @Test
  void whyItFailedMayBeAnObject() {
    server.reply(asked -> Reply.json("{\"failure\": {\"code\": 7}, \"answer\": null}"));
    assertThatThrownBy(() -> answer(question))
        .isInstanceOf(AnswerFailureException.class)
        .hasMessageContaining("says that it failed: '{\"code\":7}'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "\" \"", "false"})
  void aFailureThatSaysNothingIsNone(String failure) {
    server.reply(asked -> Reply.json("{\"answer\": \"fruit\", \"failure\": " + failure + "}"));
    assertThat(answer(question).value()).contains("fruit");
  }

  @Test
  void whatIsNoReplyIsAFaultThatMayBeBilled() {
    for (String said :
        List.of(
            "nonsense",
            "[1, 2]",
            "{\"answer\": \"fruit\"} {}",
            "{\"answer\": \"a\", \"answer\": \"b\"}",
            "{\"said\": \"fruit\"}",
            "{\"answer\": null}",
            "{\"answer\": null, \"failure\": false}",
            "{\"answer\": \"fruit\", \"failure\": \"none\"}",
            "{\"answer\": \"fruit\", \"id\": \"q2\"}",
            "{\"answer\": \"fruit\", \"cost_usd\": \"free\"}",
            "{\"answer\": \"fruit\", \"cost_usd\": -1}",
            "{\"answer\": \"fruit\", \"cost_usd\": 1e-999999}",
            "{\"answer\": \"fruit\", \"latency_ms\": 1e300}",
            "{\"answer\": \"fruit\", \"usage\": 100}",
            "{\"answer\": \"fruit\", \"usage\": {\"input_tokens\": -1}}",
            "{\"answer\": \"fruit\", \"usage\": {\"output_tokens\": 1.5}}",
            "{\"answer\": \"fruit\", \"confidence\": 2}",
            "{\"answer\": \"fruit\", \"passages\": \"one\"}",
            "[".repeat(100_000))) {
      server.reply(asked -> Reply.json(said));
      assertThat(fault().usage()).as(said.substring(0, Math.min(40, said.length()))).isEmpty();
      assertThat(fault()).hasMessageStartingWith("http://127.0.0.1:");
    }
  }

  @Test
  void refusalsBeforeAnyWorkAreNotBilled() {
    assertThat(fault(Reply.of(401, "")).usage()).contains(Usage.NONE);
    assertThat(fault(Reply.of(404, ""))).hasMessageContaining("mend `url`");
    assertThat(fault(Reply.of(404, "")).usage()).contains(Usage.NONE);
    ModelFaultException busy = fault(Reply.of(429, "slow down").with("Retry-After", "20"));
    assertThat(busy.usage()).contains(Usage.NONE);
    assertThat(busy)
        .hasMessageContaining("answered 429, too many requests: 'slow down'; it asks to wait 20 s");
    assertThat(((TransientFaultException) busy).overloaded()).isTrue();
    assertThat(((TransientFaultException) busy).retryAfter()).contains(Duration.ofSeconds(20));
    assertThat(fault(Reply.of(404, ""))).isNotInstanceOf(TransientFaultException.class);
  }

  @Test
  void whatBrokeDuringTheWorkMayBeBilled() {
    assertThat(fault(Reply.of(500, "boom")).usage()).isEmpty();
    assertThat(fault(Reply.of(500, "boom")))
        .isInstanceOf(TransientFaultException.class)
        .hasMessageContaining("answered 500, it failed: 'boom'");
    assertThat(fault(Reply.json("{\"answer\": \"fr").missing(50)).usage()).isEmpty();
    assertThat(fault(Reply.json("{\"answer\": \"fr").missing(50)))
        .hasMessageContaining("the connection broke");
    assertThat(fault(Reply.of(200, "<html>").with("Content-Type", "text/html")))
        .hasMessageContaining("with 'text/html' instead of JSON");
    assertThat(fault(Reply.json("{\"answer\": \"" + "x".repeat(1_100_000) + "\"}")))
        .isNotInstanceOf(TransientFaultException.class)
        .hasMessageContaining("answered with more than 1000000 bytes");
  }

  @Test
  void aRedirectionIsNotFollowed() {
    try (var elsewhere = new Server(asked -> Reply.json("{\"answer\": \"tool\"}"))) {
      ModelFaultException fault =
          fault(Reply.of(307, "").with("Location", elsewhere.address("/answer")));
      assertThat(fault).hasMessageContaining("answered 307, it points elsewhere");
      assertThat(elsewhere.asked()).isEmpty();
    }
  }

  @Test
  void aReplyThatDoesNotComeInTimeIsTheApproachesOwnFailure() {
    server.reply(asked -> server.stall());
    ExternalOptions options = Applications.http(server.address("/answer"));
    try (Solver solver = Applications.prepared(options, Duration.ofMillis(300))) {
      assertThatThrownBy(() -> solver.answer(question))
          .isInstanceOf(AnswerFailureException.class)
          .hasMessageContaining("gave no reply within 0.300 s");
    }
  }

  @Test
  void anAddressWhereNobodyListensIsAFaultAndNotBilled() {
    server.close();
    assertThat(fault()).hasMessageContaining("cannot be reached");
    assertThat(fault().usage()).contains(Usage.NONE);
  }

  @Test
  void aSecretIsRepeatedNowhere() {
    server.reply(asked -> Reply.json("{\"answer\": \"key " + CANARY + "\", \"x\": 1}"));
    assertThat(answer(question).text()).isEqualTo("key (secret)");
    assertThat(fault(Reply.of(500, "your key Bearer " + CANARY + " is bad")))
        .hasMessageNotContaining(CANARY);
    assertThat(fault(Reply.of(200, "").with("Content-Type", CANARY)))
        .hasMessageNotContaining(CANARY);
    assertThat(options(Optional.empty()).toString()).doesNotContain(CANARY);
  }

  @Test
  void aSecretThatJsonEscapesIsRepeatedNowhere() {
    String escaped = CANARY.replace("/", "\\/").replace("+", "\\u002B");
    server.reply(asked -> Reply.json("{\"answer\": \"key " + escaped + "\"}"));
    assertThat(answer(question).text()).isEqualTo("key (secret)");
    assertThat(fault(Reply.of(500, "{\"error\": \"" + escaped + " is bad\"}")))
        .hasMessageContaining("(secret) is bad");
  }

  @Test
  void aShortValueOfAHeaderDestroysNoReply() {
    server.reply(asked -> Reply.json("{\"answer\": \"111\"}"));
    ExternalOptions versioned =
        Applications.http(
            server.address("/answer"), Optional.empty(), Map.of("X-Version", new Secret("1")));
    try (Solver solver = Applications.prepared(versioned, context)) {
      assertThat(solver.answer(question).text()).isEqualTo("111");
    }
  }

  @Test
  void anApplicationThatIsNotWellIsNotAskedAnything() {
    server.reply(asked -> Reply.of(503, "starting"));
    Optional<String> health = Optional.of(server.address("/health"));
    assertThatThrownBy(() -> Applications.prepared(options(health), context))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not well: it answered 503, asked at " + health.get());
    assertThat(server.asked()).hasSize(1);
    assertThat(server.asked().get(0).method()).isEqualTo("GET");
    assertThat(server.asked().get(0).headers()).containsKey("Authorization");
    server.close();
    assertThatThrownBy(() -> Applications.prepared(options(health), context))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot be reached");
  }

  private ExternalOptions options(Optional<String> health) {
    return Applications.http(server.address("/answer"), health, HEADERS);
  }

  private Answer answer(Question asked) {
    try (Solver solver = Applications.prepared(options(Optional.empty()), context)) {
      return solver.answer(asked);
    }
  }

  private ModelFaultException fault(Reply reply) {
    server.reply(asked -> reply);
    return fault();
  }

  private ModelFaultException fault() {
    try {
      Answer answer = answer(question);
      throw new AssertionError("It answered " + answer);
    } catch (ModelFaultException fault) {
      return fault;
    }
  }
}
