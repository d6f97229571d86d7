package dev.suffice.experiments.limit;

import dev.suffice.api.experiment.Limits;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.Usage;
import dev.suffice.api.strategy.Application;
import dev.suffice.api.strategy.Delivery;
import dev.suffice.experiments.meter.Meter;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * The limits of one run: models of the same server share a {@link Gate}, each model keeps to its
 * own rates, and calls are retried after faults that pass. Models that compute in this process have
 * no limits. Safe for any thread.
 */
public final class Limiting {
  private final Limits limits;
  private final Patience patience;
  private final Meter meter;
  private final RandomGenerator random;
  private final ConcurrentMap<String, Gate> gates = new ConcurrentHashMap<>();

  /**
   * @param random of the pauses between tries, which results do not depend on
   */
  public Limiting(Limits limits, Patience patience, Meter meter, RandomGenerator random) {
    this.limits = limits;
    this.patience = patience;
    this.meter = meter;
    this.random = random;
  }

  /** The same model, asked no faster than its server bears, and again where that may help. */
  public LanguageModel limited(ModelSpec spec, LanguageModel model) {
    return turnstile(spec)
        .<LanguageModel>map(
            turnstile -> new LimitedLanguageModel(spec.name(), model, turnstile, retrying()))
        .orElse(model);
  }

  /** The same model, asked no faster than its server bears, and again where that may help. */
  public Embedder limited(ModelSpec spec, Embedder model) {
    return turnstile(spec)
        .<Embedder>map(turnstile -> new LimitedEmbedder(spec.name(), model, turnstile, retrying()))
        .orElse(model);
  }

  /** The bare model, called as many times at once as its server bears, once a call is paid. */
  public LanguageModel gated(ModelSpec spec, LanguageModel model) {
    return gate(spec)
        .<LanguageModel>map(gate -> new GatedLanguageModel(model, passage(gate)))
        .orElse(model);
  }

  /** The bare model, called as many times at once as its server bears, once a call is paid. */
  public Embedder gated(ModelSpec spec, Embedder model) {
    return gate(spec).<Embedder>map(gate -> new GatedEmbedder(model, passage(gate))).orElse(model);
  }

  /** A request, asked no faster than a server bears, and again where that may help. */
  public <T> Delivery<T> limited(Application application, Supplier<Delivery<T>> request) {
    if (!application.isServer()) {
      return request.get();
    }
    var turnstile =
        new Turnstile(
            gate(application),
            Rate.perMinute(OptionalLong.empty()),
            Rate.perMinute(OptionalLong.empty()),
            patience,
            meter);
    return retrying()
        .call(() -> turnstile.pass(0, request, delivered -> Usage.NONE), Delivery::after);
  }

  /** The bare request, made as many times at once as a server bears, once it is paid. */
  public <T> Delivery<T> gated(Application application, Supplier<Delivery<T>> request) {
    return application.isServer() ? passage(gate(application)).make(request) : request.get();
  }

  private Gate gate(Application application) {
    return gates.computeIfAbsent(application.name(), one -> new Gate(width(application), patience));
  }

  private static Width width(Application application) {
    return application.parallelRequests() < Integer.MAX_VALUE
        ? Width.pinned(application.parallelRequests())
        : Width.adapting();
  }

  private Optional<Turnstile> turnstile(ModelSpec spec) {
    return gate(spec)
        .map(
            gate ->
                new Turnstile(
                    gate,
                    Rate.perMinute(spec.limits().requestsPerMinute()),
                    Rate.perMinute(spec.limits().tokensPerMinute()),
                    patience,
                    meter));
  }

  private Passage passage(Gate gate) {
    return new Passage(gate, patience, meter, limits.withRetries());
  }

  private Optional<Gate> gate(ModelSpec spec) {
    return spec.options()
        .server()
        .map(
            server ->
                gates.computeIfAbsent(
                    server + ' ' + spec.limits().concurrency(),
                    one -> new Gate(width(spec), patience)));
  }

  private static Width width(ModelSpec spec) {
    return spec.limits().concurrency().isPresent()
        ? Width.pinned(spec.limits().concurrency().getAsInt())
        : Width.adapting();
  }

  private Retrying retrying() {
    return new Retrying(new Backoff(random), limits, patience, meter);
  }
}
