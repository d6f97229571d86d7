package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Adequacy;
import dev.suffice.api.experiment.Evaluation.Mode;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.result.Contender;
import dev.suffice.api.result.Verdict;
import dev.suffice.experiments.cost.CostComparison;
import java.util.List;

/**
 * How the approaches stand, before anything is concluded.
 *
 * @param assessments sorted by total cost
 * @param objections to claims that no trial can settle
 * @param asProjected whether costs are compared as projected whatever the kind of evaluation
 * @param carries whether verdicts are {@linkplain CarryOver carried over} to other settings
 */
record Standing(
    Experiment experiment,
    List<Assessment> assessments,
    CostComparison comparison,
    Estimates estimates,
    Objections objections,
    boolean asProjected,
    boolean carries) {
  Choice choice() {
    return new Choice(experiment.adequacy().map(Adequacy::tolerance).orElse(0.0));
  }

  Assessment assessment(String approach) {
    return assessments.stream().filter(one -> one.id().equals(approach)).findFirst().orElseThrow();
  }

  List<Assessment> that(Verdict verdict) {
    return assessments.stream().filter(one -> one.is(verdict)).toList();
  }

  List<Offer> adequate() {
    return that(Verdict.ADEQUATE).stream().map(Standing::offer).toList();
  }

  static Offer offer(Assessment assessment) {
    return new Offer(
        assessment.id(),
        assessment.subject().spec().simplicity(),
        assessment.total().orElseThrow(),
        assessment.subject().bill().orElseThrow().repriceable());
  }

  /**
   * The approaches without a verdict that would change the answer if they turned out to be
   * adequate. One whose cost is unknown could cost anything. In a fixed evaluation costs are taken
   * as projected; in an adaptive one whoever is not certainly dearer could still win.
   */
  List<Contender> contenders() {
    return assessments.stream()
        .filter(Assessment::isOpen)
        .filter(
            one ->
                isUnsettled(one)
                    || one.total().isEmpty()
                    || choice().wouldChange(adequate(), offer(one)))
        .map(one -> new Contender(one.id(), Figures.rough(one.furtherExamples(testExamples()))))
        .toList();
  }

  /** Whether every approach that is not dearer as projected is refuted or certified. */
  boolean isCertainlyCheapest(Offer chosen) {
    return assessments.stream()
        .filter(Assessment::isOpen)
        .allMatch(
            one ->
                !isUnsettled(one)
                    && one.total().stream().anyMatch(total -> total.compareTo(chosen.total()) > 0));
  }

  /** One that is not needed has that verdict. */
  private boolean isUnsettled(Assessment one) {
    return !asProjected
        && experiment.evaluation().mode() == Mode.ADAPTIVE
        && one.is(Verdict.UNDECIDED);
  }

  int testExamples() {
    return experiment.data().test().size();
  }
}
