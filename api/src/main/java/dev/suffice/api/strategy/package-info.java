/**
 * The port for strategies. Read first: {@link dev.suffice.api.strategy.StrategyFactory}. May import
 * {@code catalog}, {@code corpus}, {@code model}, {@code money}, {@code prompt}, {@code recording},
 * {@code task}, {@code tuning}.
 */
package dev.suffice.api.strategy;
