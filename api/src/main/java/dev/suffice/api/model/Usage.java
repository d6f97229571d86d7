package dev.suffice.api.model;

import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Tokens of one or more calls, each counted once.
 *
 * @param inputTokens input that was not read from a cache nor written to one
 * @param cachedInputTokens input read from the prefix cache
 * @param cacheWriteTokens input written to the prefix cache
 * @param outputTokens output, reasoning included
 * @param reasoningTokens the share of the output that was reasoning, of the calls that tell it;
 *     absent: none of them tells it
 * @param estimated whether any count is an estimate because the server gave none
 */
public record Usage(
    long inputTokens,
    long cachedInputTokens,
    long cacheWriteTokens,
    long outputTokens,
    OptionalLong reasoningTokens,
    boolean estimated) {
  public static final Usage NONE = new Usage(0, 0, 0, 0, false);

  public Usage {
    Objects.requireNonNull(reasoningTokens, "reasoningTokens");
    long reasoning = reasoningTokens.orElse(0);
    if (inputTokens < 0
        || cachedInputTokens < 0
        || cacheWriteTokens < 0
        || outputTokens < 0
        || reasoning < 0) {
      throw new IllegalArgumentException(
          "Token counts must not be negative: %s, %s, %s, %s, %s"
              .formatted(
                  inputTokens, cachedInputTokens, cacheWriteTokens, outputTokens, reasoning));
    }
    if (reasoning > outputTokens) {
      throw new IllegalArgumentException(
          "Reasoning is part of the output: %s of %s".formatted(reasoning, outputTokens));
    }
  }

  /** A usage that does not tell what of its output was reasoning. */
  public Usage(
      long inputTokens,
      long cachedInputTokens,
      long cacheWriteTokens,
      long outputTokens,
      boolean estimated) {
    this(
        inputTokens,
        cachedInputTokens,
        cacheWriteTokens,
        outputTokens,
        OptionalLong.empty(),
        estimated);
  }

  /** As metered by a server, without a cache. */
  public static Usage of(long inputTokens, long outputTokens) {
    return new Usage(inputTokens, 0, 0, outputTokens, false);
  }

  /** The same, of whose output so many tokens were reasoning. */
  public Usage withReasoning(long tokens) {
    return new Usage(
        inputTokens,
        cachedInputTokens,
        cacheWriteTokens,
        outputTokens,
        OptionalLong.of(tokens),
        estimated);
  }

  /** Both together; estimated where either is. */
  public Usage plus(Usage other) {
    return new Usage(
        inputTokens + other.inputTokens,
        cachedInputTokens + other.cachedInputTokens,
        cacheWriteTokens + other.cacheWriteTokens,
        outputTokens + other.outputTokens,
        sum(reasoningTokens, other.reasoningTokens),
        estimated || other.estimated);
  }

  /** All input, however it was charged. */
  public long allInputTokens() {
    return inputTokens + cachedInputTokens + cacheWriteTokens;
  }

  private static OptionalLong sum(OptionalLong first, OptionalLong second) {
    return first.isEmpty() && second.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(Stream.of(first, second).mapToLong(count -> count.orElse(0)).sum());
  }
}
