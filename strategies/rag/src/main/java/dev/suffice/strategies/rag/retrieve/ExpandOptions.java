package dev.suffice.strategies.rag.retrieve;

import dev.suffice.api.catalog.Description;
import dev.suffice.api.model.LanguageModelName;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Further texts to look for, written by a model; their rankings are fused with the question's own.
 *
 * @param queries from 1 to 10
 */
public record ExpandOptions(
    @Description("The model that writes; its calls are billed to the approach.")
        LanguageModelName by,
    @Description("How many other wordings of the question it writes, from 1 to 10.")
        OptionalInt queries,
    @Description("Whether it writes what an answer may read like, to look for that too.")
        Optional<Boolean> hypotheticalAnswer) {
  private static final int MOST = 10;

  public ExpandOptions {
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(hypotheticalAnswer, "hypotheticalAnswer");
    if (queries.isPresent() && (queries.getAsInt() < 1 || queries.getAsInt() > MOST)) {
      throw new IllegalArgumentException(
          "queries: from 1 to %s: %s".formatted(MOST, queries.getAsInt()));
    }
    if (queries.isEmpty() && !hypotheticalAnswer.orElse(false)) {
      throw new IllegalArgumentException(
          "expand needs `queries: 3`, `hypothetical-answer: true` or both");
    }
  }

  boolean answers() {
    return hypotheticalAnswer.orElse(false);
  }

  /** Calls of the model for one question. */
  int calls() {
    return (queries.isPresent() ? 1 : 0) + (answers() ? 1 : 0);
  }

  /** Most texts that are looked for besides the question. */
  int texts() {
    return queries.orElse(0) + (answers() ? 1 : 0);
  }
}
