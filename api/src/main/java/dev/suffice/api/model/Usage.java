package dev.suffice.api.model;

/**
 * Tokens of one or more calls, each counted once.
 *
 * @param inputTokens input that was not read from a cache nor written to one
 * @param cachedInputTokens input read from the prefix cache
 * @param cacheWriteTokens input written to the prefix cache
 * @param outputTokens output, reasoning included
 * @param estimated whether any count is an estimate because the server gave none
 */
public record Usage(
    long inputTokens,
    long cachedInputTokens,
    long cacheWriteTokens,
    long outputTokens,
    boolean estimated) {
  public static final Usage NONE = new Usage(0, 0, 0, 0, false);

  public Usage {
    if (inputTokens < 0 || cachedInputTokens < 0 || cacheWriteTokens < 0 || outputTokens < 0) {
      throw new IllegalArgumentException(
          "Token counts must not be negative: %s, %s, %s, %s"
              .formatted(inputTokens, cachedInputTokens, cacheWriteTokens, outputTokens));
    }
  }

  public static Usage of(long inputTokens, long outputTokens) {
    return new Usage(inputTokens, 0, 0, outputTokens, false);
  }

  public Usage plus(Usage other) {
    return new Usage(
        inputTokens + other.inputTokens,
        cachedInputTokens + other.cachedInputTokens,
        cacheWriteTokens + other.cacheWriteTokens,
        outputTokens + other.outputTokens,
        estimated || other.estimated);
  }

  /** All input, however it was charged. */
  public long allInputTokens() {
    return inputTokens + cachedInputTokens + cacheWriteTokens;
  }
}
