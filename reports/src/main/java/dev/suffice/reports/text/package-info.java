/**
 * How figures and foreign texts are shown. Read first: {@link dev.suffice.reports.text.Figures} and
 * {@link dev.suffice.reports.text.VisibleText}. May import {@code api.money} and {@code
 * api.result}.
 */
package dev.suffice.reports.text;
