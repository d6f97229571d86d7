package dev.suffice.reports.html.examples;

/**
 * How much of the page the examples may take.
 *
 * @param characters that texts should have before they are compressed
 * @param embedded characters of what is embedded in the end
 * @param prompted trials of which prompts are looked up, about
 */
record Room(long characters, long embedded, int prompted) {
  /** A page of at most 15 MB, of which everything else takes one. */
  static final Room OF_A_PAGE = new Room(32_000_000, 13_500_000, 20_000);

  Room {
    if (characters < 1 || embedded < 1 || prompted < 1) {
      throw new IllegalArgumentException(
          "No room: %s, %s, %s".formatted(characters, embedded, prompted));
    }
  }
}
