/**
 * The words and ports of Suffice: what an experiment is, what a strategy and a model must do, what
 * a run finds out. Everything here is plain Java; no other module may be imported.
 *
 * <p>Read first: {@link dev.suffice.api.experiment.Experiment} (what is asked), {@link
 * dev.suffice.api.strategy.StrategyFactory} (what can be added), {@link
 * dev.suffice.api.result.RunReport} (what comes out).
 */
package dev.suffice.api;
