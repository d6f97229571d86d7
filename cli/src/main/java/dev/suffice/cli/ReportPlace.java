package dev.suffice.cli;

import dev.suffice.cli.console.Line;
import dev.suffice.cli.view.Places;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/** Says where the page for people is among the files of a report. */
final class ReportPlace {
  private ReportPlace() {}

  static Optional<Line> of(Collection<Path> files, Places places) {
    return files.stream()
        .filter(file -> file.toString().endsWith(".html"))
        .findFirst()
        .map(file -> Line.of("Report: " + places.show(file)));
  }
}
