package dev.suffice.reports.html.chart;

/** The drawing area of a chart: its size and the edges of the plot within, in pixels. */
public record Frame(int width, int height, int left, int top, int right, int bottom) {
  public int plotWidth() {
    return right - left;
  }
}
