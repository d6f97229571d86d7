package dev.suffice.providers.djl;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Goes through the examples to learn from, in a new order each time. For one thread. */
final class Epochs {
  private final LinearNetwork network;
  private final Lesson lesson;
  private final int batch;
  private final Random random;
  private final List<Integer> order;

  Epochs(LinearNetwork network, Lesson lesson, int batch, long seed) {
    this.network = network;
    this.lesson = lesson;
    this.batch = batch;
    this.random = new Random(seed);
    this.order = new ArrayList<>(IntStream.range(0, lesson.size()).boxed().toList());
  }

  /** Once through; the mean loss. */
  double next() {
    Collections.shuffle(order, random);
    double sum = 0;
    for (int start = 0; start < order.size(); start += batch) {
      List<Integer> rows = order.subList(start, Math.min(start + batch, order.size()));
      sum += network.learn(lesson.rows(rows)) * rows.size();
    }
    return sum / order.size();
  }
}
