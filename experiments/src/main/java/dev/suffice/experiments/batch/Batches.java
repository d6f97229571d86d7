package dev.suffice.experiments.batch;

import dev.suffice.api.batch.BatchFormat;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.model.BatchServer;
import dev.suffice.api.model.Generation;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.Model;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.experiments.meter.Meter;
import dev.suffice.experiments.replay.Replays;
import dev.suffice.experiments.spend.BatchTill;
import dev.suffice.experiments.store.Store;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The batches of one run. Trials are tried within {@link #gather}; those that a {@link Deferred}
 * ends are tried again after {@link #deliver}. What a model is asked elsewhere, in preparation say,
 * is asked at once.
 */
public final class Batches {
  private final Map<String, BatchPost> posts;
  private final Pause pause;
  private final Consumer<String> finished;
  private final List<String> taken = new ArrayList<>();
  private final Set<BatchPost> recovered = new HashSet<>();

  @SuppressWarnings("ThreadLocalUsage") // one per run, so that runs in one process stay apart
  private final ThreadLocal<String> asking = new ThreadLocal<>();

  /**
   * @param posts by the names of the models that are asked in batches
   * @param finished is told the names of batches from which nothing more is to be had
   * @param anew whether batches of earlier runs are left alone
   */
  Batches(Map<String, BatchPost> posts, Pause pause, Consumer<String> finished, boolean anew) {
    this.posts = new LinkedHashMap<>(posts);
    this.pause = pause;
    this.finished = finished;
    if (anew) {
      recovered.addAll(posts.values());
    }
  }

  /** No model is asked in batches. */
  public static Batches none() {
    return new Batches(Map.of(), time -> {}, name -> {}, true);
  }

  /**
   * The batches of a run.
   *
   * @param models those that are asked in batches, each by what it is made of
   * @param timeout longest time of one request to a server
   */
  public static Batches open(
      Map<ModelSpec, Model> models,
      PostOffice office,
      Replays replays,
      Meter meter,
      Store store,
      String run,
      Duration timeout) {
    var posts = new LinkedHashMap<String, BatchPost>();
    models.forEach(
        (spec, model) -> {
          BatchServer server = spec.batches().orElseThrow();
          ModelSpec waiting = spec.whenWaiting();
          var till = new BatchTill(waiting, replays.budget());
          var desk = new BatchDesk(waiting, model, (BatchFormat) model, till, replays, meter);
          posts.put(
              spec.name(),
              new BatchPost(desk, office.services().open(server, timeout), office, store, run));
        });
    return new Batches(posts, office.pause(), store.batches()::end, replays.fresh());
  }

  /** The model as a trial asks it: in batches where it takes them. */
  public LanguageModel batched(String name, LanguageModel atOnce) {
    BatchPost post = posts.get(name);
    return post == null ? atOnce : new Batched(atOnce, post.desk(), asking);
  }

  /** Does what one trial of an approach does. */
  public <T> T gather(String approach, Supplier<T> trial) {
    asking.set(approach);
    try {
      return trial.get();
    } finally {
      asking.remove();
    }
  }

  /**
   * Hands in what was gathered and waits until it is back, or until nobody waits any more. A
   * model's batches of earlier runs are waited for first, as they may hold what is asked.
   *
   * @throws dev.suffice.experiments.spend.SpendLimitException when it cannot be paid for
   * @throws BatchRefusedException when a vendor does not take a batch
   * @throws ModelFaultException when a vendor cannot be reached for long
   */
  public void deliver(Waiting waiting) throws InterruptedException {
    try (var watch = new BatchWatch(pause, taken::add)) {
      Map<BatchPost, SortedMap<String, Wanted>> wanted = new LinkedHashMap<>();
      posts.values().forEach(post -> wanted.put(post, post.desk().takeWanted()));
      wanted.values().removeIf(Map::isEmpty);
      for (BatchPost post : wanted.keySet()) {
        recover(post, wanted.get(post), watch);
      }
      if (watch.isEmpty()) {
        for (Map.Entry<BatchPost, SortedMap<String, Wanted>> one : wanted.entrySet()) {
          BatchPost post = one.getKey();
          post.send(one.getValue(), watch.isEmpty(), parcel -> watch.add(post, parcel));
        }
      }
      watch.await(waiting);
    }
  }

  private void recover(BatchPost post, SortedMap<String, Wanted> wanted, BatchWatch watch) {
    if (!recovered.contains(post)) {
      post.recover(wanted).forEach(parcel -> watch.add(post, parcel));
      recovered.add(post);
    }
  }

  /**
   * What came back is in trials now; all of these are committed. A batch of which some answers were
   * not asked for yet goes on being kept.
   */
  public void end() {
    List<String> claimed = taken.stream().filter(batch -> !hasUnclaimed(batch)).toList();
    claimed.forEach(finished);
    taken.removeAll(claimed);
  }

  private boolean hasUnclaimed(String batch) {
    return posts.values().stream().anyMatch(post -> post.desk().hasUnclaimed(batch));
  }

  /** The run came to its end: what was not asked for by now is not wanted. */
  public void endAll() {
    taken.forEach(finished);
    taken.clear();
  }

  /** A model that is asked in batches by trials, and at once by everybody else. */
  private record Batched(LanguageModel atOnce, BatchDesk desk, ThreadLocal<String> asking)
      implements LanguageModel {
    @Override
    public Generation generate(Prompt prompt) {
      String approach = asking.get();
      return approach == null ? atOnce.generate(prompt) : desk.answer(prompt, approach);
    }

    @Override
    public String version() {
      return atOnce.version();
    }

    @Override
    public void close() {
      atOnce.close();
    }
  }
}
