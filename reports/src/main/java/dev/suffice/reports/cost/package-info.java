/**
 * What single trials cost. Read first: {@link dev.suffice.reports.cost.TrialCosts}. May import
 * {@code api}.
 */
package dev.suffice.reports.cost;
