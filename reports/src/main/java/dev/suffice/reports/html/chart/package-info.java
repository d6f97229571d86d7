/**
 * Geometry of the charts: numbers in, coordinates and texts out; the templates beside them draw.
 * Nothing here knows of experiments. Read first: {@link dev.suffice.reports.html.chart.LineChart}.
 * May import {@code reports.text}.
 *
 * <p>Coordinates are rounded to a tenth of a pixel and computed with {@link StrictMath}, so that
 * every machine draws the same bytes.
 */
package dev.suffice.reports.html.chart;
