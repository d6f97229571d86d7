package dev.suffice.providers.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suffice.api.kit.EmbedderContract;
import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.Embeddings;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Secret;
import dev.suffice.api.model.Usage;
import dev.suffice.providers.langchain4j.Loopback.Asked;
import dev.suffice.providers.langchain4j.Loopback.Reply;
import dev.suffice.providers.langchain4j.Specifications.Specification;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every embedder of a vendor keeps, against a server on this machine. */
abstract class HostedEmbedderContract extends EmbedderContract {
  private final Loopback server = new Loopback(this::vectors);

  abstract Embedder open(String address, Secret key);

  /** The texts of a request. */
  abstract List<String> texts(JsonNode request);

  /** An answer in the vendor's form. */
  abstract String answer(List<float[]> vectors, long input);

  /** Whether the vendor counts tokens of embeddings. */
  boolean isCounted() {
    return true;
  }

  /** The answer with all that belongs to it. */
  Reply reply(List<float[]> vectors, long input) {
    return Reply.json(200, answer(vectors, input));
  }

  /** How many requests 150 texts take. */
  int requests() {
    return 3;
  }

  /** The schema of a request, where the vendor publishes one. */
  Optional<Specification> published() {
    return Optional.empty();
  }

  /** Checks a request by what else the vendor says. */
  abstract void check(Asked asked);

  @Override
  protected Embedder open() {
    return open(server.address(), new Secret(HostedChatContract.CANARY));
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
  void manyTextsAreSentInSeveralRequestsAndTheirUsageIsAdded() {
    List<String> texts = Collections.nCopies(150, "money");
    try (Embedder embedder = open()) {
      Embeddings embeddings = embedder.embed(texts);
      assertThat(embeddings.vectors()).hasSize(150);
      assertThat(embeddings.usage())
          .isEqualTo(new Usage(isCounted() ? 750 : 150, 0, 0, 0, !isCounted()));
    }
    assertThat(server.asked()).hasSize(requests());
  }

  @Test
  void requestsAreValidByTheVendorsOwnDocument() {
    OpenApiSchema schema = Specifications.require(published());
    ask();
    assertThat(server.asked()).isNotEmpty();
    server.asked().forEach(asked -> schema.accepts(asked.body()));
  }

  @Test
  void aMissingOrEmptyVectorIsAFault() {
    server.answer(asked -> Reply.json(200, answer(List.of(), 1)));
    assertThatThrownBy(this::ask).isInstanceOf(ModelFaultException.class);
    server.answer(asked -> Reply.json(200, answer(List.of(new float[] {0, 0}), 1)));
    assertThatThrownBy(this::ask)
        .isInstanceOf(ModelFaultException.class)
        .hasMessageContaining("0 usable vectors for 1 texts");
  }

  @Test
  void aRateLimitIsAFaultAndTheKeyIsNotShown() {
    server.answer(
        asked ->
            Reply.json(429, "{\"error\": {\"message\": \"" + HostedChatContract.CANARY + "\"}}"));
    assertThatThrownBy(this::ask)
        .isInstanceOf(ModelFaultException.class)
        .hasMessageContaining("429")
        .hasMessageNotContaining("canary");
    assertThat(server.asked()).hasSize(1);
  }

  private void ask() {
    try (Embedder embedder = open()) {
      embedder.embed(List.of("money"));
    }
  }

  private Reply vectors(Asked asked) {
    List<String> texts = texts(asked.body());
    long tokens = texts.stream().mapToLong(String::length).sum();
    return reply(texts.stream().map(HostedEmbedderContract::vector).toList(), tokens);
  }

  private static float[] vector(String text) {
    return new float[] {text.length() + 1, text.hashCode() % 97, 1};
  }
}
