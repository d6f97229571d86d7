package dev.suffice.experiments.decide;

import dev.suffice.experiments.stats.MeanEvidence;
import dev.suffice.experiments.tally.Quality;
import dev.suffice.experiments.tally.TrialTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gathers evidence on claims. In an adaptive evaluation it remembers what it gathered from a table,
 * so that of one that has grown only the new trials are taken in. Safe for threads that ask for
 * different approaches.
 */
final class Gatherings {
  private final Sampling sampling;
  private final Map<Key, Gathering> known = new ConcurrentHashMap<>();

  /** On what, from where. */
  private record Key(Claim claim, List<TrialTable> tables) {}

  Gatherings(Sampling sampling) {
    this.sampling = sampling;
  }

  Sampling sampling() {
    return sampling;
  }

  /**
   * Gathers what there is.
   *
   * @param tables where the qualities are from; the same claim and tables always have the same
   *     qualities, and the same mean is asked for
   * @param asked the mean that is asked for
   * @param binary as in {@link Sampling#gather}
   * @return empty where no cluster is complete
   */
  Optional<MeanEvidence> gather(
      Claim claim, List<TrialTable> tables, Quality quality, double asked, boolean binary) {
    if (!sampling.isSequential()) {
      return sampling.gather(claim.population(), quality, asked, binary);
    }
    Gathering gathering =
        known.computeIfAbsent(
            new Key(claim, tables), key -> sampling.begin(claim.population(), asked, binary));
    gathering.extend(quality);
    return gathering.evidence();
  }
}
