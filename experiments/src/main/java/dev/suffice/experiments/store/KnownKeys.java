package dev.suffice.experiments.store;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The keys of a table in memory, eight bytes of each, so that what is not there need not be looked
 * for. A key may be taken for one that is there, never the other way round. Safe for any thread.
 */
final class KnownKeys {
  private final long[] earlier;
  private final Set<Long> added = ConcurrentHashMap.newKeySet();

  /**
   * @param earlier the first eight bytes of each key in the table, in any order; kept
   */
  KnownKeys(long[] earlier) {
    this.earlier = earlier;
    Arrays.sort(earlier);
  }

  void add(Fingerprint key) {
    added.add(key.toLong());
  }

  boolean mayHold(Fingerprint key) {
    long start = key.toLong();
    return Arrays.binarySearch(earlier, start) >= 0 || added.contains(start);
  }
}
