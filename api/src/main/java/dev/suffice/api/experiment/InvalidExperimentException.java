package dev.suffice.api.experiment;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A file that cannot be run; holds every problem found, in the order of the file. */
public final class InvalidExperimentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public InvalidExperimentException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("No problem to report");
    }
    this.problems = problems.stream().sorted(Comparator.comparing(Problem::location)).toList();
  }

  /** All that is wrong, at least one. */
  public List<Problem> problems() {
    return problems;
  }
}
