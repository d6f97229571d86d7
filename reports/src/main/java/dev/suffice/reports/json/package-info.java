/**
 * The machine's copy of the report. Read first: {@link dev.suffice.reports.json.JsonReportWriter};
 * its form is the resource {@code report.schema.json} beside it. May import {@code reports.cost},
 * {@code reports.file}, {@code reports.text}.
 */
package dev.suffice.reports.json;
