package dev.suffice.providers.djl;

/**
 * Looks at examples that are not learnt from, remembers the weights that suited them best, and says
 * when these were not beaten for a while. For one thread.
 */
final class Watcher {
  private final Network network;
  private final Lesson lesson;
  private final int patience;
  private double leastLoss = Double.POSITIVE_INFINITY;
  private LayerWeights best;
  private int since;

  /**
   * @param patience how many times in a row they may fail to be beaten; at least 1
   */
  Watcher(Network network, Lesson lesson, int patience) {
    this.network = network;
    this.lesson = lesson;
    this.patience = patience;
    this.best = network.weights();
  }

  EpochReport.Watched look() {
    EpochReport.Watched seen = network.look(lesson);
    since++;
    if (seen.loss() < leastLoss) {
      leastLoss = seen.loss();
      best = network.weights();
      since = 0;
    }
    return seen;
  }

  boolean hasSeenEnough() {
    return since >= patience;
  }

  /** The weights of the best epoch so far. */
  LayerWeights best() {
    return best;
  }
}
