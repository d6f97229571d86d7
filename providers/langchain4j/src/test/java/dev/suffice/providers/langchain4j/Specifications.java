package dev.suffice.providers.langchain4j;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The vendors' own documents, each schema read once. */
final class Specifications {
  private static final Map<Specification, Optional<OpenApiSchema>> KNOWN =
      new ConcurrentHashMap<>();

  /** A schema in a vendor's document. */
  record Specification(String file, String schema) {
    static Specification openAi(String schema) {
      return new Specification("openai-openapi.yaml", schema);
    }

    static Specification mistral(String schema) {
      return new Specification("mistral-openapi.yaml", schema);
    }
  }

  private Specifications() {}

  /** Absent where the document is not beside the project. */
  static Optional<OpenApiSchema> find(Specification wanted) {
    return KNOWN.computeIfAbsent(
        wanted,
        key ->
            OpenApiSchema.document(key.file()).map(found -> OpenApiSchema.of(found, key.schema())));
  }

  /** Skips a test, and says why, where there is nothing to hold a request or an answer against. */
  static OpenApiSchema require(Optional<Specification> wanted) {
    assumeTrue(wanted.isPresent(), "This vendor publishes no such document");
    Optional<OpenApiSchema> found = find(wanted.orElseThrow());
    assumeTrue(found.isPresent(), wanted.get().file() + " is not in ../shared/specs");
    return found.get();
  }
}
