/**
 * One's own application as an approach, asked by HTTP or as a program that answers lines. Read
 * first: {@link dev.suffice.strategies.external.ExternalOptions}, then {@code ExternalStrategy}.
 * Imports {@code api} only.
 */
package dev.suffice.strategies.external;
