package dev.suffice.cli.view;

import dev.suffice.api.comparison.Gate;
import dev.suffice.api.comparison.GateCheck;
import dev.suffice.api.result.Holds;
import dev.suffice.cli.console.Line;
import dev.suffice.cli.console.Style;
import java.util.List;

/** What a gate found. */
public final class GateView {
  private GateView() {}

  public static List<Line> of(Gate gate, int width) {
    var lines = new Lines(width);
    lines.paragraph(style(gate.verdict()), gate.sentence());
    return lines
        .section("The checks", gate.checks().stream().map(GateView::text).toList())
        .section("How sure is this?", gate.guarantees())
        .done();
  }

  private static String text(GateCheck check) {
    return "%s: %s".formatted(words(check.holds()), check.sentence());
  }

  private static String words(Holds holds) {
    return switch (holds) {
      case YES -> "holds";
      case NO -> "fails";
      case UNKNOWN -> "open";
    };
  }

  private static Style style(Holds holds) {
    return switch (holds) {
      case YES -> Style.GOOD;
      case NO -> Style.BAD;
      case UNKNOWN -> Style.OPEN;
    };
  }
}
