/**
 * {@code junit.xml}: the decision as a test report, for the servers that build. Begin with {@link
 * dev.suffice.reports.junit.JunitReportWriter}. May import {@code reports.file} and {@code
 * reports.text}, none of the other formats.
 */
package dev.suffice.reports.junit;
