/**
 * What single trials cost, and what was read for it. Read first: {@link
 * dev.suffice.reports.cost.TrialCosts}. May import {@code api}.
 */
package dev.suffice.reports.cost;
