package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.experiment.Requirement.Bound;
import dev.suffice.api.result.RequirementResult.Unit;
import dev.suffice.experiments.tally.Published;
import dev.suffice.experiments.tally.Subject;
import java.util.Map;

/** Tests claims on approaches. */
final class Examiner {
  private final Experiment experiment;
  private final Map<String, Subject> subjects;
  private final Levels levels;
  private final Gatherings gatherings;
  private final Objections objections;
  private final boolean briefly;

  Examiner(
      Experiment experiment,
      Map<String, Subject> subjects,
      Levels levels,
      Gatherings gatherings,
      Objections objections,
      boolean briefly) {
    this.experiment = experiment;
    this.subjects = subjects;
    this.levels = levels;
    this.gatherings = gatherings;
    this.objections = objections;
    this.briefly = briefly;
  }

  Finding examine(Claim claim, Subject subject) {
    Finding found = tested(claim, subject);
    return objections.to(claim).map(found::undecidable).orElse(found);
  }

  private Finding tested(Claim claim, Subject subject) {
    Question question = question(experiment, claim, levels, briefly);
    if (subject.couldNotRun()) {
      return question.open("the approach could not be run");
    }
    if (!subject.isEvaluated()) {
      return question.open("not evaluated yet");
    }
    Requirement requirement = claim.requirement();
    if (subject.basis() instanceof Published published) {
      return examine(question, requirement, subject, published);
    }
    if (requirement instanceof Requirement.Score score) {
      return new ScoreExamination(experiment, gatherings).examine(question, score, subject);
    }
    if (requirement instanceof Requirement.NonInferiority paired) {
      return new PairedExamination(experiment, subjects, gatherings)
          .examine(question, paired, subject);
    }
    if (requirement instanceof Requirement.Cost cost) {
      return new CostExamination(experiment, gatherings.sampling())
          .examine(question, cost, subject);
    }
    var latency = new LatencyExamination(experiment.longestLatency(), gatherings);
    return requirement instanceof Requirement.LatencyQuantile quantile
        ? latency.examine(question, quantile, subject)
        : latency.examine(question, (Requirement.MeanLatency) requirement, subject);
  }

  private Finding examine(
      Question question, Requirement requirement, Subject subject, Published published) {
    if (requirement instanceof Requirement.Score score) {
      return new PublishedExamination(experiment, published).examine(question, score);
    }
    if (requirement instanceof Requirement.NonInferiority reference) {
      return new PairedExamination(experiment, subjects, gatherings)
          .examine(question, reference, subject);
    }
    return requirement instanceof Requirement.Cost cost
        ? new CostExamination(experiment, gatherings.sampling()).examine(question, cost, subject)
        : question.open("no latency was published");
  }

  /** What is asked of a claim, at the levels of the error control. */
  static Question question(Experiment experiment, Claim claim, Levels levels, boolean briefly) {
    Requirement requirement = claim.requirement();
    if (requirement instanceof Requirement.Score score) {
      return new Question(claim, Unit.SHARE, score.bound(), score.threshold(), levels, briefly);
    }
    if (requirement instanceof Requirement.NonInferiority paired) {
      return PairedExamination.question(experiment, claim, paired, levels, briefly);
    }
    if (requirement instanceof Requirement.Cost cost) {
      return new Question(claim, Unit.USD, Bound.AT_MOST, cost.limit().toDouble(), levels, briefly);
    }
    var limit =
        requirement instanceof Requirement.LatencyQuantile quantile
            ? quantile.limit()
            : ((Requirement.MeanLatency) requirement).limit();
    return new Question(
        claim,
        Unit.MILLISECONDS,
        Bound.AT_MOST,
        QuantileReading.milliseconds(limit),
        levels,
        briefly);
  }
}
