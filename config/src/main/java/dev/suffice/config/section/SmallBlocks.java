package dev.suffice.config.section;

import dev.suffice.api.catalog.Description;
import dev.suffice.api.experiment.Evaluation;
import dev.suffice.api.experiment.Limits;
import dev.suffice.api.experiment.Workload;
import dev.suffice.api.money.Money;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.form.Reading;
import dev.suffice.config.form.RecordForm;
import dev.suffice.config.form.Refusal;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads {@code workload:}, {@code evaluation:} and {@code limits:}; every key may be left out. */
public final class SmallBlocks {
  public static final RecordForm<WorkloadBlock> WORKLOAD =
      Language.FORMS.record(WorkloadBlock.class);
  public static final RecordForm<EvaluationBlock> EVALUATION =
      Language.FORMS.record(EvaluationBlock.class);
  public static final RecordForm<LimitsBlock> LIMITS = Language.FORMS.record(LimitsBlock.class);

  private static final int USUAL_REPETITIONS = 1;
  private static final long USUAL_SEED = 42;

  private SmallBlocks() {}

  /** The {@code workload:} block. */
  record WorkloadBlock(
      @Description("Requests a month.") OptionalLong requestsPerMonth,
      @Description("Months the bill is projected over.") OptionalInt horizonMonths,
      @Description("Hours a month in which the requests come.") OptionalDouble activeHours,
      @Description("Whether answers may come a day later, at batch prices.")
          Optional<Boolean> canWait) {
    Workload workload() {
      return new Workload(
          requestsPerMonth.orElse(Workload.ASSUMED.requestsPerMonth()),
          horizonMonths.orElse(Workload.ASSUMED.horizonMonths()),
          activeHours.orElse(Workload.ASSUMED.activeHours()),
          canWait.orElse(Workload.ASSUMED.canWait()));
    }
  }

  /** The {@code evaluation:} block. */
  record EvaluationBlock(
      @Description("How test examples are spent.") Optional<Evaluation.Mode> mode,
      @Description("Answers per example and approach.") OptionalInt repetitions,
      @Description("Decides everything random.") OptionalLong seed,
      @Description(
              "true: models that take batches are asked in batches, at batch prices and within a"
                  + " day; wants `can-wait: true`.")
          Optional<Boolean> batch) {
    Evaluation evaluation(boolean hasRequirements) {
      return new Evaluation(
          mode.orElse(usualMode(hasRequirements)),
          repetitions.orElse(USUAL_REPETITIONS),
          seed.orElse(USUAL_SEED),
          batch.orElse(false));
    }
  }

  /** The {@code limits:} block. */
  record LimitsBlock(
      @Description("Most money for the calls of a run.") Optional<Money> spend,
      @Description("Longest duration of a run.") Optional<Duration> time,
      @Description("Trials at the same time.") OptionalInt concurrency,
      @Description("Longest time for one answer, retries excluded.") Optional<Duration> timeout,
      @Description("Tries after a fault that may pass: a rate limit, a server that fails.")
          OptionalInt retries) {
    Limits limits() {
      return new Limits(
          spend,
          time,
          concurrency.orElse(Limits.DEFAULT.concurrency()),
          timeout.orElse(Limits.DEFAULT.timeout()),
          retries.orElse(Limits.DEFAULT.retries()));
    }
  }

  public static Optional<Workload> workload(Value value, Reading reading) {
    return WORKLOAD
        .read(value, "workload", reading)
        .flatMap(block -> Refusal.make((Mapping) value, "workload", reading, block::workload));
  }

  /** Without requirements there is nothing to stop at. */
  private static Evaluation.Mode usualMode(boolean hasRequirements) {
    return hasRequirements ? Evaluation.Mode.ADAPTIVE : Evaluation.Mode.FIXED;
  }

  /** What holds when the block is left out: adaptive where there are requirements, else fixed. */
  public static Evaluation usualEvaluation(boolean hasRequirements) {
    return new Evaluation(usualMode(hasRequirements), USUAL_REPETITIONS, USUAL_SEED);
  }

  /**
   * Reads the {@code evaluation:} block.
   *
   * @param hasRequirements whether the file has any, which decides the usual mode
   */
  public static Optional<Evaluation> evaluation(
      Value value, boolean hasRequirements, Reading reading) {
    return EVALUATION
        .read(value, "evaluation", reading)
        .flatMap(
            block ->
                Refusal.make(
                    (Mapping) value,
                    "evaluation",
                    reading,
                    () -> block.evaluation(hasRequirements)));
  }

  public static Optional<Limits> limits(Value value, Reading reading) {
    return LIMITS
        .read(value, "limits", reading)
        .flatMap(block -> Refusal.make((Mapping) value, "limits", reading, block::limits));
  }
}
