package dev.suffice.experiments.decide;

import dev.suffice.api.money.Money;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rule by which one of several adequate approaches is chosen: of those within the tolerance of
 * the lowest total cost the simplest; then the cheaper; then the first by id.
 *
 * @param tolerance a share of the lowest total, at least 0
 */
record Choice(double tolerance) {
  private static final Comparator<Offer> PREFERENCE =
      Comparator.comparing(Offer::simplicity)
          .thenComparing(Offer::total)
          .thenComparing(Offer::approach);

  Optional<Offer> among(Collection<Offer> offers) {
    Optional<Money> lowest = offers.stream().map(Offer::total).min(Comparator.naturalOrder());
    return lowest.flatMap(
        total -> {
          Money most = most(total);
          return offers.stream()
              .filter(offer -> offer.total().compareTo(most) <= 0)
              .min(PREFERENCE);
        });
  }

  /** Whether two totals are the same as far as the rule goes: within the tolerance. */
  boolean areSame(Money one, Money other) {
    Money less = one.compareTo(other) <= 0 ? one : other;
    Money more = one.compareTo(other) <= 0 ? other : one;
    return more.compareTo(most(less)) <= 0;
  }

  private Money most(Money lowest) {
    return lowest.times(BigDecimal.ONE.add(BigDecimal.valueOf(tolerance)));
  }

  /**
   * Whether a candidate would change the choice if it turned out to be adequate. Asking for each
   * candidate alone is enough: those that change nothing alone change nothing together.
   */
  boolean wouldChange(Collection<Offer> adequate, Offer candidate) {
    Optional<Offer> with = among(Stream.concat(adequate.stream(), Stream.of(candidate)).toList());
    return !with.equals(among(adequate));
  }
}
