package dev.suffice.experiments.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.result.Holds;
import dev.suffice.api.result.Judges;
import dev.suffice.api.result.Verdict;
import dev.suffice.experiments.tally.ApproachTrials;
import dev.suffice.experiments.tally.Subject;
import dev.suffice.experiments.tally.Subjects;
import dev.suffice.experiments.tally.TestSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** 88 of 100 are certified to be at least 80 % at alpha = 0.05, but not at half of it. */
class VerdictsTest {
  private static final int EXAMPLES = 100;
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

  private static Lab lab() {
    return new Lab().examples(EXAMPLES).accuracy(0.8);
  }

  private static Lab with(Lab lab, int rightOfOther) {
    List<String> order = lab.order();
    return lab.approach(Answers.of("close", 9).along(order).spread(88, 12))
        .approach(
            Answers.of("other", 10).along(order).spread(rightOfOther, EXAMPLES - rightOfOther));
  }

  private static Subject subject(Experiment experiment, ApproachTrials trials) {
    return Subjects.of(experiment, TestSet.of(experiment), List.of(trials), TODAY)
        .get(trials.approach());
  }

  private static Map<String, Verdict> verdicts(Lab lab, boolean moved) {
    var verdicts =
        new Verdicts(
            lab.experiment(),
            TestSet.of(lab.experiment()),
            moved ? Exploration.OF_THRESHOLDS : Exploration.NONE,
            Judges.NONE,
            true);
    lab.subjects().values().forEach(verdicts::put);
    return verdicts(verdicts);
  }

  private static Map<String, Verdict> verdicts(Verdicts verdicts) {
    return verdicts.all().stream().collect(Collectors.toMap(Assessment::id, Assessment::verdict));
  }

  @Test
  void anApproachCertifiedLeavesItsShareOfTheErrorRateToTheOthers() {
    assertThat(verdicts(with(lab().adaptive(), 96), false))
        .containsEntry("other", Verdict.ADEQUATE)
        .containsEntry("close", Verdict.ADEQUATE);
  }

  @Test
  void anApproachThatIsNotCertifiedLeavesNothing() {
    assertThat(verdicts(with(lab().adaptive(), 84), false))
        .containsEntry("other", Verdict.UNDECIDED)
        .containsEntry("close", Verdict.UNDECIDED);
    assertThat(verdicts(with(lab().adaptive(), 30), false))
        .containsEntry("other", Verdict.INADEQUATE)
        .containsEntry("close", Verdict.UNDECIDED);
  }

  @Test
  void thereAreNoSharesToPassOnWhenFixedOrMoved() {
    assertThat(verdicts(with(lab(), 96), false)).containsEntry("close", Verdict.UNDECIDED);
    assertThat(verdicts(with(lab().adaptive(), 96), true))
        .containsEntry("other", Verdict.ADEQUATE)
        .containsEntry("close", Verdict.UNDECIDED);
  }

  @Test
  void boundsOfWhatIsCertifiedWithAnothersShareDoNotContradictTheVerdict() {
    var analysis = with(lab().adaptive(), 96).analyse();
    var close = analysis.approach("close").orElseThrow();

    assertThat(close.verdict()).isEqualTo(Verdict.ADEQUATE);
    assertThat(close.requirements())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.holds()).isEqualTo(Holds.YES);
              assertThat(found.bounds().orElseThrow().low()).isEqualTo(0.8);
            });
  }

  @Test
  void aSequenceThatBeganQuiteUnlikeItWentOnIsReportedAllTheSame() {
    Lab lab = lab().adaptive();
    lab.approach(Answers.of("one", 1).along(lab.order()).wrong(12).right(88));

    assertThat(lab.analyse().approach("one").orElseThrow().n()).isEqualTo(EXAMPLES);
  }

  @Test
  void whatComesBitByBitIsJudgedAsWhatComesAtOnce() {
    Lab lab = with(lab().adaptive(), 96);
    var experiment = lab.experiment();
    var verdicts =
        new Verdicts(experiment, TestSet.of(experiment), Exploration.NONE, Judges.NONE, true);
    for (int seen = 20; seen <= EXAMPLES; seen += 20) {
      for (ApproachTrials all : lab.trials()) {
        var some =
            new ApproachTrials(
                all.approach(), all.trials().subList(0, seen), all.preparation(), all.failure());
        verdicts.put(subject(experiment, some));
        verdicts.all();
      }
    }

    assertThat(verdicts(verdicts)).isEqualTo(verdicts(lab, false));
  }

  @Test
  void moreFromTheReferenceJudgesTheOthersAgain() {
    Lab lab = new Lab().adaptive().examples(EXAMPLES);
    lab.require(new Requirement.NonInferiority("accuracy within 0.2", "accuracy", 0.2, "other"));
    with(lab, 90);
    var verdicts =
        new Verdicts(
            lab.experiment(), TestSet.of(lab.experiment()), Exploration.NONE, Judges.NONE, true);
    Map<String, Subject> subjects = lab.subjects();
    var other = subjects.get("other");
    var untried = subject(lab.experiment(), ApproachTrials.none("other"));
    verdicts.put(subjects.get("close"));
    verdicts.put(untried);
    assertThat(verdicts(verdicts)).containsEntry("close", Verdict.UNDECIDED);

    verdicts.put(other);
    assertThat(verdicts(verdicts)).containsEntry("close", Verdict.ADEQUATE);
  }
}
