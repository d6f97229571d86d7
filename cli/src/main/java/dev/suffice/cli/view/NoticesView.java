package dev.suffice.cli.view;

import dev.suffice.cli.console.Line;
import java.util.ArrayList;
import java.util.List;

/** What a person should know before a run: warnings, and what the test set cannot certify. */
public final class NoticesView {
  private static final int MOST = 5;

  private NoticesView() {}

  /** The first few of each kind, and how many more there are; no line at all when all is well. */
  public static List<Line> brief(List<String> warnings, List<String> undecidable, int width) {
    return of(warnings, undecidable, MOST, width);
  }

  /** All of them. */
  public static List<Line> complete(List<String> warnings, List<String> undecidable, int width) {
    return of(warnings, undecidable, Integer.MAX_VALUE, width);
  }

  private static List<Line> of(
      List<String> warnings, List<String> undecidable, int most, int width) {
    List<Line> lines =
        new Lines(width)
            .section("Warnings", warnings, most)
            .section("This test set cannot certify", undecidable, most)
            .done();
    if (lines.isEmpty()) {
      return lines;
    }
    var spaced = new ArrayList<>(lines);
    spaced.add(Line.EMPTY);
    return spaced;
  }
}
