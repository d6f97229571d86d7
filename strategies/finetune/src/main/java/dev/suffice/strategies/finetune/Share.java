package dev.suffice.strategies.finetune;

/**
 * A share with its 95 % interval (Wilson 1927): close to the exact one for the hundreds of examples
 * that are usual here, and never outside 0 to 1.
 */
record Share(double observed, double low, double high) {
  private static final double Z = 1.959963984540054;

  static Share of(int right, int all) {
    if (all < 1 || right < 0 || right > all) {
      throw new IllegalArgumentException("Not a share: %s of %s".formatted(right, all));
    }
    double share = (double) right / all;
    double square = Z * Z / all;
    double middle = (share + square / 2) / (1 + square);
    double half = Z * Math.sqrt((share * (1 - share) + square / 4) / all) / (1 + square);
    return new Share(share, Math.max(0, middle - half), Math.min(1, middle + half));
  }
}
