package dev.suffice.api.judge;

import dev.suffice.api.task.Label;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a judge may say, from the worst grade to the best. Grades lie evenly from 0 to 1: of three
 * the middle one is 0.5.
 *
 * @param grades at least two; names differ by more than case, blanks and quotes
 */
public record Scale(List<Label> grades) {
  private static final Pattern DRESS = Pattern.compile("^[\\s\"'`*]+|[\\s\"'`*.]+$");

  /** Whether an answer does what the rubric says. */
  public static final Scale NO_YES = new Scale(List.of(Label.named("no"), Label.named("yes")));

  public Scale {
    grades = List.copyOf(grades);
    if (grades.size() < 2) {
      throw new IllegalArgumentException(
          "scale: name at least two grades, the worst first: [poor, fair, good]");
    }
    var names = new HashSet<String>();
    for (Label grade : grades) {
      if (folded(grade.name()).isEmpty() || !names.add(folded(grade.name()))) {
        throw new IllegalArgumentException(
            "scale: name each grade once, in words that differ: '%s'".formatted(grade.name()));
      }
    }
  }

  /** Whether every score is 0 or 1. */
  public boolean isBinary() {
    return grades.size() == 2;
  }

  /** The names of the grades, the worst first. */
  public List<String> names() {
    return grades.stream().map(Label::name).toList();
  }

  /** The place on the scale of a grade: its name, but for case, and blanks and quotes around it. */
  public Optional<Integer> place(String said) {
    String wanted = folded(said);
    for (int place = 0; place < grades.size(); place++) {
      if (folded(grades.get(place).name()).equals(wanted)) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  /** The score of a place on the scale, from 0 to 1. */
  public double score(int place) {
    return (double) place / (grades.size() - 1);
  }

  /** The place on the scale that has this score. */
  public int place(double score) {
    return Math.toIntExact(Math.round(score * (grades.size() - 1)));
  }

  private static String folded(String name) {
    return DRESS.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
