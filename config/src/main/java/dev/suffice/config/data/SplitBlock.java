package dev.suffice.config.data;

import dev.suffice.api.catalog.Description;
import dev.suffice.config.form.Share;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.OptionalLong;

/** The {@code split:} block: of one file with all rows, or of a training file alone. */
public record SplitBlock(
    @Description("Share of training rows.") Optional<Share> train,
    @Description("Share of validation rows.") Optional<Share> validation,
    @Description("Share of test rows; left out where they have a file of their own.")
        Optional<Share> test,
    @Description("Another seed, another split.") OptionalLong seed) {
  private static final double ROUNDING = 1e-9;

  public SplitBlock {
    double sum = share(train) + share(validation) + share(test);
    if (Math.abs(sum - 1) > ROUNDING) {
      String missing =
          test.isEmpty() && sum < 1
              ? ": 'test' is missing, which would be " + percent(1 - sum)
              : "";
      throw new IllegalArgumentException(
          "The shares of train, validation and test must add up to 100%, not "
              + percent(sum)
              + missing);
    }
  }

  private static String percent(double share) {
    return BigDecimal.valueOf(share * 100)
            .round(new MathContext(6))
            .stripTrailingZeros()
            .toPlainString()
        + "%";
  }

  private static double share(Optional<Share> share) {
    return share.map(Share::value).orElse(0.0);
  }

  /** The share of training rows, 0 when it is not written. */
  double training() {
    return share(train);
  }

  /** The share of training and validation rows together. */
  double beforeTest() {
    return test.isPresent() ? share(train) + share(validation) : 1;
  }
}
