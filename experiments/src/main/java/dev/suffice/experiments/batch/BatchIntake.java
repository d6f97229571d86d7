package dev.suffice.experiments.batch;

import dev.suffice.api.batch.BatchProgress;
import dev.suffice.api.batch.BatchProgress.State;
import dev.suffice.api.batch.BatchReply;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Usage;
import dev.suffice.api.money.Money;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.experiments.spend.Budget;
import dev.suffice.experiments.store.Store;
import dev.suffice.experiments.store.StoredBatch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes in what came back from one model's batches: hands it out by the desk, and books what it
 * cost. What failed for a reason that may pass is not handed out, so that it is asked again.
 */
final class BatchIntake {
  private static final int ATTEMPTS = 3;

  private final BatchDesk desk;
  private final Store store;
  private final String run;
  private final Map<String, Integer> attempts = new HashMap<>();

  BatchIntake(BatchDesk desk, Store store, String run) {
    this.desk = desk;
    this.store = store;
    this.run = run;
  }

  /**
   * Takes in a batch that has come to an end.
   *
   * @throws BatchRefusedException when the vendor did not take it, and this run handed it in
   * @throws ModelFaultException when its answers cannot be fetched now
   */
  void take(Parcel parcel, BatchProgress progress) {
    if (progress.state() == State.REFUSED) {
      settle(parcel, Optional.of(Money.ZERO));
      store.batches().end(parcel.stored().name());
      if (parcel.isRecovered()) {
        return;
      }
      throw new BatchRefusedException(
          "The batch %s was refused: %s".formatted(parcel.batch().id(), progress.reason()));
    }
    boolean cancelled = progress.state() == State.CANCELLED;
    var costs = new ArrayList<Optional<Money>>();
    Set<String> seen = new HashSet<>();
    for (BatchReply reply : parcel.batch().replies()) {
      if (seen.add(reply.id())) {
        costs.add(take(parcel, reply, cancelled));
      }
    }
    if (!parcel.isRecovered()) {
      parcel.requests().entrySet().stream()
          .filter(request -> !seen.contains(request.getKey()))
          .map(request -> miss(parcel, request.getKey(), request.getValue(), cancelled))
          .forEach(costs::add);
    }
    settle(parcel, sum(costs));
  }

  /** Takes in one line; what it cost, or else could have cost, as far as that is known. */
  private Optional<Money> take(Parcel parcel, BatchReply reply, boolean cancelled) {
    Optional<Wanted> asked = Optional.ofNullable(parcel.requests().get(reply.id()));
    if (reply instanceof BatchReply.Answered answered) {
      return asked.isPresent() ? take(parcel, asked.get(), answered) : leave(parcel, answered);
    }
    String reason = ((BatchReply.NotDone) reply).reason();
    if (asked.isPresent() && !cancelled) {
      Arrival lastWord = undone("the batch ended before it was asked: " + reason);
      retry(parcel, reply.id(), asked.get(), lastWord);
    }
    return Optional.of(Money.ZERO);
  }

  private Optional<Money> take(Parcel parcel, Wanted asked, BatchReply.Answered answered) {
    Arrival arrival = desk.read(asked.prompt(), answered);
    if (answered.isPassing()) {
      retry(parcel, answered.id(), asked, arrival);
    } else {
      desk.keep(answered.id(), asked, arrival);
    }
    return cost(arrival).or(asked::most);
  }

  /** An answer that nobody asks for now; another approach may, if an earlier run asked it. */
  private Optional<Money> leave(Parcel parcel, BatchReply.Answered answered) {
    if (parcel.isRecovered() && !answered.isPassing()) {
      desk.leave(answered, parcel.stored().name());
    }
    Optional<Prompt> any = parcel.requests().values().stream().map(Wanted::prompt).findFirst();
    return any.flatMap(prompt -> cost(desk.read(prompt, answered)));
  }

  /** A request that the vendor says nothing of, so that it may have been carried out. */
  private Optional<Money> miss(Parcel parcel, String id, Wanted asked, boolean cancelled) {
    if (!cancelled) {
      var lastWord = Arrival.of(new ModelFaultException("the batch ended without an answer"));
      retry(parcel, id, asked, lastWord);
    }
    return asked.most();
  }

  private static Arrival undone(String reason) {
    return Arrival.of(new ModelFaultException(reason, Optional.of(Usage.NONE), null));
  }

  /**
   * Asks once more, or gives up after some attempts of this run. Those of earlier runs do not
   * count: several of their batches may hold the same request.
   */
  private void retry(Parcel parcel, String id, Wanted asked, Arrival lastWord) {
    if (!parcel.isRecovered() && attempts.merge(id, 1, Integer::sum) >= ATTEMPTS) {
      desk.keep(id, asked, lastWord);
    }
  }

  private Optional<Money> cost(Arrival arrival) {
    return arrival.usage().filter(usage -> !usage.estimated()).map(desk.till()::cost);
  }

  private static Optional<Money> sum(List<Optional<Money>> costs) {
    return costs.stream()
        .reduce(Optional.of(Money.ZERO), (sum, one) -> sum.flatMap(all -> one.map(all::plus)));
  }

  /** What is not known to be cheaper stays booked at its dearest. */
  private void settle(Parcel parcel, Optional<Money> cost) {
    if (parcel.reservation().isEmpty()) {
      cost.ifPresent(known -> settle(parcel.stored(), known));
      return;
    }
    Budget.Reservation reservation = parcel.reservation().get();
    cost.ifPresent(reservation::settle);
    reservation.close();
  }

  /** Books what a batch of an earlier run cost. */
  void settle(StoredBatch batch, Money cost) {
    Money booked = store.spend(batch.run()).booked(batch.call()).orElse(batch.reserved());
    store.spend(batch.run()).settle(batch.call(), cost);
    if (isContinued(batch.run())) {
      desk.till().correctEarlier(booked, cost);
    }
  }

  private boolean isContinued(String earlier) {
    Optional<String> next = store.spend(run).continued();
    while (next.isPresent() && !next.get().equals(earlier)) {
      next = store.spend(next.get()).continued();
    }
    return next.isPresent();
  }
}
