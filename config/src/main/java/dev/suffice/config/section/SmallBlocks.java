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

  /** Every approach answers every test example once. */
  public static final Evaluation USUAL_EVALUATION = new Evaluation(Evaluation.Mode.FIXED, 1, 42);

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
      @Description("How test examples are spent.") Optional<ModeWord> mode,
      @Description("Answers per example and approach.") OptionalInt repetitions,
      @Description("Decides everything random.") OptionalLong seed) {
    Evaluation evaluation() {
      return new Evaluation(
          mode.map(ModeWord::mode).orElse(USUAL_EVALUATION.mode()),
          repetitions.orElse(USUAL_EVALUATION.repetitions()),
          seed.orElse(USUAL_EVALUATION.seed()));
    }
  }

  /** The {@code limits:} block. */
  record LimitsBlock(
      @Description("Most money for the calls of a run.") Optional<Money> spend,
      @Description("Longest duration of a run.") Optional<Duration> time,
      @Description("Trials at the same time.") OptionalInt concurrency,
      @Description("Longest time for one answer.") Optional<Duration> timeout) {
    Limits limits() {
      return new Limits(
          spend,
          time,
          concurrency.orElse(Limits.DEFAULT.concurrency()),
          timeout.orElse(Limits.DEFAULT.timeout()));
    }
  }

  public static Optional<Workload> workload(Value value, Reading reading) {
    return WORKLOAD
        .read(value, "workload", reading)
        .flatMap(block -> Language.make((Mapping) value, "workload", reading, block::workload));
  }

  public static Optional<Evaluation> evaluation(Value value, Reading reading) {
    return EVALUATION
        .read(value, "evaluation", reading)
        .flatMap(block -> Language.make((Mapping) value, "evaluation", reading, block::evaluation));
  }

  public static Optional<Limits> limits(Value value, Reading reading) {
    return LIMITS
        .read(value, "limits", reading)
        .flatMap(block -> Language.make((Mapping) value, "limits", reading, block::limits));
  }
}
