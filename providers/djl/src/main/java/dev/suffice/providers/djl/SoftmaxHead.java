package dev.suffice.providers.djl;

import java.util.List;

/**
 * A layer on top of sentence embeddings that gives each answer it knows a probability: a softmax
 * over linear functions of the vector. Computed in plain Java, in a fixed order of additions, so
 * that a text gets the same probabilities to the bit wherever the head is loaded. Safe for any
 * thread.
 *
 * @param answers in the order of the classes; at least two
 * @param weights by class, then dimension
 * @param bias by class
 */
record SoftmaxHead(List<String> answers, float[][] weights, float[] bias) implements Classifier {
  SoftmaxHead {
    answers = List.copyOf(answers);
    if (answers.size() < 2 || weights.length != answers.size() || bias.length != answers.size()) {
      throw new IllegalArgumentException(
          "%s answers, %s rows of weights, %s biases"
              .formatted(answers.size(), weights.length, bias.length));
    }
  }

  int dimension() {
    return weights[0].length;
  }

  @Override
  public Choice choose(float[] vector) {
    var logits = new double[answers.size()];
    int best = 0;
    for (int i = 0; i < logits.length; i++) {
      logits[i] = logit(i, vector);
      best = logits[i] > logits[best] ? i : best;
    }
    double sum = 0;
    for (double logit : logits) {
      sum += Math.exp(logit - logits[best]);
    }
    return new Choice(answers.get(best), 1 / sum);
  }

  private double logit(int of, float[] vector) {
    return Adapter.product(bias[of], weights[of], vector);
  }
}
