/**
 * The shared evaluation core: every approach is planned, run, metered, scored, priced and judged
 * here, the same way. Read first: {@code run.Runner} for the course of a run, {@code
 * decide.Analyst} for what is concluded from it.
 */
package dev.suffice.experiments;
