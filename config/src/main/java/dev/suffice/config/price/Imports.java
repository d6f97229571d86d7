package dev.suffice.config.price;

import dev.suffice.api.money.LongContext;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.money.Tariff;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.money.TokenRates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.LongFunction;

/** What imports of every format have in common. */
final class Imports {
  private Imports() {}

  /** Rates as found; what is missing is refused or left by the rules of every import. */
  record Found(
      Optional<Money> input,
      Optional<Money> cachedInput,
      Optional<Money> cacheWrite,
      Optional<Money> output) {
    /**
     * The rates.
     *
     * @param embeds whether the model only embeds, and has no output to pay for
     * @throws IllegalArgumentException when a price is missing
     */
    TokenRates rates(boolean embeds) {
      Money in = input.orElseThrow(() -> new IllegalArgumentException("it has no price of input"));
      Money out =
          output
              .or(() -> embeds ? Optional.of(Money.ZERO) : Optional.empty())
              .orElseThrow(() -> new IllegalArgumentException("it has no price of output"));
      if (in.isZero() && out.isZero()) {
        throw new IllegalArgumentException("its price is 0, which stands for unknown");
      }
      return new TokenRates(in, cachedInput, cachedInput.flatMap(read -> cacheWrite), out);
    }

    /** Whether writing to the cache has a price and reading from it none, which cannot be meant. */
    boolean writesUnread() {
      return cacheWrite.isPresent() && cachedInput.isEmpty();
    }
  }

  /**
   * A price with tiers.
   *
   * @param starts calls with more input tokens than one of these have its rates
   * @param found the rates of a start; 0: of usual calls
   */
  static TokenPrice price(
      SortedSet<Long> starts,
      LongFunction<Found> found,
      Optional<TokenRates> batch,
      boolean embeds,
      Provenance provenance) {
    List<LongContext> tiers = new ArrayList<>();
    for (long start : starts) {
      TokenRates rates = found.apply(start).rates(embeds);
      tiers.add(new LongContext(start, new Tariff(rates, Optional.empty())));
    }
    return new TokenPrice(
        new Tariff(found.apply(0).rates(embeds), batch),
        tiers,
        Optional.empty(),
        Optional.empty(),
        provenance);
  }
}
