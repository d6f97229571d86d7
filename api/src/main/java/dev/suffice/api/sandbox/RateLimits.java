package dev.suffice.api.sandbox;

import java.util.OptionalLong;

/**
 * How much a sandbox takes in a minute; absent: any amount. What is left fills up evenly, so that
 * after a pause a whole minute's amount may come at once.
 *
 * @param requests at least 1
 * @param tokens at least 1; of a request count a quarter of its characters and the most tokens it
 *     lets the answer have
 */
public record RateLimits(OptionalLong requests, OptionalLong tokens) {
  public static final RateLimits NONE = new RateLimits(OptionalLong.empty(), OptionalLong.empty());

  public RateLimits {
    requirePositive(requests);
    requirePositive(tokens);
  }

  private static void requirePositive(OptionalLong limit) {
    if (limit.isPresent() && limit.getAsLong() < 1) {
      throw new IllegalArgumentException("A limit is at least 1: " + limit.getAsLong());
    }
  }
}
