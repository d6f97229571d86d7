/**
 * A real browser for tests of the page. Read first: {@link dev.suffice.reports.browser.Chromium}.
 * Imports nothing of ours.
 */
package dev.suffice.reports.browser;
