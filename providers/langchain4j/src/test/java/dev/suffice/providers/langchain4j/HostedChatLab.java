package dev.suffice.providers.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suffice.api.kit.Examples;
import dev.suffice.api.kit.LanguageModelContract;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.Secret;
import dev.suffice.api.model.Usage;
import dev.suffice.api.prompt.Demonstration;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.task.Task;
import dev.suffice.providers.langchain4j.Loopback.Asked;
import dev.suffice.providers.langchain4j.Loopback.Reply;
import dev.suffice.providers.langchain4j.Specifications.Specification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;

/**
 * What the contracts of a vendor's models share: a model under test, and a server on this machine
 * that answers it in the vendor's own form. Every request is checked at the end.
 */
abstract class HostedChatLab extends LanguageModelContract {
  static final String CANARY = "canary-7d1f90c2-never-shown";
  static final Duration PATIENT = Duration.ofSeconds(20);

  static final Duration HASTY = Duration.ofMillis(300);

  final Loopback server = new Loopback(this::counted);

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

  void ask() {
    try (LanguageModel model = open()) {
      model.generate(prompt("x"));
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
