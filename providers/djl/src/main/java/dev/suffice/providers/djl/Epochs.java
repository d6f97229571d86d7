package dev.suffice.providers.djl;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Goes through the examples to learn from, in a new order each time. For one thread. */
final class Epochs {
  private final Network network;
  private final Lesson lesson;
  private final UnaryOperator<List<Integer>> joined;
  private final int batch;
  private final Random random;
  private final List<Integer> order;

  Epochs(Network network, Lesson lesson, int batch, long seed) {
    this(
        network,
        lesson,
        IntStream.range(0, lesson.size()).boxed().toList(),
        rows -> rows,
        batch,
        seed);
  }

  /**
   * @param rows the examples that are gone through
   * @param joined the examples that are learnt from together with some of these
   */
  Epochs(
      Network network,
      Lesson lesson,
      List<Integer> rows,
      UnaryOperator<List<Integer>> joined,
      int batch,
      long seed) {
    this.network = network;
    this.lesson = lesson;
    this.joined = joined;
    this.batch = batch;
    this.random = new Random(seed);
    this.order = new ArrayList<>(rows);
  }

  /** Once through; the mean loss. */
  double next() {
    Collections.shuffle(order, random);
    double sum = 0;
    for (int start = 0; start < order.size(); start += batch) {
      List<Integer> rows = order.subList(start, Math.min(start + batch, order.size()));
      sum += network.learn(lesson.rows(joined.apply(rows))) * rows.size();
    }
    return sum / order.size();
  }
}
