package dev.suffice.reports.text;

/** Characters that nobody sees and that may make other text look like what it is not. */
final class HiddenCharacters {
  private static final int LAST_OF_ASCII = 0x7F;
  private static final int KEYCAP = 0x20E3;

  private HiddenCharacters() {}

  /** Whether the character may be hidden, wherever it stands. */
  static boolean mayHide(int point) {
    return isNeverSeen(point) || isJoiner(point) || isSelector(point);
  }

  /**
   * Whether it is hidden here. Joiners belong to Persian, to the scripts of India and to emoji, and
   * selectors to emoji and Han: behind a character of those they are part of the text, once.
   *
   * @param before the character before it, 0 for none
   * @param after the one behind it, 0 for none
   */
  static boolean isHidden(int point, int before, int after) {
    if (isNeverSeen(point)) {
      return true;
    }
    if (isJoiner(point)) {
      return before <= LAST_OF_ASCII || isJoiner(before);
    }
    boolean startsNothing = before <= LAST_OF_ASCII || isJoiner(before) || isSelector(before);
    return isSelector(point) && startsNothing && after != KEYCAP;
  }

  private static boolean isNeverSeen(int point) {
    return isMark(point)
        || point == 0xAD // soft hyphen
        || point == 0x34F // combining grapheme joiner
        || point == 0x180E // Mongolian vowel separator
        || point == 0x200B // zero-width space
        || point == 0xFEFF // byte order mark
        || (point & 0xFFFE) == 0xFFFE // no characters at all
        || (point >= 0x2060 && point <= 0x206F) // invisible operators, isolates
        || (point >= 0xFFF9 && point <= 0xFFFB) // interlinear annotations
        || (point >= 0xE0000 && point <= 0xE007F) // tags
        || isBlankLetter(point);
  }

  /** Separators of lines, and everything that sets or overrides a direction. */
  private static boolean isMark(int point) {
    return point == 0x61C
        || point == 0x200E
        || point == 0x200F
        || (point >= 0x2028 && point <= 0x202E);
  }

  /** Letters without a shape: fillers of Hangul. */
  private static boolean isBlankLetter(int point) {
    return point == 0x115F || point == 0x1160 || point == 0x3164 || point == 0xFFA0;
  }

  private static boolean isJoiner(int point) {
    return point == 0x200C || point == 0x200D;
  }

  private static boolean isSelector(int point) {
    return (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF);
  }
}
