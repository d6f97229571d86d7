package dev.suffice.experiments.run;

import dev.suffice.api.batch.BatchProgress;
import dev.suffice.api.batch.BatchProgress.State;
import dev.suffice.api.batch.BatchReply;
import dev.suffice.api.batch.BatchRequest;
import dev.suffice.api.batch.BatchService;
import dev.suffice.api.batch.SubmittedBatch;
import dev.suffice.experiments.batch.PostOffice;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A vendor that takes batches, in memory; it outlives runs, and does what a test tells it. */
final class FakeVendor implements BatchService {
  private static final AtomicInteger NAMES = new AtomicInteger();

  final List<Batch> batches = new ArrayList<>();
  Function<BatchRequest, BatchReply> answer =
      request -> new BatchReply.Answered(request.id(), 200, "billing");
  Function<Batch, BatchProgress> progress = batch -> batch.is(State.ENDED);
  Runnable beforeSubmit = () -> {};
  Runnable afterSubmit = () -> {};
  Runnable beforeFind = () -> {};
  Runnable beforeReplies = () -> {};

  static PostOffice office(FakeVendor vendor, Clock clock) {
    return new PostOffice(
        (server, timeout) -> vendor, clock, time -> {}, () -> "b-" + NAMES.incrementAndGet());
  }

  /** A batch as it was handed in. */
  final class Batch implements SubmittedBatch {
    final String name;
    final List<BatchRequest> requests;
    final String id = "batch_" + batches.size();
    int looks;
    private Optional<List<BatchReply>> made = Optional.empty();

    Batch(String name, List<BatchRequest> requests) {
      this.name = name;
      this.requests = requests;
    }

    BatchProgress is(State state) {
      return new BatchProgress(state, requests.size(), requests.size(), "");
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public BatchProgress progress() {
      looks++;
      return progress.apply(this);
    }

    /** The same however often they are fetched. */
    @Override
    public List<BatchReply> replies() {
      beforeReplies.run();
      if (made.isEmpty()) {
        made = Optional.of(requests.stream().map(answer).toList());
      }
      return made.get();
    }
  }

  @Override
  public SubmittedBatch submit(String name, List<BatchRequest> requests) {
    beforeSubmit.run();
    var batch = new Batch(name, requests);
    batches.add(batch);
    afterSubmit.run();
    return batch;
  }

  @Override
  public Optional<SubmittedBatch> find(String name, Instant since) {
    beforeFind.run();
    return batches.stream()
        .filter(batch -> batch.name.equals(name))
        .map(SubmittedBatch.class::cast)
        .findFirst();
  }

  @Override
  public SubmittedBatch known(String id) {
    return batches.stream().filter(batch -> batch.id.equals(id)).findFirst().orElseThrow();
  }

  /** How many requests were handed in, each time counted. */
  int requests() {
    return batches.stream().mapToInt(batch -> batch.requests.size()).sum();
  }
}
