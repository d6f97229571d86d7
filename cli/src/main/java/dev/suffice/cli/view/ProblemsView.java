package dev.suffice.cli.view;

import dev.suffice.api.experiment.Problem;
import dev.suffice.cli.console.Figures;
import dev.suffice.cli.console.Line;
import dev.suffice.cli.console.Paragraph;
import dev.suffice.cli.console.Style;
import java.util.List;

/** Every problem of a file: where, what is wrong, what would be right; their number at the end. */
public final class ProblemsView {
  private static final String INDENT = "  ";

  private ProblemsView() {}

  public static List<Line> of(List<Problem> problems, Places places, int width) {
    var lines = new Lines(width);
    problems.forEach(problem -> add(lines, problem, places, width));
    return lines
        .gap()
        .add(
            Line.of(Style.BAD, Figures.count(problems.size(), "problem"))
                .and("; nothing was run and nothing was spent."))
        .done();
  }

  private static void add(Lines lines, Problem problem, Places places, int width) {
    lines
        .gap()
        .add(
            Line.of(Style.STRONG, places.show(problem.location()))
                .and(Style.FAINT, problem.path().isBlank() ? "" : "  " + problem.path()));
    lines.add(Paragraph.wrapped(Style.BAD, INDENT, INDENT, problem.message(), width));
    if (!problem.remedy().isBlank()) {
      lines.add(Paragraph.wrapped(Style.PLAIN, INDENT, INDENT, problem.remedy(), width));
    }
  }
}
