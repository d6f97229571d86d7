package dev.suffice.providers.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Secret;
import dev.suffice.api.model.TransientFaultException;
import dev.suffice.api.model.Usage;
import dev.suffice.providers.langchain4j.Loopback.Reply;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of everything that can go wrong between a vendor's model and its server. */
abstract class HostedFaultContract extends HostedChatLab {
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
        .hasMessageContainingAll(String.valueOf(status), "no such parameter")
        .hasMessageNotContaining("retired");
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 410})
  void aModelThatIsNotThereAnyMoreIsAFaultThatSaysWhatToDo(int status) {
    server.answer(asked -> Reply.json(status, error("The model `old` has been deprecated")));
    assertThatThrownBy(this::ask)
        .isInstanceOf(ModelFaultException.class)
        .isNotInstanceOf(TransientFaultException.class)
        .hasMessageContainingAll(
            String.valueOf(status), "`old`", "retired", "Declare one that is served");
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

  private static void await(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
