package dev.suffice.experiments.replay;

import dev.suffice.api.model.Embeddings;
import dev.suffice.experiments.store.KeptVector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A call's tokens and time, shared out among its texts by their length; the shares add up to the
 * call. Servers tell both for a call as a whole.
 */
final class Shares {
  private Shares() {}

  static List<KeptVector> of(Embeddings call, List<String> texts) {
    long tokens = call.usage().allInputTokens();
    long nanos = call.serviceTime().toNanos();
    double whole = texts.stream().mapToDouble(Shares::weight).sum();
    List<KeptVector> shares = new ArrayList<>();
    double done = 0;
    for (int i = 0; i < texts.size(); i++) {
      double from = done / whole;
      done += weight(texts.get(i));
      shares.add(
          new KeptVector(
              call.vectors().get(i),
              share(tokens, from, done / whole),
              call.usage().estimated(),
              Duration.ofNanos(share(nanos, from, done / whole))));
    }
    return shares;
  }

  private static double weight(String text) {
    return text.length() + 1.0;
  }

  private static long share(long whole, double from, double to) {
    return Math.round(whole * to) - Math.round(whole * from);
  }
}
