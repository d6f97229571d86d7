package dev.suffice.experiments.batch;

import dev.suffice.api.batch.BatchRequest;
import dev.suffice.api.batch.BatchService;
import dev.suffice.api.batch.SubmittedBatch;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.money.Money;
import dev.suffice.experiments.spend.Budget;
import dev.suffice.experiments.store.Store;
import dev.suffice.experiments.store.StoredBatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Hands in the batches of one model, and finds again those of runs that ended too early. Money,
 * then the batch's name, then the batch itself, then its id: so a batch is known after a crash at
 * any point, and is not handed in twice.
 */
final class BatchPost {
  /** The most that vendors take, with a little to spare. */
  private static final int MOST_REQUESTS = 50_000;

  private static final long MOST_CHARACTERS = 60_000_000;
  private static final int ATTEMPTS = 4;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  private final BatchDesk desk;
  private final BatchService service;
  private final PostOffice office;
  private final Store store;
  private final String run;
  private final BatchIntake intake;

  BatchPost(BatchDesk desk, BatchService service, PostOffice office, Store store, String run) {
    this.intake = new BatchIntake(desk, store, run);
    this.desk = desk;
    this.service = service;
    this.office = office;
    this.store = store;
    this.run = run;
  }

  /**
   * Hands in as much as can be paid for.
   *
   * @param sent is told of each batch as soon as it is handed in
   * @param mustSend whether something has to go, because nothing is under way that could leave
   *     money over
   * @throws dev.suffice.experiments.spend.SpendLimitException when something has to go and cannot
   *     be paid for
   * @throws ModelFaultException when the vendor does not take it now
   */
  void send(SortedMap<String, Wanted> wanted, boolean mustSend, Consumer<Parcel> sent)
      throws InterruptedException {
    var rest = new TreeMap<>(wanted);
    boolean atLeastOne = mustSend;
    while (!rest.isEmpty()) {
      Map<String, Wanted> load = load(rest, atLeastOne);
      if (load.isEmpty()) {
        return;
      }
      sent.accept(submit(load));
      atLeastOne = false;
      rest.keySet().removeAll(load.keySet());
    }
  }

  /** The first requests that fit in one batch and can be paid for; at least one when it has to. */
  private Map<String, Wanted> load(SortedMap<String, Wanted> wanted, boolean atLeastOne) {
    var load = new TreeMap<String, Wanted>();
    Money most = Money.ZERO;
    long characters = 0;
    for (Map.Entry<String, Wanted> one : wanted.entrySet()) {
      most = most.plus(one.getValue().most().orElse(Money.ZERO));
      characters += one.getValue().body().length();
      boolean fits =
          load.size() < MOST_REQUESTS
              && (load.isEmpty() || characters <= MOST_CHARACTERS)
              && desk.till().affords(most);
      if (!fits && !(atLeastOne && load.isEmpty())) {
        break;
      }
      load.put(one.getKey(), one.getValue());
    }
    return load;
  }

  private Parcel submit(Map<String, Wanted> load) throws InterruptedException {
    Budget.Reservation reservation = desk.till().reserve(most(load));
    Optional<Parcel> made = Optional.empty();
    try {
      made = Optional.of(submit(load, reservation));
      return made.get();
    } finally {
      if (made.isEmpty()) {
        reservation.close();
      }
    }
  }

  private Parcel submit(Map<String, Wanted> load, Budget.Reservation reservation)
      throws InterruptedException {
    var stored =
        new StoredBatch(
            office.names().get(),
            run,
            reservation.number(),
            desk.identity(),
            reservation.most(),
            office.clock().instant(),
            Optional.empty());
    try {
      store.batches().begin(stored);
      SubmittedBatch batch = handIn(stored, load);
      store.batches().submitted(stored.name(), batch.id());
      return new Parcel(stored, batch, load, Optional.of(reservation));
    } catch (ModelFaultException fault) {
      if (fault.usage().isPresent()) {
        reservation.settle(Money.ZERO);
        store.batches().end(stored.name());
      }
      throw fault;
    }
  }

  /** Tries again only when it is certain that nothing was handed in. */
  private SubmittedBatch handIn(StoredBatch stored, Map<String, Wanted> load)
      throws InterruptedException {
    List<BatchRequest> requests =
        load.entrySet().stream()
            .map(one -> new BatchRequest(one.getKey(), one.getValue().body()))
            .toList();
    Duration pause = FIRST_PAUSE;
    for (int attempt = 1; ; attempt++) {
      try {
        return service.submit(stored.name(), requests);
      } catch (ModelFaultException fault) {
        boolean certain = fault.usage().isPresent();
        Optional<SubmittedBatch> there = certain ? Optional.empty() : look(stored);
        if (there.isPresent()) {
          return there.get();
        }
        if (!certain || attempt == ATTEMPTS) {
          throw fault;
        }
        office.pause().sleep(pause);
        pause = pause.multipliedBy(2);
      }
    }
  }

  /** Whether a batch is there of which nobody heard; it may be listed a moment later only. */
  private Optional<SubmittedBatch> look(StoredBatch stored) throws InterruptedException {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        Optional<SubmittedBatch> found = service.find(stored.name(), stored.begun());
        if (found.isPresent()) {
          return found;
        }
      } catch (ModelFaultException again) {
        // Looked for once more below, and by the next run.
      }
      office.pause().sleep(FIRST_PAUSE);
    }
    return Optional.empty();
  }

  /**
   * Finds what earlier runs handed in and did not wait for.
   *
   * @param wanted what is asked now; the batches may hold answers to it
   * @throws ModelFaultException when the vendor does not tell
   */
  List<Parcel> recover(SortedMap<String, Wanted> wanted) {
    var found = new ArrayList<Parcel>();
    for (StoredBatch stored : store.batches().of(desk.identity())) {
      Optional<SubmittedBatch> batch =
          stored.id().isPresent()
              ? stored.id().map(service::known)
              : service.find(stored.name(), stored.begun());
      if (batch.isEmpty()) {
        intake.settle(stored, Money.ZERO);
        store.batches().end(stored.name());
        continue;
      }
      store.batches().submitted(stored.name(), batch.get().id());
      found.add(new Parcel(stored, batch.get(), wanted, Optional.empty()));
    }
    return found;
  }

  BatchDesk desk() {
    return desk;
  }

  BatchIntake intake() {
    return intake;
  }

  private static Optional<Money> most(Map<String, Wanted> load) {
    return load.values().stream()
        .map(Wanted::most)
        .reduce(Optional.of(Money.ZERO), (one, other) -> one.flatMap(sum -> other.map(sum::plus)));
  }
}
