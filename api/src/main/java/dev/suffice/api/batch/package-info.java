/**
 * Asking a model many things at a time, for less money and within a day. Read first: {@link
 * dev.suffice.api.batch.BatchService}. May import {@code model} and {@code prompt}.
 */
package dev.suffice.api.batch;
