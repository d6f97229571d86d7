package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Evaluation.Mode;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.result.Guarantee;
import dev.suffice.experiments.tally.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Says what the procedure promises and what that rests on. */
final class Guarantees {
  private Guarantees() {}

  /**
   * The promise.
   *
   * @param carries whether what the run settled was carried over to what is asked now
   * @param ofJudges what requirements on the scores of judges rest on
   */
  static Guarantee of(
      Experiment experiment,
      double confidence,
      Collection<Subject> subjects,
      Exploration exploration,
      boolean carries,
      List<String> ofJudges) {
    var assumptions =
        new ArrayList<>(assumptions(experiment, confidence, subjects, exploration, carries));
    assumptions.addAll(ofJudges);
    return new Guarantee(
        adequacy(confidence),
        "In at most %s such experiments it wrongly rules out the cheapest adequate approach, and so names a dearer one or none."
            .formatted(rate(confidence)),
        assumptions);
  }

  /** How often an inadequate approach is named. */
  static String adequacy(double confidence) {
    return "This procedure names an inadequate approach in at most %s such experiments."
        .formatted(rate(confidence));
  }

  /** The error rate in whole experiments, such as "5 of 100". */
  static String rate(double confidence) {
    return rate(BigDecimal.ONE.subtract(BigDecimal.valueOf(confidence)).stripTrailingZeros());
  }

  private static String rate(BigDecimal alpha) {
    int digits = Math.max(2, alpha.scale());
    return "%s of %s"
        .formatted(
            Figures.count(alpha.movePointRight(digits).longValueExact()),
            Figures.count(BigDecimal.ONE.movePointRight(digits).longValueExact()));
  }

  private static List<String> assumptions(
      Experiment experiment,
      double confidence,
      Collection<Subject> subjects,
      Exploration exploration,
      boolean carries) {
    var assumptions = new ArrayList<String>();
    assumptions.add("The test examples are a fair sample of the requests to come.");
    assumptions.add(independence(experiment));
    assumptions.add(
        carries ? carriedOver(confidence, exploration) : foresight(experiment, exploration));
    if (exploration.adds()) {
      assumptions.add(
          "What was added was not chosen for the answers seen: no level makes up for that. New test data would.");
    }
    if (experiment.adequacy().stream()
        .flatMap(adequacy -> adequacy.requirements().stream())
        .anyMatch(Guarantees::isOnLatency)) {
      assumptions.add(
          "Latency is that of these examples under this load: at most %s at a time."
              .formatted(experiment.limits().concurrency()));
    }
    assumptions.add(
        "Costs are compared as projected from the calls measured; their uncertainty is outside the guarantee. %s were not chosen for the verdicts%s."
            .formatted(
                carries ? "Prices, workload and what was moved" : "Prices and workload",
                carries ? ", as far as approaches are ruled out" : ""));
    boolean adaptive = experiment.evaluation().mode() == Mode.ADAPTIVE;
    if (adaptive) {
      assumptions.add(
          "Examples came in an order shuffled beforehand, the same for every approach; the tests allow for a look after each batch.");
      assumptions.add(
          "What was observed where an evaluation stopped early tends to be too good (an optimistic bias); the bounds allow for it, the observed figure does not.");
    }
    int absent =
        subjects.stream()
            .filter(subject -> !subject.couldNotRun())
            .mapToInt(subject -> adaptive ? subject.table().missing() : subject.absent())
            .sum();
    if (absent > 0) {
      assumptions.add(
          "%s trials are missing: the worst is assumed of them where it would certify, the best where it would refute, so they put no guarantee at risk."
              .formatted(Figures.count(absent)));
    }
    return assumptions;
  }

  /** The run's error rate and that of the wider bounds add up over all that is tried. */
  private static String carriedOver(double confidence, Exploration exploration) {
    BigDecimal alpha = BigDecimal.ONE.subtract(BigDecimal.valueOf(confidence));
    return "Answers had been seen before %s changed: an approach that was certified meets whatever is not stricter, what failed fails whatever is not easier, and all else is held against wider bounds. Of the run's answer and all that are tried one or another names an inadequate approach in at most %s."
        .formatted(
            changed(exploration.changes()),
            rate(alpha.multiply(BigDecimal.valueOf(2)).stripTrailingZeros()));
  }

  private static String foresight(Experiment experiment, Exploration exploration) {
    String approaches = Figures.count(experiment.approaches().size());
    return exploration.isMoved()
        ? "Answers had been seen before %s changed: all is held against wider bounds, which hold at once of everything ever tested on these answers."
            .formatted(changed(exploration.changes()))
        : "Approaches (%s) and requirements were fixed before the first trial."
            .formatted(approaches);
  }

  private static String changed(List<String> changes) {
    return changes.size() == 1
        ? changes.get(0)
        : String.join(", ", changes.subList(0, changes.size() - 1))
            + " and "
            + changes.get(changes.size() - 1);
  }

  private static String independence(Experiment experiment) {
    return experiment
        .task()
        .clusterField()
        .map(
            field ->
                "Examples of different clusters (%s) are independent of each other."
                    .formatted(Figures.quoted(field)))
        .orElse("The test examples are independent of each other.");
  }

  private static boolean isOnLatency(Requirement requirement) {
    return requirement instanceof Requirement.LatencyQuantile
        || requirement instanceof Requirement.MeanLatency;
  }
}
