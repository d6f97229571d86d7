package dev.suffice.experiments.meter;

import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Usage;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.strategy.Application;
import dev.suffice.api.strategy.Delivery;
import dev.suffice.api.trial.ModelCall;
import dev.suffice.api.trial.Purchase;
import dev.suffice.api.trial.SentPrompt;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Measures what a piece of work takes: its model calls, its requests and its time. Every model of a
 * run is wrapped by the run's one meter; calls are charged to the measurement going on in the
 * calling thread. Safe for any thread.
 */
public final class Meter {
  private final LongSupplier nanoClock;

  @SuppressWarnings("ThreadLocalUsage") // one per run, so that runs in one process stay apart
  private final ThreadLocal<Ledger> current = new ThreadLocal<>();

  /**
   * @param nanoClock monotonic time in nanoseconds, as {@link System#nanoTime}
   */
  public Meter(LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
  }

  /** The same model, with every call charged under its declared name. */
  public LanguageModel metered(String name, LanguageModel model) {
    return new MeteredLanguageModel(name, model, this);
  }

  /** The same model, with every call charged under its declared name. */
  public Embedder metered(String name, Embedder model) {
    return new MeteredEmbedder(name, model, this);
  }

  /**
   * Does the work and says what it took. Measurements nest: the inner one's calls and time are not
   * part of the outer one's unless they are {@link #charge charged} to it.
   *
   * @throws RuntimeException what the work threw; what it took until then is lost
   */
  public <T> Measured<T> measure(Supplier<T> work) {
    var attempt = attempt(work);
    if (attempt.failure().isPresent()) {
      throw attempt.failure().get();
    }
    return attempt.measured();
  }

  /** As {@link #measure}, but tells what the work took even when it threw. */
  public <T> Attempt<T> attempt(Supplier<T> work) {
    Ledger outer = current.get();
    var ledger = new Ledger();
    current.set(ledger);
    long start = nanoClock.getAsLong();
    try {
      T result = work.get();
      return Attempt.succeeded(measured(result, ledger, start));
    } catch (RuntimeException failure) {
      return Attempt.failed(failure, measured(null, ledger, start));
    } finally {
      restore(outer);
    }
  }

  /** Charges work measured elsewhere to the measurement going on, as if it had been done here. */
  void charge(Measured<?> work, long actualNanos, boolean replayed) {
    Ledger ledger = current.get();
    if (ledger == null) {
      return;
    }
    for (ModelCall call : work.calls()) {
      ledger.add(replayed ? call.asReplayed() : call);
    }
    work.purchases().forEach(ledger::add);
    work.prompts().forEach(ledger::add);
    ledger.replace(actualNanos, work.time().toNanos());
  }

  /** Charges one call that kept the caller waiting for this long. */
  public void charge(ModelCall call, long actualNanos) {
    Ledger ledger = current.get();
    if (ledger == null) {
      return;
    }
    ledger.add(call);
    ledger.replace(actualNanos, call.total().toNanos());
  }

  /** Notes what a model is sent within the measurement going on. */
  public void note(String model, Prompt prompt) {
    Ledger ledger = current.get();
    if (ledger != null) {
      ledger.add(new SentPrompt(model, prompt.messages()));
    }
  }

  /**
   * Makes a request to an application and charges it to the measurement going on.
   *
   * @throws ModelFaultException what the request threw, after it was charged if it may be billed
   * @throws AnswerFailureException likewise
   */
  public <T> T request(Application application, Supplier<Delivery<T>> request) {
    long start = now();
    Delivery<T> delivery;
    try {
      delivery = request.get();
    } catch (ModelFaultException fault) {
      chargeFailed(application, fault.usage());
      throw fault;
    } catch (AnswerFailureException failure) {
      chargeFailed(application, failure.usage());
      throw failure;
    }
    Ledger ledger = current.get();
    if (ledger != null) {
      ledger.add(
          new Purchase(application.name(), delivery.cost(), delivery.usage(), delivery.retries()));
      ledger.replace(now() - start, delivery.total().toNanos());
    }
    return delivery.result();
  }

  /** What was refused before any work is not billed. */
  private void chargeFailed(Application application, Optional<Usage> usage) {
    Ledger ledger = current.get();
    if (ledger != null && usage.isEmpty()) {
      ledger.add(new Purchase(application.name(), Optional.empty()));
    }
  }

  /** Charges a call that gave no answer, unless it was refused before any work. */
  void chargeFailed(String model, Usage usage, long start) {
    if (usage.equals(Usage.NONE)) {
      return;
    }
    long actual = now() - start;
    charge(new ModelCall(model, usage, 0, Duration.ofNanos(actual), false), actual);
  }

  /** Takes time that went by in one of our own queues out of the measurement going on. */
  public void waited(long nanos) {
    Ledger ledger = current.get();
    if (ledger != null) {
      ledger.stand(nanos);
    }
  }

  /** Does something of our own, and takes its time out of the measurement going on. */
  public <T> T aside(Supplier<T> work) {
    long start = nanoClock.getAsLong();
    try {
      return work.get();
    } finally {
      waited(nanoClock.getAsLong() - start);
    }
  }

  /** The time of the measurement going on, in nanoseconds: it stands still in our own queues. */
  public long now() {
    Ledger ledger = current.get();
    return nanoClock.getAsLong() - (ledger == null ? 0 : ledger.waited());
  }

  private <T> Measured<T> measured(T result, Ledger ledger, long start) {
    long nanos = ledger.corrected(nanoClock.getAsLong() - ledger.waited() - start);
    return new Measured<>(
        result, ledger.calls(), ledger.purchases(), ledger.prompts(), Duration.ofNanos(nanos));
  }

  private void restore(Ledger outer) {
    if (outer == null) {
      current.remove();
      return;
    }
    current.set(outer);
  }
}
