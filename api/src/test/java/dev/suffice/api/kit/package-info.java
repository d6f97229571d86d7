/**
 * Scripted models and the contracts that every strategy and every provider passes; packaged as the
 * test jar of {@code suffice-api}. Read first: {@link dev.suffice.api.kit.StrategyContract} and
 * {@link dev.suffice.api.kit.FakeStrategyContext}. May import every package of {@code api}, JUnit
 * and AssertJ.
 */
package dev.suffice.api.kit;
