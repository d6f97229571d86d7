package dev.suffice.api.money;

import java.util.Objects;

/**
 * Other rates for calls with much input; they apply to the whole call.
 *
 * @param aboveTokens calls with more input tokens than this; positive
 */
public record LongContext(long aboveTokens, Tariff tariff) {
  public LongContext {
    Objects.requireNonNull(tariff, "tariff");
    if (aboveTokens < 1) {
      throw new IllegalArgumentException("above-tokens must be at least 1: " + aboveTokens);
    }
  }
}
