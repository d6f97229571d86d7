package dev.suffice.providers.djl;

import java.util.Optional;

/**
 * How an epoch went.
 *
 * @param epoch from 1
 * @param loss mean cross-entropy over the examples learnt from, in nats
 * @param watched how well the examples to watch by came out; absent where there are none
 */
record EpochReport(int epoch, double loss, Optional<Watched> watched) {
  /**
   * Of the examples to watch by.
   *
   * @param loss mean cross-entropy, in nats
   * @param accuracy share that came out right
   */
  record Watched(double loss, double accuracy) {}
}
