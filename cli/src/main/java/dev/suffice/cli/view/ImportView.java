package dev.suffice.cli.view;

import dev.suffice.api.experiment.ImportedExperiment;
import dev.suffice.api.experiment.ImportedExperiment.Fate;
import dev.suffice.api.experiment.ImportedExperiment.Remark;
import dev.suffice.api.experiment.Location;
import dev.suffice.cli.console.Figures;
import dev.suffice.cli.console.Line;
import dev.suffice.cli.console.Style;
import java.util.List;
import java.util.stream.Collectors;

/** What an import wrote, and all that is not as it was. */
public final class ImportView {
  private static final int SHOWN = 5;

  private ImportView() {}

  /**
   * The report.
   *
   * @param file how the experiment is named to this person
   */
  public static List<Line> of(ImportedExperiment imported, String file, int width) {
    var lines =
        new Lines(width)
            .paragraph(
                Style.STRONG,
                "%s and %s written to %s."
                    .formatted(
                        approaches(imported.approaches()),
                        Figures.count(imported.examples(), "example"),
                        file));
    lines.section("Carried over with another meaning", told(imported, Fate.CHANGED));
    lines.section("Not carried over", told(imported, Fate.LEFT_OUT));
    return lines.done();
  }

  private static String approaches(int number) {
    return number == 1 ? "1 approach" : Figures.count(number) + " approaches";
  }

  private static List<String> told(ImportedExperiment imported, Fate fate) {
    return imported.remarks().stream()
        .filter(remark -> remark.fate() == fate)
        .map(remark -> places(remark) + ": " + remark.message())
        .toList();
  }

  private static String places(Remark remark) {
    String first =
        remark.places().stream()
            .limit(SHOWN)
            .map(Location::toString)
            .collect(Collectors.joining(", "));
    int more = remark.places().size() - SHOWN;
    return more > 0 ? first + " and " + Figures.count(more) + " more" : first;
  }
}
