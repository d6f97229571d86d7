/**
 * What runs know, kept in one SQLite database. Read first: {@link
 * dev.suffice.experiments.store.Store}. May import {@code cost}; knows nothing of strategies or
 * statistics.
 */
package dev.suffice.experiments.store;
