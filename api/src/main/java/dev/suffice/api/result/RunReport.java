package dev.suffice.api.result;

import dev.suffice.api.experiment.Experiment;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything a report can tell.
 *
 * @param trials in the order of the experiment's approaches, then of its test examples, then of the
 *     repetitions
 * @param health what is known of the data; absent where nobody looked
 * @param judges the models that gave scores
 * @param prompts what models were sent in the trials
 */
public record RunReport(
    Experiment experiment,
    RunInfo run,
    Analysis analysis,
    List<ScoredTrial> trials,
    Optional<DataHealth> health,
    Judges judges,
    KeptPrompts prompts) {
  public RunReport {
    Objects.requireNonNull(experiment, "experiment");
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(analysis, "analysis");
    trials = List.copyOf(trials);
    Objects.requireNonNull(health, "health");
    Objects.requireNonNull(judges, "judges");
    Objects.requireNonNull(prompts, "prompts");
  }

  /** A report on data that nobody looked at, without prompts. */
  public RunReport(
      Experiment experiment, RunInfo run, Analysis analysis, List<ScoredTrial> trials) {
    this(experiment, run, analysis, trials, Optional.empty(), Judges.NONE, KeptPrompts.NONE);
  }

  /** The same with what is known of the data. */
  public RunReport withHealth(DataHealth known) {
    return new RunReport(experiment, run, analysis, trials, Optional.of(known), judges, prompts);
  }

  /** The same with what is known of the judges. */
  public RunReport withJudges(Judges known) {
    return new RunReport(experiment, run, analysis, trials, health, known, prompts);
  }

  /** The same with the prompts that were kept. */
  public RunReport withPrompts(KeptPrompts kept) {
    return new RunReport(experiment, run, analysis, trials, health, judges, kept);
  }
}
