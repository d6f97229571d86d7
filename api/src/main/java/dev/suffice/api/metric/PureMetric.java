package dev.suffice.api.metric;

import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Example;

/** A metric that is a function: scores are computed anew from stored answers. */
public non-sealed interface PureMetric extends Metric {
  /** The score of an answer to an example, in [0, 1]. */
  double score(Example example, Answer answer);
}
