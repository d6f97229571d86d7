/**
 * How calls of models behind servers are kept within what the servers bear, and tried again after
 * faults that pass. Read {@link dev.suffice.experiments.limit.Limiting} first. Knows nothing of
 * approaches, trials or money.
 */
package dev.suffice.experiments.limit;
