package dev.suffice.experiments.stats;

import java.util.function.DoubleUnaryOperator;

/**
 * Finds where a falling function ends to be at least 0: by the method of Oliveira and Takahashi
 * 2021 (ITP, ACM Transactions on Mathematical Software 47), which takes secants where they help and
 * never many more steps than halving does.
 */
final class FallingFunction {
  private final DoubleUnaryOperator function;
  private double yes;
  private double no;
  private double atYes;
  private double atNo;

  private FallingFunction(DoubleUnaryOperator function, double from, double to) {
    this.function = function;
    this.yes = from;
    this.no = to;
    this.atYes = function.applyAsDouble(from);
    this.atNo = function.applyAsDouble(to);
  }

  /**
   * A value at which the function is at least 0, with one at which it is not within {@code
   * precision}; {@code from} where it is below 0 even there, {@code to} where it is not below 0
   * there.
   *
   * @param from at most {@code to}
   */
  static double last(DoubleUnaryOperator function, double from, double to, double precision) {
    if (to - from <= precision) {
      return from;
    }
    var search = new FallingFunction(function, from, to);
    if (search.atYes < 0) {
      return from;
    }
    return search.atNo < 0 ? search.last(precision) : to;
  }

  private double last(double precision) {
    int halvings = (int) Math.ceil(Math.log((no - yes) / precision) / Math.log(2));
    double slope = 0.2 / (no - yes);
    for (int step = 0; no - yes > precision; step++) {
      double slack = precision / 2 * Math.scalb(1.0, halvings + 1 - step) - (no - yes) / 2;
      tryAt(point(slack, slope * (no - yes) * (no - yes)));
    }
    return yes;
  }

  /** The secant's root, moved towards the middle, and no further from the middle than allowed. */
  private double point(double slack, double move) {
    double middle = yes + (no - yes) / 2;
    double secant = yes + (no - yes) * (atYes / (atYes - atNo));
    double towards = Math.signum(middle - secant);
    double moved = move <= Math.abs(middle - secant) ? secant + towards * move : middle;
    return Math.abs(moved - middle) <= slack ? moved : middle - towards * Math.max(slack, 0);
  }

  private void tryAt(double point) {
    double value = function.applyAsDouble(point);
    if (value >= 0) {
      yes = point;
      atYes = value;
    } else {
      no = point;
      atNo = value;
    }
  }
}
