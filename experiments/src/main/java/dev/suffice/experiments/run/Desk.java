package dev.suffice.experiments.run;

import dev.suffice.api.catalog.UnknownNameException;
import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Evaluation.Mode;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.run.RunOptions;
import dev.suffice.api.strategy.Strategy;
import dev.suffice.api.trial.Trial;
import dev.suffice.experiments.plan.Planner.Candidate;
import dev.suffice.experiments.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** The approaches of one experiment as a run finds them: what each is, and what is there of it. */
final class Desk {
  private final Experiment experiment;
  private final Identity identity;
  private final Agenda agenda;
  private final Optional<Store> store;
  private final RunOptions options;
  private final List<Place> places = new ArrayList<>();

  private record Place(ApproachSpec approach, Strategy strategy, Agenda.Share share) {}

  /**
   * @param store what is stored already; absent when there is no store yet
   * @throws UnknownNameException when the options name an approach that is not there
   */
  Desk(
      Experiment experiment,
      Identity identity,
      Function<ApproachSpec, Strategy> strategies,
      Optional<Store> store,
      RunOptions options) {
    this.experiment = experiment;
    this.identity = identity;
    this.agenda = new Agenda(experiment, identity);
    this.store = store;
    this.options = options;
    Twins.refuse(experiment, identity);
    requireKnown();
    for (ApproachSpec approach : experiment.approaches()) {
      Agenda.Share share = agenda.share(approach, store, options);
      requireReference(approach, share);
      places.add(new Place(approach, strategies.apply(approach), share));
    }
  }

  private void requireKnown() {
    List<String> known = experiment.approaches().stream().map(ApproachSpec::id).toList();
    for (String id : options.only().orElse(Set.of())) {
      if (!known.contains(id)) {
        throw new UnknownNameException("approach", id, known);
      }
    }
  }

  /** An adaptive evaluation would ask the others to the end, as nothing could be certified. */
  private void requireReference(ApproachSpec approach, Agenda.Share share) {
    boolean adaptive = experiment.evaluation().mode() == Mode.ADAPTIVE;
    boolean lacks = !options.asks(approach.id()) && share.stored() < agenda.total(approach);
    if (adaptive && lacks && References.of(experiment).contains(approach.id())) {
      References.refuseLeftOut(experiment, approach.id());
    }
  }

  Experiment experiment() {
    return experiment;
  }

  RunOptions options() {
    return options;
  }

  Identity identity() {
    return identity;
  }

  Agenda agenda() {
    return agenda;
  }

  List<Candidate> candidates() {
    return places.stream()
        .map(
            one ->
                new Candidate(
                    one.approach(),
                    one.strategy(),
                    one.share().stored(),
                    one.share().remaining().size()))
        .toList();
  }

  /** What is stored of the approaches, as far as it counts for the run. */
  List<Trial> stored() {
    return store
        .map(one -> new RunHistory(experiment, one, agenda))
        .map(history -> history.asStored(this::existing))
        .orElse(List.of());
  }

  private OptionalLong existing(ApproachSpec approach) {
    return isAnew(approach)
        ? OptionalLong.empty()
        : store.orElseThrow().existingVersion(identity.approach(approach));
  }

  private boolean isAnew(ApproachSpec approach) {
    return options.fresh() && options.asks(approach.id());
  }

  /** What is to be done; from now on the store has a place for it. */
  List<ApproachWork> work(Store writable) {
    return places.stream().map(one -> work(one, writable)).toList();
  }

  private ApproachWork work(Place place, Store writable) {
    ApproachSpec approach = place.approach();
    Agenda.Share share = place.share();
    return new ApproachWork(
        approach,
        place.strategy(),
        writable.version(identity.approach(approach), isAnew(approach)),
        agenda.total(approach),
        share.stored(),
        share.answered(),
        share.remaining());
  }
}
