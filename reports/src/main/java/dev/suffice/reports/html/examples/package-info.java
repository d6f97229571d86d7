/**
 * The test examples of a run, to look through: what was asked, what was answered, how right that
 * was. Read first: {@link dev.suffice.reports.html.examples.ExampleBrowser}. May import {@code
 * api}, {@code reports.cost} and {@code reports.text}.
 */
package dev.suffice.reports.html.examples;
