package dev.suffice.cli.view;

import dev.suffice.api.result.Power;
import dev.suffice.cli.console.Line;
import dev.suffice.cli.console.Style;
import java.util.List;

/** What a test set can decide. */
public final class PowerView {
  private PowerView() {}

  /** A sentence for each requirement; nothing where there are none. */
  public static List<Line> of(List<Power> powers, int width) {
    if (powers.isEmpty()) {
      return List.of();
    }
    return new Lines(width)
        .section("What this test set can decide", powers.stream().map(Power::sentence).toList())
        .paragraph(
            Style.FAINT,
            "Chances of a single approach on each requirement by itself, while no other approach"
                + " is certified.")
        .add(Line.EMPTY)
        .done();
  }
}
