package dev.suffice.providers.djl;

import java.util.List;

/**
 * Answers as the training examples near a text would, in a space in which those with one answer
 * have come near each other: each example votes with weight {@code exp(cosine / 0.1)}. It can say
 * nothing that no training example says.
 *
 * @param answers in the order of the classes; at least two
 * @param adapter moves the vector of a text into that space
 * @param examples the training examples, moved
 * @param classes one per example, from 0
 */
record Neighbours(List<String> answers, Adapter adapter, float[][] examples, int[] classes)
    implements Classifier {
  static final float TEMPERATURE = 0.1f;

  Neighbours {
    answers = List.copyOf(answers);
    if (answers.size() < 2 || examples.length == 0 || examples.length != classes.length) {
      throw new IllegalArgumentException(
          "%s answers, %s examples, %s classes"
              .formatted(answers.size(), examples.length, classes.length));
    }
  }

  /** Moves the training examples once. */
  static Neighbours of(List<String> answers, Adapter adapter, Lesson training) {
    return new Neighbours(
        answers,
        adapter,
        training.vectors().stream().map(adapter::adapt).toArray(float[][]::new),
        training.classes());
  }

  @Override
  public Choice choose(float[] vector) {
    float[] moved = adapter.adapt(vector);
    var votes = new double[answers.size()];
    double sum = 0;
    for (int i = 0; i < examples.length; i++) {
      double vote = Math.exp(Adapter.product(0, moved, examples[i]) / TEMPERATURE);
      votes[classes[i]] += vote;
      sum += vote;
    }
    int best = 0;
    for (int i = 1; i < votes.length; i++) {
      best = votes[i] > votes[best] ? i : best;
    }
    return new Choice(answers.get(best), votes[best] / sum);
  }
}
