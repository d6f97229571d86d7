package dev.suffice.experiments.score.retrieval;

import dev.suffice.api.metric.MetricFactory;
import java.util.List;

/** The metrics of retrieval; each has a page in {@code docs/metrics}. */
public final class RetrievalMetrics {
  private RetrievalMetrics() {}

  public static List<MetricFactory<?>> all() {
    return List.of(
        new RetrievalMetric(
            "recall",
            "Share of the passages named as evidence that were shown.",
            evidence -> true,
            Retrieved::recall),
        new RetrievalMetric(
            "precision",
            "Share of the passages shown that hold evidence.",
            evidence -> true,
            Retrieved::precision),
        new RetrievalMetric(
            "ndcg",
            "How early the evidence was shown, against the best order: nDCG.",
            evidence -> true,
            Retrieved::ndcg),
        new RetrievalMetric(
            "reciprocal-rank",
            "One by the place of the first passage that holds evidence; its mean is the MRR.",
            evidence -> true,
            Retrieved::reciprocalRank),
        new RetrievalMetric(
            "span-recall",
            "Share of the characters named as evidence that were shown.",
            evidence -> evidence.span().isPresent(),
            Retrieved::spanRecall));
  }
}
