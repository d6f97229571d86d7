package dev.suffice.api.metric;

/**
 * A metric that has to ask for its scores: a model, or a program. A score is asked for once, during
 * a run, and kept; reports made later use what was kept.
 */
public non-sealed interface AskedMetric extends Metric {
  /** What is asked, for people: {@code the embedder 'vectors'}. */
  String asks();

  /**
   * Makes ready to ask, for one run. Starts and loads nothing yet.
   *
   * @throws IllegalArgumentException when what it needs is not there
   */
  Inquiry open(MetricResources resources);
}
