package dev.suffice.experiments.decide;

import dev.suffice.api.result.Holds;
import dev.suffice.api.result.RequirementResult.Unit;
import dev.suffice.api.result.Verdict;
import java.util.Optional;

/**
 * What a run settled about an approach that stays settled when thresholds are moved, without any
 * wider bound: an approach certified to be adequate meets whatever is not stricter than what was
 * asked, and a claim that was refuted fails whatever is not more lenient.
 *
 * <p>A mean of at least 0.72 is one of at least 0.71. So where an approach that was certified falls
 * short of a requirement that is not stricter, it falls short of that of the run, too, and the run
 * was wrong; that happens in at most alpha of all experiments, for all approaches and all such
 * settings together. What is certified by the wider bounds besides is wrong in at most alpha of
 * them, so that an answer which may rest on both is wrong in at most twice alpha, however the
 * settings were chosen. A single claim that was certified is not carried over: the run's error rate
 * covers approaches, not each of their claims.
 *
 * <p>Where an approach adequate by settings that were not chosen for the verdicts is ruled out, the
 * bound of one of its claims at level alpha / M excludes the truth, be it by what is carried over
 * or by the wider bounds, which that one includes. So this happens in at most alpha of all
 * experiments.
 *
 * @param certified whether the run certified the approach
 * @param sameWorkload whether requirements on costs speak of the workload of the run
 */
record CarryOver(boolean certified, boolean sameWorkload) {
  static CarryOver of(Assessment found, boolean sameWorkload) {
    return new CarryOver(found.is(Verdict.ADEQUATE), sameWorkload);
  }

  /** Whether a claim, asked anew, is settled by what was found; empty where bounds decide. */
  Optional<Holds> of(Finding found, Question asked) {
    if (!sameWorkload && asked.unit() == Unit.USD) {
      return Optional.empty();
    }
    double stricter = found.strictness(asked.threshold()) - found.strictness(found.threshold());
    if (found.holds() == Holds.NO && stricter >= 0) {
      return Optional.of(Holds.NO);
    }
    return certified && stricter <= 0 ? Optional.of(Holds.YES) : Optional.empty();
  }
}
