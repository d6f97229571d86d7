package dev.suffice.api.comparison;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a run found out, as far as another run can be held against it: the content of its {@code
 * report.json}.
 *
 * @param confidence of its intervals
 * @param metrics in the order of the experiment
 * @param examples of the test set, asked or not
 * @param approaches sorted by total cost
 */
public record Snapshot(
    RunName name,
    double confidence,
    Settings settings,
    List<Measure> metrics,
    Decision decision,
    List<TestItem> examples,
    List<ApproachStanding> approaches) {
  /**
   * A metric.
   *
   * @param event whether it counts something bad, so that less is better
   */
  public record Measure(String name, boolean event) {
    public Measure {
      Objects.requireNonNull(name, "name");
    }
  }

  public Snapshot {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(settings, "settings");
    metrics = List.copyOf(metrics);
    Objects.requireNonNull(decision, "decision");
    examples = List.copyOf(examples);
    approaches = List.copyOf(approaches);
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("Not a confidence: " + confidence);
    }
  }

  /** How an approach stood; absent where there was none of this id. */
  public Optional<ApproachStanding> approach(String id) {
    return approaches.stream().filter(one -> one.id().equals(id)).findFirst();
  }
}
