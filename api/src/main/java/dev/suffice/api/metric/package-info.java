/**
 * The port for metrics. Read first: {@link dev.suffice.api.metric.Metric}. May import {@code task}.
 */
package dev.suffice.api.metric;
