package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.money.Money;
import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.trial.ModelCall;
import dev.suffice.api.trial.Preparation;
import java.util.List;
import java.util.stream.Stream;

/** Writes down what was found out about each approach. */
final class Results {
  private final Experiment experiment;
  private final Estimates estimates;
  private final Reasons reasons;

  Results(Experiment experiment) {
    this.experiment = experiment;
    this.estimates = new Estimates(experiment);
    this.reasons = new Reasons(experiment);
  }

  ApproachResult of(Assessment assessment) {
    Subject subject = assessment.subject();
    TrialTable table = subject.table();
    List<ModelCall> calls = calls(subject.trials());
    var metrics = estimates.metrics(subject);
    return new ApproachResult(
        subject.spec(),
        assessment.verdict(),
        subject.basis().size(),
        table.missing(),
        metrics,
        estimates.slices(table),
        estimates.latency(table),
        subject.bill(),
        assessment.findings().stream().map(Finding::result).toList(),
        calls.stream().map(this::charge).reduce(Money.ZERO, Money::plus),
        calls.size(),
        reasons.of(assessment, metrics));
  }

  /** Calls on machines that are paid for anyway cost nothing of their own. */
  private Money charge(ModelCall call) {
    ModelSpec model =
        experiment
            .model(call.model())
            .orElseThrow(
                () -> new IllegalArgumentException("A call names no declared model: " + call));
    return model.price().ofCall(call.usage(), call.serviceTime()).orElse(Money.ZERO);
  }

  private static List<ModelCall> calls(ApproachTrials trials) {
    return Stream.concat(
            trials.preparation().map(Preparation::calls).orElse(List.of()).stream(),
            trials.trials().stream().flatMap(scored -> scored.trial().calls().stream()))
        .toList();
  }
}
