package dev.suffice.api.recording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;

/**
 * A metric as it was published, rounded to the digits that are written.
 *
 * @param value from 0 to 1; its scale says how it was rounded: {@code 87.5%} and {@code 0.875} were
 *     rounded to a thousandth
 */
public record PublishedFigure(Kind kind, BigDecimal value) {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** What was averaged, and with it what can be concluded. */
  public enum Kind {
    /** The share of the examples on which something happened: a count. */
    PROPORTION,
    /** The mean of one score in [0, 1] for each example. */
    MEAN,
    /** Computed from all examples at once, such as a corpus F1; it decides nothing. */
    CORPUS_LEVEL
  }

  /**
   * How many of the examples a published share can stand for.
   *
   * @param least the fewest
   * @param most the most
   */
  public record Counts(long least, long most) {}

  public PublishedFigure {
    Objects.requireNonNull(kind, "kind");
    if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(
          "A published figure lies from 0 to 1, or from 0% to 100%: " + value.toPlainString());
    }
  }

  /** The smallest value that was rounded to this one. */
  public BigDecimal least() {
    return value.subtract(HALF.scaleByPowerOfTen(-value.scale())).max(BigDecimal.ZERO);
  }

  /** The largest value that was rounded to this one. */
  public BigDecimal most() {
    return value.add(HALF.scaleByPowerOfTen(-value.scale())).min(BigDecimal.ONE);
  }

  /** The counts among so many examples that round to this share; empty when there is none. */
  public Optional<Counts> counts(int examples) {
    BigDecimal n = BigDecimal.valueOf(examples);
    long fewest = least().multiply(n).setScale(0, RoundingMode.CEILING).longValueExact();
    long most = most().multiply(n).setScale(0, RoundingMode.FLOOR).longValueExact();
    return fewest <= most ? Optional.of(new Counts(fewest, most)) : Optional.empty();
  }
}
