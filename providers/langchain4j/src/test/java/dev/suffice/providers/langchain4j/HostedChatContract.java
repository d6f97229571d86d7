package dev.suffice.providers.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.suffice.api.model.Generation;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.Usage;
import dev.suffice.providers.langchain4j.Loopback.Reply;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every model of a vendor keeps that answers prompts, against a server on this machine that
 * answers in the vendor's own form: what it counts, what it asks, and that keys stay hidden.
 */
abstract class HostedChatContract extends HostedFaultContract {
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
}
