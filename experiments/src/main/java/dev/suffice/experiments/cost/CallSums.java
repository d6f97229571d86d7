package dev.suffice.experiments.cost;

import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.model.Usage;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Tariff;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.trial.ModelCall;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What calls of models and requests to applications come to together; calls by model and, where its
 * price changes with the length of the input, by band of lengths. Every sum is exact, so the order
 * of the calls does not matter. Not safe for several threads.
 */
public final class CallSums {
  private final Map<String, ModelSpec> models = new LinkedHashMap<>();
  private final Map<String, SortedMap<Long, Sum>> sums = new LinkedHashMap<>();
  private Money onMachines = Money.ZERO;
  private Money purchased = Money.ZERO;
  private long calls;
  private long tokens;

  /** The calls of one model whose inputs are in one band. */
  private static final class Sum {
    private Usage atOnce = Usage.NONE;
    private Usage inBatches = Usage.NONE;
    private long cacheable;
    private long nanos;

    void add(ModelCall call) {
      if (call.batched()) {
        inBatches = inBatches.plus(call.usage());
        return;
      }
      atOnce = atOnce.plus(call.usage());
    }

    Usage usage() {
      return atOnce.plus(inBatches);
    }

    Money charge(Tariff tariff) {
      return tariff.now().of(atOnce).plus(tariff.rates(true).of(inBatches));
    }
  }

  /**
   * @param models those that calls may name, in the order of the loads
   */
  public CallSums(List<ModelSpec> models) {
    for (ModelSpec model : models) {
      this.models.put(model.name(), model);
      sums.put(model.name(), new TreeMap<>());
    }
  }

  /**
   * Adds a call.
   *
   * @throws IllegalArgumentException when it names none of the models
   */
  public void add(ModelCall call) {
    ModelSpec model = models.get(call.model());
    if (model == null) {
      throw new IllegalArgumentException(
          "A call names the model %s, declared are %s".formatted(call.model(), models.keySet()));
    }
    Sum sum = sums.get(call.model()).computeIfAbsent(band(model, call), band -> new Sum());
    sum.add(call);
    sum.cacheable += ModelLoad.cacheable(model, call);
    sum.nanos = Math.addExact(sum.nanos, call.serviceTime().toNanos());
    calls++;
    tokens += call.usage().allInputTokens() + call.usage().outputTokens();
    if (!(model.price() instanceof TokenPrice)) {
      onMachines =
          model
              .price()
              .ofCall(call.usage(), call.serviceTime())
              .map(onMachines::plus)
              .orElse(onMachines);
    }
  }

  /** Adds requests to applications, and what they cost together. */
  public void addRequests(int requests, Money cost) {
    calls += requests;
    purchased = purchased.plus(cost);
  }

  /** What the requests to applications cost. */
  public Money purchased() {
    return purchased;
  }

  private static long band(ModelSpec model, ModelCall call) {
    return model.price() instanceof TokenPrice price
        ? price.threshold(call.usage().allInputTokens())
        : 0;
  }

  /** How many calls there were, and requests. */
  public long calls() {
    return calls;
  }

  /** Tokens in and out. */
  public long tokens() {
    return tokens;
  }

  /** What the calls cost as they were made; on machines that are paid for anyway nothing. */
  public Money charge() {
    Money charge = onMachines.plus(purchased);
    for (ModelSpec model : models.values()) {
      if (model.price() instanceof TokenPrice price) {
        for (Map.Entry<Long, Sum> band : sums.get(model.name()).entrySet()) {
          charge = charge.plus(band.getValue().charge(price.tariff(band.getKey() + 1)));
        }
      }
    }
    return charge;
  }

  /** The loads in the order of the models, short inputs first. */
  public List<ModelLoad> loads() {
    return models.values().stream()
        .flatMap(
            model ->
                sums.get(model.name()).entrySet().stream()
                    .map(band -> load(model, band.getKey(), band.getValue())))
        .toList();
  }

  private static ModelLoad load(ModelSpec model, long aboveTokens, Sum sum) {
    return new ModelLoad(
        model,
        aboveTokens,
        BigDecimal.valueOf(sum.usage().allInputTokens()),
        BigDecimal.valueOf(sum.cacheable),
        BigDecimal.valueOf(sum.usage().outputTokens()),
        Seconds.of(Duration.ofNanos(sum.nanos)));
  }
}
