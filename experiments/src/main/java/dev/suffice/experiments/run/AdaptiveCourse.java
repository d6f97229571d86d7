package dev.suffice.experiments.run;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.money.Money;
import dev.suffice.api.run.StopSignal;
import dev.suffice.api.trial.Trial;
import dev.suffice.experiments.adapt.Contestant;
import dev.suffice.experiments.adapt.ExampleOrder;
import dev.suffice.experiments.adapt.NextTurn;
import dev.suffice.experiments.decide.Outlook;
import dev.suffice.experiments.decide.Prognosis;
import dev.suffice.experiments.store.Store;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Asks in batches, the cheapest approach whose verdict is still out first, until the answer is
 * known or there is nothing left to ask. Nothing is prepared before its turn. Trials committed
 * before are met again turn by turn instead of being asked, so that an interrupted run goes on as
 * it would have.
 */
final class AdaptiveCourse implements Course {
  private final Experiment experiment;
  private final RunHistory history;
  private final Scoring scoring;
  private final Prognosis prognosis;
  private final Store store;
  private final Floor floor;
  private final Tally tally;
  private final Map<String, Entrant> entrants = new LinkedHashMap<>();
  private final Set<String> settled = new HashSet<>();
  private final Set<String> exhausted = new HashSet<>();
  private final Pauses pauses;
  private final Set<Entrant> begun = new LinkedHashSet<>();
  private final int batch;

  AdaptiveCourse(
      Experiment experiment,
      List<Entrant> entrants,
      RunHistory history,
      Scoring scoring,
      Prognosis prognosis,
      Store store,
      Floor floor,
      Tally tally) {
    this.experiment = experiment;
    this.history = history;
    this.scoring = scoring;
    this.prognosis = prognosis;
    this.store = store;
    this.floor = floor;
    this.pauses = new Pauses(floor);
    this.tally = tally;
    this.batch = NextTurn.batch(clusters(experiment));
    entrants.forEach(entrant -> this.entrants.put(entrant.id(), entrant));
  }

  private static int clusters(Experiment experiment) {
    return Math.toIntExact(
        experiment.data().test().stream().map(ExampleOrder::cluster).distinct().count());
  }

  @Override
  public void run(StopSignal stop) throws InterruptedException {
    entrants.values().forEach(entrant -> prognosis.add(entrant.news(store)));
    while (stop.stopped().isEmpty()) {
      Optional<Entrant> next = next();
      if (next.isEmpty() && !pauses.end()) {
        break;
      }
      if (next.isEmpty()) {
        continue;
      }
      List<ApproachWork.Item> items = next.get().next(prognosis.relevant(next.get().id()), batch);
      if (items.isEmpty()) {
        exhausted.add(next.get().id());
        continue;
      }
      if (askReferences(next.get(), items, stop)) {
        ask(next.get(), items, stop);
      }
    }
    begun.stream()
        .filter(entrant -> !settled.contains(entrant.id()))
        .forEach(entrant -> floor.end(entrant.work()));
  }

  /**
   * Asks those that an approach is compared with.
   *
   * @return whether the approach is to be asked: not as long as one of them is paused
   */
  private boolean askReferences(Entrant entrant, List<ApproachWork.Item> items, StopSignal stop)
      throws InterruptedException {
    for (Entrant reference : references(entrant.id())) {
      ask(reference, items, stop);
      reference.failure().ifPresent(why -> References.stop(stop, reference.id(), why));
      if (pauses.contains(reference.id())) {
        pauses.join(entrant);
        return false;
      }
    }
    return true;
  }

  /** What an approach is compared with as long as that is open. */
  private List<Entrant> references(String approach) {
    return prognosis.references(approach).stream().map(entrants::get).toList();
  }

  /** The approach to be asked next; empty when the answer is known or nothing is left to ask. */
  private Optional<Entrant> next() {
    List<Outlook> outlooks = prognosis.outlooks();
    outlooks.stream().filter(outlook -> !outlook.isOpen()).forEach(this::settle);
    var contestants = new ArrayList<Contestant>();
    for (Outlook outlook : outlooks) {
      Entrant entrant = entrants.get(outlook.approach());
      boolean mayBeAsked = !exhausted.contains(entrant.id()) && !pauses.contains(entrant.id());
      if (outlook.isOpen() && entrant.ahead() > 0 && mayBeAsked) {
        contestants.add(contestant(outlook, entrant));
      }
    }
    return NextTurn.of(contestants, spendLeft()).map(one -> entrants.get(one.approach()));
  }

  private Contestant contestant(Outlook outlook, Entrant entrant) {
    int repetitions = experiment.evaluation().repetitions();
    return new Contestant(
        entrant.id(),
        outlook.total().orElse(Double.MAX_VALUE),
        entrant.work().approach().simplicity(),
        Math.max(1, entrant.ahead() / repetitions),
        outlook.need(),
        entrant.expectation().trial().spend().toDouble() * repetitions,
        spendBefore(entrant),
        references(entrant.id()).stream()
            .map(reference -> paired(reference, entrant, repetitions))
            .toList());
  }

  private static Contestant.Reference paired(Entrant reference, Entrant other, int repetitions) {
    return new Contestant.Reference(
        reference.met(other) / repetitions,
        reference.expectation().trial().spend().toDouble() * repetitions,
        spendBefore(reference));
  }

  private static double spendBefore(Entrant entrant) {
    return entrant.isUntouched() ? entrant.expectation().preparation().spend().toDouble() : 0;
  }

  private OptionalDouble spendLeft() {
    return tally.spendLeft().stream().mapToDouble(Money::toDouble).findFirst();
  }

  private void settle(Outlook outlook) {
    if (settled.add(outlook.approach())) {
      Entrant entrant = entrants.get(outlook.approach());
      floor.settle(entrant.work(), outlook.verdict(), entrant.made(), entrant.pending());
    }
  }

  private void ask(Entrant entrant, List<ApproachWork.Item> items, StopSignal stop)
      throws InterruptedException {
    if (stop.stopped().isPresent()) {
      return;
    }
    int pending = entrant.pending();
    List<ApproachWork.Item> anew = entrant.meet(items);
    if (!anew.isEmpty() && begun.add(entrant)) {
      floor.begin(entrant.work(), pending, entrant.work().stored());
    }
    var made = new ConcurrentLinkedQueue<Trial>();
    Turn turn =
        floor.ask(
            entrant.work(),
            anew,
            (item, content) -> made.add(history.trial(entrant.id(), item, content)),
            stop);
    if (turn instanceof Turn.Failed failed) {
      entrant.fail(failed.reason());
    } else if (turn instanceof Turn.Paused paused) {
      pauses.add(entrant, paused);
    }
    scoring.score(List.copyOf(made), tally, stop).forEach(entrant::add);
    prognosis.add(entrant.news(store));
  }

  @Override
  public int left() {
    return prognosis.outlooks().stream()
        .filter(Outlook::isOpen)
        .mapToInt(outlook -> entrants.get(outlook.approach()).work().left())
        .sum();
  }
}
