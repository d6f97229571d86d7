package dev.suffice.experiments.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * What was changed after answers had been seen, and what that costs: everything is then held
 * against one level, which holds of all that was ever tested on these answers.
 *
 * @param changes for people, such as {@code the approaches}; none: everything was fixed before the
 *     first trial
 * @param shares the error rate is divided by this; absent: approaches times claims, as where only
 *     thresholds were moved
 * @param adds whether something is tested that was not tested when the first answers were seen
 */
public record Exploration(List<String> changes, OptionalLong shares, boolean adds) {
  /** Everything was fixed before the first trial. */
  public static final Exploration NONE = new Exploration(List.of(), OptionalLong.empty(), false);

  /** Only thresholds were moved. */
  public static final Exploration OF_THRESHOLDS = NONE.with("the requirements");

  public Exploration {
    changes = List.copyOf(changes);
    if (shares.isPresent() && shares.getAsLong() < 1) {
      throw new IllegalArgumentException("Not a number of shares: " + shares);
    }
  }

  /** The same where something else was changed, too, without testing anything new. */
  public Exploration with(String change) {
    if (changes.contains(change)) {
      return this;
    }
    var all = new ArrayList<>(changes);
    all.add(change);
    return new Exploration(all, shares, adds);
  }

  /** Whether answers had been seen before all was fixed. */
  public boolean isMoved() {
    return !changes.isEmpty();
  }
}
