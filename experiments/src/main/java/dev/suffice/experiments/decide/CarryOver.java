package dev.suffice.experiments.decide;

import dev.suffice.api.result.Explorable.Certified;
import dev.suffice.api.result.Holds;
import dev.suffice.api.result.RequirementResult.Unit;
import java.util.List;
import java.util.Optional;

/**
 * What a run settled about an approach that stays settled when thresholds are moved, without any
 * wider bound: an approach certified to be adequate meets whatever is not stricter than what was
 * asked, and a claim that was refuted fails whatever is not more lenient.
 *
 * <p>Every answer keeps alpha, however the settings were chosen. An approach certified {@linkplain
 * Certified#ALONE by itself} keeps its own alpha / K even where it is asked for more: if it is
 * inadequate by the settings of the run, it was certified wrongly at alpha / K; if it is adequate
 * by these, only what is stricter can fail, and one of its M wider bounds at alpha / (K M) is
 * wrong. One certified with {@linkplain Certified#WITH_SHARES_LEFT shares that others left} may
 * have used up all of alpha, so nothing of its own is left for what is stricter: it stands as a
 * whole where nothing is, and goes by the wider bounds alone elsewhere. So does whoever was not
 * certified.
 *
 * <p>Where an approach adequate by settings that were not chosen for the verdicts is ruled out, the
 * bound of one of its claims at level alpha / M excludes the truth, be it by what is carried over
 * or by the wider bounds, which that one includes. So this happens in at most alpha of all
 * experiments.
 *
 * @param meetsWhatIsEasier whether each claim that is not stricter is met
 * @param sameWorkload whether requirements on costs speak of the workload of the run
 */
record CarryOver(boolean meetsWhatIsEasier, boolean sameWorkload) {
  /**
   * What stays settled.
   *
   * @param asked of each of the approach's claims, in their order
   */
  static CarryOver of(Assessment found, List<Question> asked, boolean sameWorkload) {
    boolean meets =
        switch (found.certified()) {
          case NO -> false;
          case WITH_SHARES_LEFT -> isNowhereStricter(found.findings(), asked, sameWorkload);
          case ALONE -> true;
        };
    return new CarryOver(meets, sameWorkload);
  }

  private static boolean isNowhereStricter(
      List<Finding> found, List<Question> asked, boolean sameWorkload) {
    for (int claim = 0; claim < asked.size(); claim++) {
      if (!isComparable(asked.get(claim), sameWorkload)
          || stricterBy(found.get(claim), asked.get(claim)) > 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether a claim, asked anew, is settled by what was found; empty where bounds decide. */
  Optional<Holds> of(Finding found, Question asked) {
    if (!isComparable(asked, sameWorkload)) {
      return Optional.empty();
    }
    double stricter = stricterBy(found, asked);
    if (found.holds() == Holds.NO && stricter >= 0) {
      return Optional.of(Holds.NO);
    }
    return meetsWhatIsEasier && stricter <= 0 ? Optional.of(Holds.YES) : Optional.empty();
  }

  private static boolean isComparable(Question asked, boolean sameWorkload) {
    return sameWorkload || asked.unit() != Unit.USD;
  }

  private static double stricterBy(Finding found, Question asked) {
    return found.strictness(asked.threshold()) - found.strictness(found.threshold());
  }
}
