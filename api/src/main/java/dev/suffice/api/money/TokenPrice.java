package dev.suffice.api.money;

import dev.suffice.api.model.Usage;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A price by the token.
 *
 * @param tariff for calls of usual length
 * @param longContext for calls with more input, by rising thresholds
 * @param cache how the vendor's prefix cache behaves; absent: no prefix caching is assumed
 * @param tuning for a model of one's own made from this one; absent: not known
 */
public record TokenPrice(
    Tariff tariff,
    List<LongContext> longContext,
    Optional<PrefixCache> cache,
    Optional<TuningPrice> tuning,
    Provenance provenance)
    implements Price {
  public TokenPrice {
    Objects.requireNonNull(tariff, "tariff");
    longContext =
        longContext.stream().sorted(Comparator.comparingLong(LongContext::aboveTokens)).toList();
    Objects.requireNonNull(cache, "cache");
    Objects.requireNonNull(tuning, "tuning");
    Objects.requireNonNull(provenance, "provenance");
    long thresholds = longContext.stream().mapToLong(LongContext::aboveTokens).distinct().count();
    if (thresholds < longContext.size()) {
      throw new IllegalArgumentException("Each above-tokens may stand once under long-context");
    }
  }

  /** One price for calls of any length, answered at once. */
  public static TokenPrice of(TokenRates rates, Optional<PrefixCache> cache, Provenance source) {
    return new TokenPrice(
        new Tariff(rates, Optional.empty()), List.of(), cache, Optional.empty(), source);
  }

  /** The threshold that a call with so many input tokens exceeds; 0: none. */
  public long threshold(long inputTokens) {
    return tier(inputTokens).map(LongContext::aboveTokens).orElse(0L);
  }

  /** What applies to a call with so many input tokens. */
  public Tariff tariff(long inputTokens) {
    return tier(inputTokens).map(LongContext::tariff).orElse(tariff);
  }

  private Optional<LongContext> tier(long inputTokens) {
    Optional<LongContext> highest = Optional.empty();
    for (LongContext tier : longContext) {
      highest = inputTokens > tier.aboveTokens() ? Optional.of(tier) : highest;
    }
    return highest;
  }

  /** Batch rates where there are any. */
  @Override
  public TokenPrice whenWaiting() {
    return new TokenPrice(
        tariff.whenWaiting(),
        longContext.stream()
            .map(tier -> new LongContext(tier.aboveTokens(), tier.tariff().whenWaiting()))
            .toList(),
        cache,
        tuning,
        provenance);
  }

  @Override
  public Optional<Money> ofCall(Usage usage, Duration serviceTime) {
    return Optional.of(tariff(usage.allInputTokens()).now().of(usage));
  }
}
