package dev.suffice.cli.view;

import dev.suffice.api.money.ImportedPrices.LeftOut;
import dev.suffice.cli.console.Figures;
import dev.suffice.cli.console.Line;
import dev.suffice.cli.console.Style;
import dev.suffice.runtime.PriceUpdate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an import of prices took over, and all that it did not. */
public final class PriceUpdateView {
  private PriceUpdateView() {}

  /**
   * The report.
   *
   * @param file how the catalogue is named to this person
   */
  public static List<Line> of(PriceUpdate update, String file, int width) {
    List<LeftOut> whole =
        update.imported().leftOut().stream().filter(left -> left.figure().isEmpty()).toList();
    List<LeftOut> figures =
        update.imported().leftOut().stream().filter(left -> left.figure().isPresent()).toList();
    var lines =
        new Lines(width)
            .paragraph(
                Style.STRONG,
                "%s of %s (%s) written to %s, as of %s."
                    .formatted(
                        Figures.count(update.imported().models().size(), "model"),
                        Figures.count(update.imported().models().size() + whole.size()),
                        update.imported().format().word(),
                        file,
                        update.asOf()));
    lines.section(
        "Cost something else in the catalogue that comes with Suffice", update.differing());
    section("Models left out: " + Figures.count(whole.size()), whole, lines);
    section("Figures left out: " + Figures.count(figures.size()), figures, lines);
    return lines.done();
  }

  private static void section(String heading, List<LeftOut> leftOut, Lines lines) {
    Map<String, List<String>> byReason = new LinkedHashMap<>();
    for (LeftOut left : leftOut) {
      String reason =
          left.figure().map(figure -> figure + ", " + left.reason()).orElse(left.reason());
      byReason.computeIfAbsent(reason, key -> new ArrayList<>()).add(left.model());
    }
    List<String> items = new ArrayList<>();
    byReason.forEach(
        (reason, models) ->
            items.add(
                "%s (%s): %s"
                    .formatted(reason, Figures.count(models.size()), String.join(", ", models))));
    lines.section(heading, items);
  }
}
