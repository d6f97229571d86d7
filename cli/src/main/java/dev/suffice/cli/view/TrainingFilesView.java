package dev.suffice.cli.view;

import dev.suffice.api.tuning.TrainingFinding;
import dev.suffice.cli.console.Line;
import dev.suffice.runtime.TrainingFiles;
import java.util.List;

/** Training files that were written, for people. */
public final class TrainingFilesView {
  private TrainingFilesView() {}

  /** A line per file, and what would be wrong with training by them. */
  public static List<Line> of(List<TrainingFiles> all, Places places, int width) {
    var lines = new Lines(width);
    for (TrainingFiles files : all) {
      lines.add(line(places.show(files.training()), files.trainingRows()));
      files
          .validation()
          .ifPresent(file -> lines.add(line(places.show(file), files.validationRows())));
      lines.section(
          "Before %s is trained with them".formatted(files.approach()),
          files.findings().stream().map(TrainingFinding::message).toList());
    }
    return lines.done();
  }

  private static Line line(String file, int rows) {
    return Line.of("%s  %s rows".formatted(file, rows));
  }
}
