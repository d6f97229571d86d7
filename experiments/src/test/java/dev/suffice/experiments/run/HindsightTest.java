package dev.suffice.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.Evaluation.Mode;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.experiment.Requirement.CostBasis;
import dev.suffice.api.experiment.Workload;
import dev.suffice.api.kit.Examples;
import dev.suffice.api.money.Money;
import dev.suffice.api.run.RunOptions;
import dev.suffice.api.task.Example;
import dev.suffice.experiments.decide.Exploration;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two approaches and one requirement at first: what a change costs, and what it is called. */
class HindsightTest {
  @TempDir Path folder;
  private AdaptiveLab lab;

  @BeforeEach
  void aFirstRun() throws InterruptedException {
    lab = new AdaptiveLab(folder).examples(60, Map.of("channel", "chat")).accuracy(0.7);
    lab.approach("good", "3", 0.97).approach("cheap", "1", 0.4);
    lab.run();
  }

  private Exploration after(Consumer<AdaptiveLab> change) throws InterruptedException {
    change.accept(lab);
    lab.run();
    return lab.exploration();
  }

  @Test
  void theFirstRunAndOneLikeItAreAsPlanned() throws InterruptedException {
    assertThat(lab.exploration()).isEqualTo(Exploration.NONE);
    assertThat(after(same -> {})).isEqualTo(Exploration.NONE);
  }

  @Test
  void toleranceAndWorkloadMayChangeWhereNoRequirementIsOnCosts() throws InterruptedException {
    assertThat(after(one -> one.tolerance(0.2).workload(new Workload(99, 3, 100, true))))
        .isEqualTo(Exploration.NONE);
  }

  @Test
  void aMovedThresholdSharesTheErrorRateWithAllThatWasTested() throws InterruptedException {
    var moved = after(one -> one.accuracy(0.6));

    assertThat(moved.changes()).containsExactly("the requirements");
    assertThat(moved.shares()).hasValue(2);
    assertThat(moved.adds()).isFalse();
    assertThat(lab.analysis().recommendation().sentence()).startsWith("Explored after the run: ");
    assertThat(after(one -> one.accuracy(0.7))).isEqualTo(Exploration.NONE);
  }

  @Test
  void anotherConfidenceIsExplored() throws InterruptedException {
    assertThat(after(one -> one.confidence(0.9)).changes()).containsExactly("the confidence");
  }

  @Test
  void anApproachThatWasDroppedStillCounts() throws InterruptedException {
    var dropped = after(one -> one.without("cheap"));

    assertThat(dropped.changes()).containsExactly("the approaches");
    assertThat(dropped.shares()).hasValue(2);
  }

  @Test
  void anApproachThatWasAddedIsTheSecondStep() throws InterruptedException {
    var added = after(one -> one.approach("late", "2", 0.9));

    assertThat(added.changes()).containsExactly("the approaches");
    assertThat(added.shares()).hasValue(3 * 2 * 1);
    assertThat(added.adds()).isTrue();
    assertThat(after(one -> one.approach("later", "2.5", 0.9)).shares()).hasValue(4 * 3 * 2);
  }

  @Test
  void anApproachInPlaceOfAnotherOneCountsBesideIt() throws InterruptedException {
    assertThat(
            after(one -> one.without("good").without("cheap").approach("new", "1", 0.9)).shares())
        .hasValue(3 * 2 * 1);
  }

  @Test
  void whatIsMeasuredInAnotherWayIsTestedBesideTheOldWay() throws InterruptedException {
    assertThat(after(one -> one.definition("ignoring case")))
        .isEqualTo(explored(4 * 2, "the metrics"));
    assertThat(after(one -> one.definition("").timeout(Duration.ofSeconds(9))))
        .isEqualTo(explored(6 * 6, "the timeout"));
  }

  private static Exploration explored(long shares, String change) {
    return new Exploration(List.of(change), OptionalLong.of(shares), true);
  }

