package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Workload;
import dev.suffice.api.result.Estimate;
import dev.suffice.api.result.Interval;
import dev.suffice.api.result.Payback;
import dev.suffice.api.result.TuningResult;
import dev.suffice.api.result.TuningResult.Measured;
import dev.suffice.api.result.Verdict;
import dev.suffice.api.trial.Preparation;
import dev.suffice.api.tuning.Rehearsal.Purpose;
import dev.suffice.experiments.cost.CostProjection;
import dev.suffice.experiments.cost.Paybacks;
import dev.suffice.experiments.stats.ClopperPearson;
import java.util.List;
import java.util.Optional;

/**
 * What is told of approaches that train a model, beside what is told of all.
 *
 * @param eachSide level of each side of an interval
 */
record TuningResults(Workload workload, double eachSide) {
  /** With fewer validation examples no interval is shown. */
  private static final int FEWEST = 5;

  /**
   * In the order of the assessments. What is not good enough pays for nothing, however cheap.
   *
   * @param byCost all approaches, the cheapest first
   */
  List<TuningResult> of(List<Assessment> byCost) {
    Optional<Assessment> rival =
        byCost.stream().filter(one -> one.is(Verdict.ADEQUATE) && !trains(one)).findFirst();
    return byCost.stream()
        .filter(TuningResults::trains)
        .map(
            one ->
                new TuningResult(
                    one.id(),
                    measured(one, Purpose.LEARNING_CURVE),
                    measured(one, Purpose.SEARCH),
                    rival
                        .filter(other -> !one.is(Verdict.INADEQUATE))
                        .map(other -> payback(one, other))))
        .toList();
  }

  private Payback payback(Assessment tuned, Assessment rival) {
    return Paybacks.of(projection(tuned), rival.id(), projection(rival), workload);
  }

  private static CostProjection projection(Assessment one) {
    return one.subject().projection().orElseThrow();
  }

  /** Those that were never asked have no bill, and nothing was trained for them. */
  private static boolean trains(Assessment one) {
    return one.subject().projection().filter(CostProjection::trains).isPresent();
  }

  private List<Measured> measured(Assessment one, Purpose purpose) {
    return one.subject().facts().preparation().map(Preparation::rehearsals).stream()
        .flatMap(List::stream)
        .filter(rehearsal -> rehearsal.purpose() == purpose)
        .map(rehearsal -> new Measured(rehearsal, estimate(rehearsal.right(), rehearsal.asked())))
        .toList();
  }

  private Estimate estimate(int right, int asked) {
    Optional<Interval> interval =
        asked < FEWEST
            ? Optional.empty()
            : Optional.of(
                new Interval(
                    ClopperPearson.lower(right, asked, eachSide),
                    ClopperPearson.upper(right, asked, eachSide)));
    return new Estimate((double) right / asked, interval, asked);
  }
}
