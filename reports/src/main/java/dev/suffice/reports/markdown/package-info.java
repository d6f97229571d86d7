/**
 * {@code report.md}: the decision on one page, for a pull request or a chat. Begin with {@link
 * dev.suffice.reports.markdown.MarkdownReportWriter}. May import {@code reports.file} and {@code
 * reports.text}, none of the other formats.
 */
package dev.suffice.reports.markdown;
