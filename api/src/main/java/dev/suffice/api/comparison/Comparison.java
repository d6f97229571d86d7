package dev.suffice.api.comparison;

import java.util.List;
import java.util.Objects;

/**
 * What changed from one run to another.
 *
 * @param confidence at which all intervals hold together
 * @param before what the earlier run decided
 * @param after what the later one decided
 * @param common test examples that ask the same in both runs and have the same right answer
 * @param retiring the models of the later run's file that are known to be switched off some day
 * @param changes of the file, of the files it names and of prices, in the order of the file
 * @param approaches those of the later run in its order, then those that only the earlier one has
 */
public record Comparison(
    Run before,
    Run after,
    double confidence,
    int common,
    List<DeclaredModel> retiring,
    List<Change> changes,
    List<ApproachComparison> approaches) {
  /**
   * One of the two runs.
   *
   * @param examples of its test set
   */
  public record Run(RunName name, Decision decision, int examples) {
    public Run {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(decision, "decision");
    }
  }

  public Comparison {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    retiring = List.copyOf(retiring);
    changes = List.copyOf(changes);
    approaches = List.copyOf(approaches);
  }

  /** Whether both come to the same decision. */
  public boolean isSameDecision() {
    return before.decision().verdict() == after.decision().verdict()
        && before.decision().approach().equals(after.decision().approach());
  }

  /** The two decisions in a sentence. */
  public String sentence() {
    if (isSameDecision()) {
      return after
          .decision()
          .approach()
          .map("The decision stays: `%s`."::formatted)
          .orElseGet(() -> "The decision stays: %s.".formatted(words(after.decision())));
    }
    return "The decision changes from %s to %s."
        .formatted(words(before.decision()), words(after.decision()));
  }

  private static String words(Decision decision) {
    return switch (decision.verdict()) {
      case ADEQUATE_FOUND -> "`%s`".formatted(decision.approach().orElseThrow());
      case NONE_ADEQUATE -> "none adequate";
      case UNDECIDED -> "undecided";
      case NO_REQUIREMENTS -> "none, as there are no requirements";
    };
  }
}
