/** Invented reports to write. Read first: {@link dev.suffice.reports.sample.SampleReports}. */
package dev.suffice.reports.sample;
