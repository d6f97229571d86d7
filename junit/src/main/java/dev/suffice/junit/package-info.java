/**
 * Decisions as tests: a build fails when yesterday's decision no longer holds. Read first: {@link
 * dev.suffice.junit.SufficeTest}. May import {@code dev.suffice.api} and {@code
 * dev.suffice.runtime}.
 */
package dev.suffice.junit;
