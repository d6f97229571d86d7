package dev.suffice.api.money;

import java.util.List;

/**
 * What is paid again and again, beside training: over T months every m, floor((T - 1) / m) times.
 *
 * @param everyMonths m, at least 1
 * @param charges of one refresh: labelling anew, say
 * @param preparesAgain whether all metered calls of the preparation are made again: the index, say
 */
public record Refresh(int everyMonths, List<Charge> charges, boolean preparesAgain) {
  public Refresh {
    charges = List.copyOf(charges);
    if (everyMonths < 1) {
      throw new IllegalArgumentException("every-months must be at least 1: " + everyMonths);
    }
  }
}
