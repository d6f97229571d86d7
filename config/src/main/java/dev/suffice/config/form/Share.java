package dev.suffice.config.form;

/**
 * A part of a whole, written as a percentage or as a plain number up to 1.
 *
 * @param value in [0, 1]
 */
public record Share(double value) {
  public Share {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("A share lies from 0% to 100%: " + value);
    }
  }
}
