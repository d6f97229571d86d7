package dev.suffice.experiments.limit;

/**
 * How many calls a server is given at the same time. It begins with few and grows by one with each
 * answer until the server first says that it is asked too much; from then on by one with each round
 * of answers. Each time it is asked too much it is halved (slow start, additive increase and
 * multiplicative decrease: RFC 5681, section 3.1). A pinned one never changes. Not safe for several
 * threads.
 */
final class Width {
  private static final double BEGINNING = 4;

  private final boolean pinned;
  private double calls;
  private boolean careful;

  private Width(double calls, boolean pinned) {
    this.calls = calls;
    this.pinned = pinned;
  }

  static Width pinned(int calls) {
    return new Width(calls, true);
  }

  static Width adapting() {
    return new Width(BEGINNING, false);
  }

  int calls() {
    return (int) calls;
  }

  /**
   * A call was answered.
   *
   * @param full whether as many as allowed were going on; otherwise nothing is learnt
   * @return whether more are allowed from now on
   */
  boolean grow(boolean full) {
    if (pinned || !full) {
      return false;
    }
    int before = calls();
    calls += careful ? 1 / calls : 1;
    return calls() > before;
  }

  void halve() {
    if (!pinned) {
      careful = true;
      calls = Math.max(1, calls / 2);
    }
  }
}
