package dev.suffice.experiments.replay;

import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.model.Model;
import dev.suffice.api.model.Usage;
import dev.suffice.api.money.Money;
import dev.suffice.experiments.spend.Budget;
import dev.suffice.experiments.store.Fingerprint;
import dev.suffice.experiments.store.KeptVector;
import dev.suffice.experiments.store.ResponseBook;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * What one run finds again and keeps. Safe for any thread.
 *
 * @param fresh whether the run does everything anew: it keeps what it gets and finds nothing
 */
public record Replays(ResponseBook book, Budget budget, Clock clock, boolean fresh) {
  /** What a model gave for this key, in this run or before; unless the run does all anew. */
  public <T extends Record> Optional<T> find(Fingerprint key, Class<T> type) {
    return fresh ? Optional.empty() : book.find(key, type);
  }

  /** Keeps what a model gave for this key. */
  public void keep(Fingerprint key, ModelSpec spec, Model model, Record given) {
    book.keep(key, name(spec, model), clock.instant(), given);
  }

  /** The vectors known for these keys, likewise. */
  public Map<Fingerprint, KeptVector> findVectors(Collection<Fingerprint> keys) {
    return fresh ? Map.of() : book.vectors(keys);
  }

  /** Keeps the vectors that a model gave. */
  public void keepVectors(ModelSpec spec, Model model, Map<Fingerprint, KeptVector> given) {
    book.keepVectors(given, name(spec, model), clock.instant());
  }

  /** Notes what a call would have cost. */
  public void avoid(ModelSpec spec, Usage usage, Duration serviceTime) {
    budget.avoid(spec.price().ofCall(usage, serviceTime).orElse(Money.ZERO));
  }

  private static String name(ModelSpec spec, Model model) {
    return spec.provider() + ":" + model.version();
  }
}
