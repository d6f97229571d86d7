package dev.suffice.api.model;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * The options of one model as a person writes them; implemented by records only. The constructor
 * refuses nonsense with an {@link IllegalArgumentException} whose message says what would be right.
 */
public interface ModelOptions {
  /** What the model does. */
  ModelKind kind();

  /** How fast such a model usually is, for the estimate before a run. */
  Pace pace();

  /** The longest call these options allow; absent: there is no limit, so no dearest call either. */
  default Optional<TokenLimits> limits() {
    return Optional.empty();
  }

  /** The most tokens of input that a call may have; empty where nothing limits them. */
  default OptionalLong mostInput() {
    return limits().stream().mapToLong(TokenLimits::inputTokens).findFirst();
  }

  /** What a person can write so that there is a longest call, as a sentence. */
  default String limitsRemedy() {
    return "Price it by the hour: `price: {hardware: 0.20 USD per hour}`.";
  }

  /**
   * Whether the store keeps what the model gave, so that the same call is not made twice: worth it
   * where a call costs money or time, and not where it only computes in this process.
   */
  default boolean keepsAnswers() {
    return false;
  }

  /** Where such a model can be asked in batches; absent: it cannot. */
  default Optional<BatchServer> batches() {
    return Optional.empty();
  }

  /**
   * The server that calls of such models share, so that what one is told the others need not be;
   * absent where they compute in this process, which knows no rate limits.
   */
  default Optional<String> server() {
    return Optional.empty();
  }

  /**
   * Most texts that one request for embeddings carries: more of them are several requests, each
   * kept, paid and tried again by itself. Without a limit where no request is sent.
   */
  default int textsPerRequest() {
    return Integer.MAX_VALUE;
  }

  /**
   * What one call is billed as where it is not billed by its tokens, in the unit that its price is
   * for: one search, say. Usage is in that unit then. Absent: tokens.
   */
  default OptionalLong unitsPerCall() {
    return OptionalLong.empty();
  }

  /** How many calls such a model serves at the same time, for the estimate before a run. */
  default int parallelCalls() {
    return Integer.MAX_VALUE;
  }
}
