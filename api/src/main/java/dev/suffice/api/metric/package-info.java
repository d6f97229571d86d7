/**
 * The port for metrics. Read first: {@link dev.suffice.api.metric.Metric}. May import {@code task},
 * {@code catalog}, {@code schema}, {@code recording} and {@code model}.
 */
package dev.suffice.api.metric;
