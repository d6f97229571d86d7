package dev.suffice.api.sandbox;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How often each fault strikes.
 *
 * @param rates shares of all requests, each from 0 to 1, together at most 1; a fault that is not
 *     there never strikes
 */
public record FaultRates(Map<Fault, Double> rates) {
  /** No call fails. */
  public static final FaultRates NONE = new FaultRates(Map.of());

  /** What sums of shares may be off by. */
  private static final double ROUNDING = 1e-9;

  public FaultRates {
    rates = Map.copyOf(rates);
    for (double rate : rates.values()) {
      if (!(rate >= 0 && rate <= 1)) {
        throw new IllegalArgumentException("A rate is from 0% to 100%: " + rate);
      }
    }
    if (rates.values().stream().mapToDouble(rate -> rate).sum() > 1 + ROUNDING) {
      throw new IllegalArgumentException("All rates together must not exceed 100%");
    }
  }

  /** So many requests fail, by all kinds alike, but for those that have a rate of their own. */
  public static FaultRates mixed(double rate, Map<Fault, Double> own) {
    Map<Fault, Double> rates = new EnumMap<>(Fault.class);
    for (Fault fault : Fault.values()) {
      rates.put(fault, own.getOrDefault(fault, rate / Fault.values().length));
    }
    return new FaultRates(rates);
  }

  /** Whether nothing ever fails. */
  public boolean isEmpty() {
    return rates.values().stream().allMatch(rate -> rate == 0);
  }

  /** Which fault strikes, if any. */
  public Optional<Fault> draw(RandomGenerator random) {
    double left = random.nextDouble();
    for (Fault fault : Fault.values()) {
      left -= rates.getOrDefault(fault, 0.0);
      if (left < 0) {
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }
}
