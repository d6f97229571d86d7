package dev.suffice.experiments.batch;

import dev.suffice.api.batch.BatchFormat;
import dev.suffice.api.batch.BatchReply;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.Generation;
import dev.suffice.api.model.Model;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Usage;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.trial.ModelCall;
import dev.suffice.experiments.meter.Meter;
import dev.suffice.experiments.replay.Replays;
import dev.suffice.experiments.spend.BatchTill;
import dev.suffice.experiments.store.Fingerprint;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Takes what is asked of one model, and hands out what came back. Safe for any thread. */
final class BatchDesk {
  private final ModelSpec spec;
  private final Model model;
  private final BatchFormat format;
  private final BatchTill till;
  private final Replays replays;
  private final Meter meter;
  private final Map<String, Wanted> wanted = new ConcurrentSkipListMap<>();
  private final Map<String, Arrival> arrived = new ConcurrentHashMap<>();
  private final Map<String, Unclaimed> unclaimed = new ConcurrentHashMap<>();

  /** What came with a batch of an earlier run, and was asked by nobody yet. */
  private record Unclaimed(BatchReply.Answered reply, String batch) {}

  /**
   * @param spec at batch prices
   * @param model whose answers are written and read by {@code format}
   */
  BatchDesk(
      ModelSpec spec,
      Model model,
      BatchFormat format,
      BatchTill till,
      Replays replays,
      Meter meter) {
    this.spec = spec;
    this.model = model;
    this.format = format;
    this.till = till;
    this.replays = replays;
    this.meter = meter;
  }

  /** The model as far as answers depend on it. */
  Fingerprint identity() {
    return Fingerprint.of("batched", spec.provider(), spec.options(), model.version());
  }

  /**
   * What came for a prompt. The seed of the question is part of what is asked, so that repetitions
   * get answers of their own.
   *
   * @throws Deferred when nothing came yet
   */
  Generation answer(Prompt prompt, String approach) {
    meter.note(spec.name(), prompt);
    long start = meter.now();
    String body = format.request(prompt);
    Fingerprint key = Fingerprint.of(identity(), body, prompt.question().seed());
    String id = key.shortened().hex();
    claim(id, prompt, body);
    Arrival arrival = arrived.get(id);
    if (arrival != null) {
      boolean again = !arrival.isFor(approach);
      arrival.usage().ifPresent(usage -> charge(usage, arrival.generation(), again, start));
      return arrival.take();
    }
    Optional<Generation> earlier = replays.find(key, Generation.class);
    if (earlier.isPresent()) {
      replays.avoid(spec, earlier.get().usage(), Duration.ZERO);
      charge(earlier.get().usage(), earlier, true, start);
      return earlier.get().asReplayed();
    }
    wanted.put(id, new Wanted(prompt, body, till.dearest(prompt)));
    throw new Deferred();
  }

  /** Reads what was left for whoever asks it. */
  private void claim(String id, Prompt prompt, String body) {
    Unclaimed left = unclaimed.get(id);
    if (left != null) {
      keep(id, new Wanted(prompt, body, Optional.empty()), read(prompt, left.reply()));
      unclaimed.remove(id);
    }
  }

  private void charge(Usage usage, Optional<Generation> made, boolean again, long start) {
    if (usage.equals(Usage.NONE)) {
      return;
    }
    long stable = made.map(Generation::stableTokens).orElse(0L);
    var call = ModelCall.batched(spec.name(), usage, stable, again);
    meter.charge(call, meter.now() - start);
  }

  /** Reads an answer. */
  Arrival read(Prompt prompt, BatchReply.Answered reply) {
    try {
      return Arrival.of(untimed(format.read(prompt, reply)));
    } catch (ModelFaultException fault) {
      return Arrival.of(fault);
    } catch (AnswerFailureException failure) {
      return Arrival.of(failure);
    }
  }

  private static Generation untimed(Generation made) {
    return new Generation(
        made.text(), made.usage(), made.stableTokens(), made.confidence(), Duration.ZERO);
  }

  /** Keeps what came, for this run and, where it is an answer, for later ones. */
  void keep(String id, Wanted asked, Arrival arrival) {
    arrived.putIfAbsent(id, arrival);
    Fingerprint key = Fingerprint.of(identity(), asked.body(), asked.prompt().question().seed());
    arrival.generation().ifPresent(made -> replays.keep(key, spec, model, made));
  }

  /** Puts by an answer of an earlier run's batch until somebody asks it. */
  void leave(BatchReply.Answered reply, String batch) {
    if (!arrived.containsKey(reply.id())) {
      unclaimed.put(reply.id(), new Unclaimed(reply, batch));
    }
  }

  /** Whether answers of a batch are put by. */
  boolean hasUnclaimed(String batch) {
    return unclaimed.values().stream().anyMatch(left -> left.batch().equals(batch));
  }

  /** What is asked and did not come yet, by ids; from now on nothing is. */
  SortedMap<String, Wanted> takeWanted() {
    var taken = new TreeMap<>(wanted);
    wanted.keySet().removeAll(taken.keySet());
    return taken;
  }

  BatchTill till() {
    return till;
  }

  String name() {
    return spec.name();
  }
}
