/**
 * What a run would take, before it is begun. Read first: {@link
 * dev.suffice.experiments.plan.Planner}. May import {@code cost}.
 */
package dev.suffice.experiments.plan;
