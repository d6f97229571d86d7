/**
 * Approaches one after the other, from cheap to dear, until one is sure enough. Read first: {@link
 * dev.suffice.strategies.cascade.CascadeOptions}, then {@code CascadeStrategy}. Imports {@code api}
 * only.
 */
package dev.suffice.strategies.cascade;
