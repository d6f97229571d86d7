package dev.suffice.experiments.store;

import dev.suffice.api.experiment.Source;
import dev.suffice.api.money.Money;
import dev.suffice.experiments.cost.Expectation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A run as the store knows it.
 *
 * @param dataset fingerprint of all its data
 * @param testSet fingerprint of its test split
 * @param requirements fingerprint of what its trials were judged by, to the letter
 * @param finished absent while it runs and after a crash
 * @param design absent where an old store did not keep it
 */
public record StoredRun(
    String id,
    String experiment,
    Source source,
    Fingerprint dataset,
    Fingerprint testSet,
    Instant started,
    Optional<Instant> finished,
    OptionalInt exitCode,
    Counts counts,
    String requirements,
    Map<String, String> environment,
    List<StoredApproach> approaches,
    Optional<Design> design) {
  /**
   * What a run did.
   *
   * @param calls new ones of models, and requests to applications
   * @param spent what they cost
   */
  public record Counts(long trialsDone, long trialsReused, long calls, Money spent) {
    public static final Counts NONE = new Counts(0, 0, 0, Money.ZERO);

    public Counts {
      Objects.requireNonNull(spent, "spent");
    }
  }

  /**
   * An approach of a run.
   *
   * @param version where its trials are stored
   * @param failure why it could not be run at all
   * @param expectation what was expected of it before the run; absent where an old store did not
   *     keep it
   */
  public record StoredApproach(
      String id, long version, Optional<String> failure, Optional<Expectation> expectation) {
    public StoredApproach {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(failure, "failure");
      Objects.requireNonNull(expectation, "expectation");
    }
  }

  private static final String EXPLORED = "explored";

  public StoredRun {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(requirements, "requirements");
    environment = Map.copyOf(environment);
    approaches = List.copyOf(approaches);
  }

  /** What had been changed with answers known, for people; absent where nothing had. */
  public Optional<String> explored() {
    return source.kept(EXPLORED);
  }

  /** The same run, remembering that this had been changed with answers known. */
  public StoredRun exploring(String changes) {
    return new StoredRun(
        id,
        experiment,
        source.keeping(EXPLORED, changes),
        dataset,
        testSet,
        started,
        finished,
        exitCode,
        counts,
        requirements,
        environment,
        approaches,
        design);
  }
}
