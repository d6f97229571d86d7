package dev.suffice.runtime;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Purpose;
import dev.suffice.api.result.Analysis;
import dev.suffice.api.result.RecommendationVerdict;
import dev.suffice.api.result.Reuse;
import dev.suffice.api.result.RunInfo;
import dev.suffice.api.result.RunReport;
import dev.suffice.api.result.ScoredTrial;
import dev.suffice.api.result.Spend;
import dev.suffice.api.result.Verdict;
import dev.suffice.api.result.WhatIf;
import dev.suffice.api.run.ExitCode;
import dev.suffice.config.WhatIfReader;
import dev.suffice.experiments.cost.PriceTrends;
import dev.suffice.experiments.decide.Analyst;
import dev.suffice.experiments.run.Hindsight;
import dev.suffice.experiments.run.JudgeBook;
import dev.suffice.experiments.run.RunHistory;
import dev.suffice.experiments.run.Runner;
import dev.suffice.experiments.run.StoredSpend;
import dev.suffice.experiments.store.Store;
import dev.suffice.experiments.store.StoredRun;
import dev.suffice.experiments.tally.ApproachTrials;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Concludes from what the store holds of a run. */
final class Reporter {
  private final Analyst analyst;

  @Inject
  Reporter(Analyst analyst) {
    this.analyst = analyst;
  }

  /** Ends a run in the store and reports on it. */
  RunReport finish(Store store, Runner.Done done, Instant now) {
    Experiment experiment = done.experiment();
    String id = done.run().id();
    StoredRun run = find(store, id);
    RunHistory history = new RunHistory(experiment, store);
    List<ApproachTrials> trials = history.of(run);
    Analysis analysis = analyse(experiment, store, run, trials, WhatIf.of(experiment));
    ExitCode exitCode = exitCode(analysis, done);
    store.finishRun(id, now, exitCode.number(), done.counts());
    return report(experiment, store, find(store, id), trials, analysis)
        .withPrompts(history.prompts(run));
  }

  /**
   * Reports on a run made earlier.
   *
   * @param changes settings to decide by in place of those of the run
   * @throws dev.suffice.api.experiment.InvalidExperimentException when one of them is none
   */
  RunReport report(Experiment experiment, Store store, StoredRun run, List<String> changes) {
    WhatIf settings = WhatIfReader.read(experiment, changes, PriceTrends.names());
    RunHistory history = new RunHistory(experiment, store);
    List<ApproachTrials> trials = history.of(run);
    Analysis analysis = analyse(experiment, store, run, trials, settings);
    return report(Analyst.asked(experiment, settings), store, run, trials, analysis)
        .withPrompts(history.prompts(run));
  }

  private Analysis analyse(
      Experiment experiment,
      Store store,
      StoredRun run,
      List<ApproachTrials> trials,
      WhatIf settings) {
    return analyst.analyse(
        experiment,
        trials,
        Hindsight.of(store, run),
        new JudgeBook(store, run.id()).read(),
        settings);
  }

  static ExitCode exitCode(RunReport report, Runner.Done done) {
    return exitCode(report.analysis(), done);
  }

  private static ExitCode exitCode(Analysis analysis, Runner.Done done) {
    if (done.stop().isPresent()) {
      return done.stop().get().exitCode();
    }
    Purpose purpose = done.experiment().purpose();
    if (purpose.kind() == Purpose.Kind.GATE) {
      return exitCode(analysis.approach(purpose.subject()).orElseThrow().verdict());
    }
    if (done.left() > 0) {
      return ExitCode.STOPPED_BY_LIMIT;
    }
    RecommendationVerdict verdict = analysis.recommendation().verdict();
    return switch (verdict) {
      case ADEQUATE_FOUND, NO_REQUIREMENTS -> ExitCode.OK;
      case NONE_ADEQUATE -> ExitCode.NONE_ADEQUATE;
      case UNDECIDED -> ExitCode.UNDECIDED;
    };
  }

  /** Of a gate: what the requirements say of its approach. Nothing is left that it was to do. */
  private static ExitCode exitCode(Verdict verdict) {
    return switch (verdict) {
      case ADEQUATE, NO_REQUIREMENTS -> ExitCode.OK;
      case INADEQUATE -> ExitCode.NONE_ADEQUATE;
      case UNDECIDED, NOT_NEEDED -> ExitCode.UNDECIDED;
      case FAILED -> ExitCode.FAULT;
    };
  }

  private static RunReport report(
      Experiment experiment,
      Store store,
      StoredRun run,
      List<ApproachTrials> trials,
      Analysis analysis) {
    var info =
        new RunInfo(
            run.id(),
            run.started(),
            run.finished().orElse(run.started()),
            run.exitCode().orElse(ExitCode.INTERRUPTED.number()),
            run.counts().trialsDone(),
            run.counts().trialsReused(),
            run.counts().calls(),
            spend(store, run),
            store.approachesOn(run.testSet()),
            reuse(store, run),
            run.environment());
    List<ScoredTrial> all = trials.stream().flatMap(each -> each.trials().stream()).toList();
    return new RunReport(experiment, info, analysis, all)
        .withJudges(new JudgeBook(store, run.id()).read());
  }

  private static Spend spend(Store store, StoredRun run) {
    return new StoredSpend(store, run.id()).of(run.finished().map(end -> run.counts().spent()));
  }

  private static List<Reuse> reuse(Store store, StoredRun run) {
    Map<String, Reuse> kept = store.reuses().of(run.id());
    return run.approaches().stream()
        .map(StoredRun.StoredApproach::id)
        .filter(kept::containsKey)
        .map(kept::get)
        .toList();
  }

  private static StoredRun find(Store store, String id) {
    return Runs.find(store, id);
  }
}