  @Test
  void anotherKindOfEvaluationIsTestedBesideTheFirst() throws InterruptedException {
    assertThat(after(one -> one.evaluation(Mode.FIXED, 1, 42)))
        .isEqualTo(explored(4 * 2, "the evaluation"));
  }

  @Test
  void anotherOrderOfTheSameExamplesIsTestedBesideTheFirst() throws InterruptedException {
    assertThat(after(one -> one.evaluation(Mode.ADAPTIVE, 1, 43)))
        .isEqualTo(explored(4 * 2, "the evaluation"));
  }

  @Test
  void otherLabelsAndOtherClustersAreTestedBesideTheFirst() throws InterruptedException {
    assertThat(after(one -> one.change(HindsightTest::relabelled)))
        .isEqualTo(explored(4 * 2, "the test data"));
    assertThat(after(one -> one.change(HindsightTest::clustered)).shares()).hasValue(6 * 6);
  }

  private static Example relabelled(Example example) {
    return example.id().equals("e7")
        ? Examples.example("e7", example.input(), "workshop", example.slices())
        : example;
  }

  private static Example clustered(Example one) {
    return new Example(
        one.id(),
        one.input(),
        one.fields(),
        one.expected(),
        one.passages(),
        one.slices(),
        Optional.of(one.id().endsWith("1") ? "same" : one.id()));
  }

  @Test
  void aRequirementOnASliceIsAdded() throws InterruptedException {
    var sliced = after(one -> one.also(AdaptiveLab.score(0.5, Optional.of("channel"))));

    assertThat(sliced.changes()).containsExactly("the requirements");
  }

  @Test
  void pricesAndWorkloadArePartOfARequirementOnCosts() throws InterruptedException {
    after(
        one ->
            one.also(
                new Requirement.Cost(
                    "cost-per-month <= 9 USD", CostBasis.PER_MONTH, Money.usd("9"))));
    assertThat(after(one -> one.workload(new Workload(99, 3, 100, true))).changes())
        .containsExactly("the requirements");
    assertThat(lab.exploration().shares()).hasValue(6 * 6);
  }

  @Test
  void dataThatWereAddedComeLastAndTheOthersAreMetAsBefore() throws InterruptedException {
    List<String> before = lab.order();
    lab.examples(40).reordered(Comparator.comparing(Example::id)).run();

    assertThat(lab.order()).hasSize(100);
    assertThat(lab.order().subList(0, 60)).isEqualTo(before);
    lab.examples(20).run();
    assertThat(lab.order()).hasSize(120);
    assertThat(lab.order().subList(0, 60)).isEqualTo(before);
    assertThat(lab.order().subList(60, 100)).allMatch(id -> number(id) >= 60 && number(id) < 100);
  }

  private static int number(String example) {
    return Integer.parseInt(example.substring(1));
  }

  @Test
  void withDataAddedBettingIsTestedBesideTheExactTest() throws InterruptedException {
    assertThat(after(one -> one.examples(40))).isEqualTo(explored(4 * 2, "the test data"));
    assertThat(after(one -> one.examples(40))).isEqualTo(explored(4 * 2, "the test data"));
  }

  @Test
  void bettingGoesOnUnlabelledWithDataAdded() throws InterruptedException {
    var graded = new AdaptiveLab(folder.resolve("paired"));
    graded.examples(60).require(AdaptiveLab.within(0.1, "good"));
    graded.approach("good", "3", 0.97).approach("cheap", "1", 0.9);
    graded.run();
    graded.examples(60).run();

    assertThat(graded.exploration()).isEqualTo(Exploration.NONE);
    assertThat(graded.calls("cheap")).isGreaterThan(60);
  }

  @Test
  void otherTestDataMakeItANewExperiment() throws InterruptedException {
    lab.change(
        one -> Examples.example(one.id(), "another " + one.input(), "billing", one.slices()));
    lab.accuracy(0.6).without("cheap").run(RunOptions.CONTINUE.limitedTo(1));

    assertThat(lab.exploration()).isEqualTo(Exploration.NONE);
  }
}
