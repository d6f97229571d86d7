package dev.suffice.experiments.cost;

import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.trial.ModelCall;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What one request, or one preparation, asks of one model.
 *
 * @param inputTokens all input, however it was billed when measured
 * @param cacheableTokens the part of the input that a prefix cache could hold, in whole blocks
 * @param outputTokens output, reasoning included
 * @param seconds service time
 */
public record ModelLoad(
    ModelSpec model,
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

  /** The loads of some calls together, a load per model, in the order of the models. */
  public static List<ModelLoad> of(List<ModelSpec> models, List<ModelCall> calls) {
    Map<String, List<ModelCall>> byModel = new LinkedHashMap<>();
    models.forEach(model -> byModel.put(model.name(), new ArrayList<>()));
    for (ModelCall call : calls) {
      List<ModelCall> same = byModel.get(call.model());
      if (same == null) {
        throw new IllegalArgumentException(
            "A call names the model %s, declared are %s".formatted(call.model(), byModel.keySet()));
      }
      same.add(call);
    }
    return models.stream()
        .filter(model -> !byModel.get(model.name()).isEmpty())
        .map(model -> sum(model, byModel.get(model.name())))
        .toList();
  }

  /** The load of one of so many equal requests. */
  public ModelLoad dividedBy(long requests) {
    BigDecimal divisor = BigDecimal.valueOf(requests);
    return new ModelLoad(
        model,
        inputTokens.divide(divisor, MathContext.DECIMAL128),
        cacheableTokens.divide(divisor, MathContext.DECIMAL128),
        outputTokens.divide(divisor, MathContext.DECIMAL128),
        seconds.divide(divisor, MathContext.DECIMAL128));
  }

  private static ModelLoad sum(ModelSpec model, List<ModelCall> calls) {
    long input = 0;
    long cacheable = 0;
    long output = 0;
    BigDecimal seconds = BigDecimal.ZERO;
    for (ModelCall call : calls) {
      input += call.usage().allInputTokens();
      cacheable += cacheable(model, call);
      output += call.usage().outputTokens();
      seconds = seconds.add(Seconds.of(call.serviceTime()));
    }
    return new ModelLoad(
        model,
        BigDecimal.valueOf(input),
        BigDecimal.valueOf(cacheable),
        BigDecimal.valueOf(output),
        seconds);
  }

  private static long cacheable(ModelSpec model, ModelCall call) {
    if (!(model.price() instanceof TokenPrice price)) {
      return 0;
    }
    long stable = Math.min(call.stableTokens(), call.usage().allInputTokens());
    return price.cache().map(cache -> PrefixCaching.cacheable(cache, stable)).orElse(0L);
  }
}
