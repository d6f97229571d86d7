/**
 * What an approach costs: bills from prices and metered calls, projected on a workload. Read first:
 * {@link dev.suffice.experiments.cost.CostProjection}. May import {@code api} only.
 */
package dev.suffice.experiments.cost;
