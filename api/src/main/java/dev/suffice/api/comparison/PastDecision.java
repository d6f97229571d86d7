package dev.suffice.api.comparison;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an experiment decided at one time, and what had changed since the time before.
 *
 * @param winner what was found out about the recommended approach; absent where none is
 * @param models all that the file declared, in its order
 * @param since absent for the first decision
 */
public record PastDecision(
    RunName name,
    Decision decision,
    Optional<ApproachStanding> winner,
    List<DeclaredModel> models,
    Optional<Since> since) {
  /**
   * What had changed since the decision before.
   *
   * @param decision whether the verdict or the approach is another
   * @param models what changed of the models, prices left out
   * @param prices what changed of prices and of their dates
   * @param settings what else changed of the file and of the files it names
   * @param added test examples that were not there before; an example that asks something else, or
   *     has another right answer, is another
   * @param gone test examples that are no longer there
   */
  public record Since(
      boolean decision,
      List<Change> models,
      List<Change> prices,
      List<Change> settings,
      int added,
      int gone) {
    public Since {
      models = List.copyOf(models);
      prices = List.copyOf(prices);
      settings = List.copyOf(settings);
      if (added < 0 || gone < 0) {
        throw new IllegalArgumentException("Not counts: %s, %s".formatted(added, gone));
      }
    }
  }

  public PastDecision {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(decision, "decision");
    Objects.requireNonNull(winner, "winner");
    models = List.copyOf(models);
    Objects.requireNonNull(since, "since");
  }
}
