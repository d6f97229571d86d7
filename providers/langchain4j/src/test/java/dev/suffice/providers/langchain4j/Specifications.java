package dev.suffice.providers.langchain4j;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The vendors' documents, read once. */
final class Specifications {
  private static final Map<String, Optional<OpenApiSchema>> KNOWN = new ConcurrentHashMap<>();

  private Specifications() {}

  /** A schema of OpenAI's document; absent where the document is not there. */
  static Optional<OpenApiSchema> openAi(String schema) {
    return of("openai-openapi.yaml", schema);
  }

  /** A schema of Mistral's document; absent where the document is not there. */
  static Optional<OpenApiSchema> mistral(String schema) {
    return of("mistral-openapi.yaml", schema);
  }

  private static Optional<OpenApiSchema> of(String file, String schema) {
    return KNOWN.computeIfAbsent(
        file + schema,
        key -> OpenApiSchema.document(file).map(found -> OpenApiSchema.of(found, schema)));
  }
}
