/**
 * Writing files as a whole or not at all. Read first: {@link dev.suffice.reports.file.ReportFile}.
 * Imports nothing of ours.
 */
package dev.suffice.reports.file;
