package dev.suffice.experiments.score.assertion;

import java.util.function.Predicate;

/**
 * One thing that an answer has to do.
 *
 * @param isJudged whether only a judge can tell, so that it does not count here
 * @param holds whether what was said does it; never asked of one that is judged
 */
record Assertion(boolean isJudged, Predicate<String> holds) {
  static final Assertion JUDGED = new Assertion(true, said -> true);

  static Assertion of(Predicate<String> holds) {
    return new Assertion(false, holds);
  }

  Assertion opposite() {
    return of(holds.negate());
  }
}
