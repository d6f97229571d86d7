package dev.suffice.experiments.cost;

import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.trial.ModelCall;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What one request, or one preparation, asks of one model.
 *
 * @param aboveTokens the long-context threshold that the input of each of these calls exceeds; 0:
 *     none
 * @param inputTokens all input, however it was billed when measured
 * @param cacheableTokens the part of the input that a prefix cache could hold, in whole blocks
 * @param outputTokens output, reasoning included
 * @param seconds service time
 */
public record ModelLoad(
    ModelSpec model,
    long aboveTokens,
    BigDecimal inputTokens,
    BigDecimal cacheableTokens,
    BigDecimal outputTokens,
    BigDecimal seconds) {
  public ModelLoad {
    Objects.requireNonNull(model, "model");
    if (cacheableTokens.signum() < 0
        || cacheableTokens.compareTo(inputTokens) > 0
        || outputTokens.signum() < 0
        || seconds.signum() < 0) {
      throw new IllegalArgumentException(
          "Not a load: %s of %s tokens cacheable, %s out, %s s"
              .formatted(cacheableTokens, inputTokens, outputTokens, seconds));
    }
  }

  /**
   * The loads of some calls together, in the order of the models: a load per model and, where its
   * price changes with the length of the input, per band of lengths.
   */
  public static List<ModelLoad> of(List<ModelSpec> models, List<ModelCall> calls) {
    var sums = new CallSums(models);
    calls.forEach(sums::add);
    return sums.loads();
  }

  /**
   * The load of so many calls of equal size that are only expected.
   *
   * @param calls may be a fraction of one on average
   * @param stableTokens part of the input that is the same for every request
   */
  public static ModelLoad expected(
      ModelSpec model,
      double calls,
      double inputTokens,
      double stableTokens,
      double outputTokens,
      Duration time) {
    long above = 0;
    double cacheable = 0;
    if (model.price() instanceof TokenPrice price && calls > 0) {
      above = price.threshold(Math.round(inputTokens / calls));
      cacheable = calls * cacheable(price, (long) (stableTokens / calls));
    }
    return new ModelLoad(
        model,
        above,
        BigDecimal.valueOf(inputTokens),
        BigDecimal.valueOf(Math.min(cacheable, inputTokens)),
        BigDecimal.valueOf(outputTokens),
        Seconds.of(time));
  }

  /** The load of one of so many equal requests. */
  public ModelLoad dividedBy(long requests) {
    BigDecimal divisor = BigDecimal.valueOf(requests);
    return new ModelLoad(
        model,
        aboveTokens,
        inputTokens.divide(divisor, MathContext.DECIMAL128),
        cacheableTokens.divide(divisor, MathContext.DECIMAL128),
        outputTokens.divide(divisor, MathContext.DECIMAL128),
        seconds.divide(divisor, MathContext.DECIMAL128));
  }

  /** The same load in another time. */
  ModelLoad withSeconds(BigDecimal other) {
    return new ModelLoad(model, aboveTokens, inputTokens, cacheableTokens, outputTokens, other);
  }

  /** How many input tokens of a call a prefix cache could hold. */
  static long cacheable(ModelSpec model, ModelCall call) {
    if (!(model.price() instanceof TokenPrice price)) {
      return 0;
    }
    return cacheable(price, Math.min(call.stableTokens(), call.usage().allInputTokens()));
  }

  private static long cacheable(TokenPrice price, long stableTokens) {
    return price.cache().map(cache -> PrefixCaching.cacheable(cache, stableTokens)).orElse(0L);
  }
}
