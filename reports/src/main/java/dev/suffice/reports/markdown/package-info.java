/**
 * {@code report.md}: the decision on one page, for a pull request or a chat. Begin with {@link
 * dev.suffice.reports.markdown.MarkdownReportWriter}. Imports neither the page nor the other
 * formats.
 */
package dev.suffice.reports.markdown;
