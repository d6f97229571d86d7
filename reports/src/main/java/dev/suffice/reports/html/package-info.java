/**
 * The page for people: one self-contained file. A section is one template (in {@code src/main/jte})
 * and one class that says what stands in it. Read first: {@link
 * dev.suffice.reports.html.HtmlReportWriter}, then {@code Page}. May import {@code reports.cost},
 * {@code reports.file}, {@code reports.text}, {@code reports.html.chart}, {@code
 * reports.html.examples}.
 *
 * <p>Every text is hostile until {@code SafeOutput} has written it; templates use {@code $unsafe}
 * for the stylesheet, the script and the embedded data alone.
 */
package dev.suffice.reports.html;
