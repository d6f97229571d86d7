package dev.suffice.experiments.decide;

import dev.suffice.experiments.stats.ClusterSample.Cluster;
import dev.suffice.experiments.tally.Population;
import dev.suffice.experiments.tally.TrialTable;
import java.util.BitSet;
import java.util.OptionalLong;

/**
 * The latencies of the trials of a population, gathered once, so that any limit can be held against
 * them without looking at the trials again. A failure is slower than any limit. Immutable.
 */
final class MetLatencies {
  private static final long SLOWER_THAN_ANY = Long.MAX_VALUE;

  private final long[] nanos;
  private final BitSet unknown = new BitSet();

  /** Where each cluster that was met ends. */
  private final int[] ends;

  private final long[] sorted;

  /**
   * @param met how many clusters of the population were met, in its order
   */
  MetLatencies(Population population, TrialTable table, int met) {
    this.ends = new int[met];
    int end = 0;
    for (int cluster = 0; cluster < met; cluster++) {
      end += population.size(cluster);
      ends[cluster] = end;
    }
    this.nanos = new long[end];
    for (int cluster = 0, place = 0; cluster < met; cluster++) {
      for (int trial = 0; trial < population.size(cluster); trial++, place++) {
        gather(table, population.row(cluster, trial), place);
      }
    }
    this.sorted =
        population
            .rows()
            .mapToObj(table::latency)
            .flatMapToLong(OptionalLong::stream)
            .sorted()
            .toArray();
  }

  private void gather(TrialTable table, int row, int place) {
    if (table.isFailure(row)) {
      nanos[place] = SLOWER_THAN_ANY;
    } else {
      nanos[place] = table.latency(row).orElse(SLOWER_THAN_ANY);
      unknown.set(place, table.latency(row).isEmpty());
    }
  }

  /** All that are known, those of failures included, in nanoseconds, ascending. */
  long[] sorted() {
    return sorted;
  }

  /** How many clusters were met. */
  int clusters() {
    return ends.length;
  }

  /** How many trials of a cluster were within a limit, those that nobody knows as one says. */
  Cluster within(int cluster, long limit, boolean ifUnknown) {
    int start = cluster == 0 ? 0 : ends[cluster - 1];
    int within = 0;
    for (int place = start; place < ends[cluster]; place++) {
      boolean isWithin = unknown.get(place) ? ifUnknown : nanos[place] <= limit;
      within += isWithin ? 1 : 0;
    }
    return new Cluster(within, ends[cluster] - start);
  }
}
