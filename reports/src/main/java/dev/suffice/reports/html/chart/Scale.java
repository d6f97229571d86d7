package dev.suffice.reports.html.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** Maps the values of an axis to pixels, linearly or by their logarithm. */
public final class Scale {
  private static final int WANTED_TICKS = 5;
  private static final double TOLERANCE = 1e-9;

  private final boolean logarithmic;
  private final double low;
  private final double high;
  private final double from;
  private final double to;

  private Scale(boolean logarithmic, double low, double high, double from, double to) {
    if (!(low < high) || !Double.isFinite(high - low)) {
      throw new IllegalArgumentException("Not a scale: " + low + " to " + high);
    }
    this.logarithmic = logarithmic;
    this.low = low;
    this.high = high;
    this.from = from;
    this.to = to;
  }

  /** A linear scale from {@code low} at pixel {@code from} to {@code high} at pixel {@code to}. */
  public static Scale linear(double low, double high, double from, double to) {
    return new Scale(false, low, high, from, to);
  }

  /** A logarithmic scale; both ends positive. */
  public static Scale logarithmic(double low, double high, double from, double to) {
    return new Scale(true, StrictMath.log10(low), StrictMath.log10(high), from, to);
  }

  /** The pixel of a value; values beyond an end are drawn at that end. */
  public double at(double value) {
    double position = (transformed(value) - low) / (high - low);
    return Pixels.round(from + Math.max(0, Math.min(1, position)) * (to - from));
  }

  /** Whether the value lies between the ends. */
  public boolean holds(double value) {
    double transformed = transformed(value);
    return transformed >= low - TOLERANCE && transformed <= high + TOLERANCE;
  }

  /** Round values along the scale. */
  public List<Tick> ticks(DoubleFunction<String> label) {
    List<Double> values = logarithmic ? logarithmicTicks() : linearTicks();
    return values.stream().map(value -> new Tick(at(value), label.apply(value))).toList();
  }

  private double transformed(double value) {
    if (!logarithmic) {
      return value;
    }
    return value > 0 ? StrictMath.log10(value) : Double.NEGATIVE_INFINITY;
  }

  private List<Double> linearTicks() {
    double rough = (high - low) / WANTED_TICKS;
    double magnitude = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(rough)));
    double step = magnitude * niceFactor(rough / magnitude);
    List<Double> values = new ArrayList<>();
    for (double index = StrictMath.ceil(low / step - TOLERANCE);
        index * step <= high + step * TOLERANCE;
        index++) {
      values.add(index * step);
    }
    return values;
  }

  private static double niceFactor(double factor) {
    if (factor <= 1) {
      return 1;
    }
    if (factor <= 2) {
      return 2;
    }
    return factor <= 5 ? 5 : 10;
  }

  private List<Double> logarithmicTicks() {
    double[] factors = high - low < 2 ? new double[] {1, 2, 5} : new double[] {1};
    int step = (int) Math.max(1, StrictMath.ceil((high - low) / 8));
    List<Double> values = new ArrayList<>();
    for (int power = (int) StrictMath.floor(low); power <= high; power += step) {
      for (double factor : factors) {
        double value = factor * StrictMath.pow(10, power);
        if (holds(value)) {
          values.add(value);
        }
      }
    }
    return values;
  }
}
