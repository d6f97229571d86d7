package dev.suffice.experiments.store;

import java.util.List;
import java.util.Map;

/**
 * What a run was to decide and how, as far as its verdicts depend on it: fixed before its first
 * trial.
 *
 * @param approaches fingerprints of the approaches, whatever their seed
 * @param tested the threshold of everything that is tested of each approach, by the fingerprint of
 *     what is measured and how
 * @param parts fingerprints of what it is made of, by names for people
 */
public record Design(
    List<String> approaches, Map<String, String> tested, Map<String, String> parts) {
  public Design {
    approaches = List.copyOf(approaches);
    tested = Map.copyOf(tested);
    parts = Map.copyOf(parts);
  }
}
