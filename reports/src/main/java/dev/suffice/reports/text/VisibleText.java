package dev.suffice.reports.text;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Texts from data and models, made harmless to encode and honest to look at. Escaping for HTML,
 * JSON or CSV is not done here; that is the business of the format.
 */
public final class VisibleText {
  private static final int REPLACEMENT = 0xFFFD;
  private static final int CONTROL_PICTURES = 0x2400;
  private static final int DELETE = 0x7F;
  private static final int DELETE_PICTURE = 0x2421;

  private static final Pattern BEFORE_UNIT = Pattern.compile("(?<=\\d) (?=(%|ms|s|min)(\\W|$))");

  private VisibleText() {}

  /** The text with lone surrogates replaced by U+FFFD, so that every encoder takes it. */
  public static String wellFormed(String text) {
    if (isWellFormed(text)) {
      return text;
    }
    StringBuilder result = new StringBuilder(text.length());
    text.codePoints().forEach(point -> result.appendCodePoint(replaceSurrogate(point)));
    return result.toString();
  }

  /**
   * The text with everything that hides or reorders other text made visible: control characters as
   * their pictures, marks of direction, zero-width and tag characters as their code points, save
   * joiners and selectors where a script or an emoji has them. Line ends become line feeds; tabs
   * stay.
   */
  public static String visible(String text) {
    if (text.codePoints().noneMatch(VisibleText::needsCare)) {
      return text;
    }
    int[] points = text.replace("\r\n", "\n").codePoints().toArray();
    StringBuilder result = new StringBuilder(points.length + 16);
    for (int index = 0; index < points.length; index++) {
      int before = index == 0 ? 0 : points[index - 1];
      int after = index + 1 == points.length ? 0 : points[index + 1];
      appendVisible(result, points[index], before, after);
    }
    return result.toString();
  }

  /** At most the given number of UTF-16 units, never half a character, with an ellipsis if cut. */
  public static String shortened(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    return text.substring(0, end) + "…";
  }

  /** A sentence in which no line ends between a number and its unit. */
  public static String unbroken(String sentence) {
    return BEFORE_UNIT.matcher(sentence).replaceAll("\u00a0");
  }

  private static boolean isWellFormed(String text) {
    return text.codePoints().noneMatch(VisibleText::isSurrogate);
  }

  private static boolean isSurrogate(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  private static int replaceSurrogate(int point) {
    return isSurrogate(point) ? REPLACEMENT : point;
  }

  private static boolean needsCare(int point) {
    return isControl(point) || isSurrogate(point) || HiddenCharacters.mayHide(point);
  }

  private static boolean isControl(int point) {
    return Character.isISOControl(point) && point != '\n' && point != '\t';
  }

  private static void appendVisible(StringBuilder result, int point, int before, int after) {
    if (HiddenCharacters.isHidden(point, before, after) || (isControl(point) && point > DELETE)) {
      result.append(String.format(Locale.ROOT, "⟨U+%04X⟩", point));
    } else if (point == DELETE) {
      result.appendCodePoint(DELETE_PICTURE);
    } else if (isControl(point)) {
      result.appendCodePoint(CONTROL_PICTURES + point);
    } else {
      result.appendCodePoint(replaceSurrogate(point));
    }
  }
}
