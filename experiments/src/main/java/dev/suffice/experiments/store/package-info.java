/**
 * What runs know, kept in one SQLite database. Read first: {@link
 * dev.suffice.experiments.store.Store}. Imports {@code api} only; knows nothing of strategies or
 * statistics.
 */
package dev.suffice.experiments.store;
