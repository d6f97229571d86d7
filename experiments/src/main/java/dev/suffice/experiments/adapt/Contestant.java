package dev.suffice.experiments.adapt;

import dev.suffice.api.strategy.Simplicity;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * An approach whose verdict is still out and still matters, as far as it is known now.
 *
 * @param cost total over the horizon in US dollars: expected before its first trial, observed from
 *     then on
 * @param left examples it has not met; at least 1
 * @param need further examples expected to settle it; absent where no number would
 * @param spendPerExample money in US dollars that an example takes
 * @param spendBefore money in US dollars that its first example takes besides, for preparing it
 * @param references approaches that have to answer the same examples, as it is compared with them
 */
public record Contestant(
    String approach,
    double cost,
    Simplicity simplicity,
    long left,
    OptionalLong need,
    double spendPerExample,
    double spendBefore,
    List<Reference> references) {
  /** Cheapest first; then the simpler, then by id. */
  static final Comparator<Contestant> CHEAPEST_FIRST =
      Comparator.comparingDouble(Contestant::cost)
          .thenComparing(Contestant::simplicity)
          .thenComparing(Contestant::approach);

  /**
   * An approach that another one is compared with.
   *
   * @param there of the other one's next examples, those that it has answered already
   */
  public record Reference(long there, double spendPerExample, double spendBefore) {
    public Reference {
      if (there < 0 || !(spendPerExample >= 0 && spendBefore >= 0)) {
        throw new IllegalArgumentException(
            "Not a reference: %s there, %s an example, %s before"
                .formatted(there, spendPerExample, spendBefore));
      }
    }

    private double spend(long examples) {
      return examples > there ? spendBefore + (examples - there) * spendPerExample : 0;
    }
  }

  public Contestant {
    references = List.copyOf(references);
    Objects.requireNonNull(approach, "approach");
    Objects.requireNonNull(simplicity, "simplicity");
    Objects.requireNonNull(need, "need");
    if (left < 1 || !(cost >= 0 && spendPerExample >= 0 && spendBefore >= 0)) {
      throw new IllegalArgumentException(
          "Not a contestant: %s examples left, costs %s, %s an example, %s before"
              .formatted(left, cost, spendPerExample, spendBefore));
    }
  }

  /** One that is compared with no other. */
  public Contestant(
      String approach,
      double cost,
      Simplicity simplicity,
      long left,
      OptionalLong need,
      double spendPerExample,
      double spendBefore) {
    this(approach, cost, simplicity, left, need, spendPerExample, spendBefore, List.of());
  }

  /** Money in US dollars that its next examples take, the answers of its references included. */
  double spend(long examples) {
    return spendBefore
        + examples * spendPerExample
        + references.stream().mapToDouble(reference -> reference.spend(examples)).sum();
  }
}
