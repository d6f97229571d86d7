/**
 * How figures and foreign texts are shown. Read first: {@link dev.suffice.reports.text.Figures} and
 * {@link dev.suffice.reports.text.VisibleText}. May import {@code api.money}, {@code api.result},
 * {@code api.task} and {@code api.trial}.
 */
package dev.suffice.reports.text;
