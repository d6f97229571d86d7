/**
 * Turns facts into lines for people: problems, checks, plans, results, histories. Pure: prints
 * nothing and reads nothing. Read first: {@link dev.suffice.cli.view.ResultView}. May import {@code
 * console}, {@code dev.suffice.api} and {@code dev.suffice.runtime}.
 */
package dev.suffice.cli.view;
