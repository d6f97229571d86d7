/**
 * The table of trials for spreadsheets and scripts. Read first: {@link
 * dev.suffice.reports.csv.CsvReportWriter}. May import {@code reports.cost}, {@code reports.file},
 * {@code reports.text}.
 */
package dev.suffice.reports.csv;
