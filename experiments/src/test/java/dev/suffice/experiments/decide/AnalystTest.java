package dev.suffice.experiments.decide;

import static dev.suffice.experiments.decide.Lab.decided;
import static dev.suffice.experiments.decide.Lab.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.suffice.api.money.Money;
import dev.suffice.api.result.Analysis;
import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.result.Verdict;
import dev.suffice.experiments.stats.ClopperPearson;
import dev.suffice.experiments.tally.ApproachTrials;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AnalystTest {

  @Test
  void approachesAreSortedByTotalCostAndDescribed() {
    Analysis analysis = decided().analyse();

    assertThat(analysis.approaches())
        .extracting(result -> result.approach().id())
        .containsExactly("cheap", "good", "dear");
    ApproachResult good = result(analysis, "good");
    assertThat(good.verdict()).isEqualTo(Verdict.ADEQUATE);
    assertThat(good.n()).isEqualTo(400);
    assertThat(good.calls()).isEqualTo(400);
    assertThat(good.spent()).isEqualTo(Money.usd("0.16"));
    assertThat(good.cost().orElseThrow().total()).isEqualTo(Money.usd("48"));
    assertThat(good.latency().orElseThrow().p95()).isEqualTo(Duration.ofMillis(412));
    assertThat(good.metrics().get("accuracy").mean()).isEqualTo(0.95);
    assertThat(good.metrics().get("accuracy").interval().orElseThrow().low()).isBetween(0.92, 0.93);
    assertThat(good.reason())
        .isEqualTo("Holds accuracy of at least 90 %: 95.0 % observed, at least 92.1 %.");
  }

  @Test
  void theOrderOfTrialsAndApproachesDoesNotMatter() {
    Lab lab = decided();
    var shuffled = new ArrayList<ApproachTrials>();
    for (ApproachTrials trials : lab.trials()) {
      var some = new ArrayList<>(trials.trials());
      Collections.shuffle(some, new Random(1));
      shuffled.add(
          new ApproachTrials(trials.approach(), some, trials.preparation(), trials.failure()));
    }
    Collections.reverse(shuffled);

    assertThat(lab.analyse(shuffled)).isEqualTo(lab.analyse());
  }

  @Test
  void bothPromisesAreStatedWithWhatTheyRestOn() {
    var guarantee = decided().analyse().guarantee().orElseThrow();

    assertThat(guarantee.adequacy())
        .isEqualTo(
            "This procedure names an inadequate approach in at most 5 of 100 such experiments.");
    assertThat(guarantee.cheapness()).contains("at most 5 of 100");
    assertThat(guarantee.assumptions())
        .anyMatch(assumption -> assumption.contains("fair sample"))
        .anyMatch(assumption -> assumption.contains("independent"))
        .anyMatch(assumption -> assumption.contains("(3)"))
        .noneMatch(assumption -> assumption.contains("missing"));
  }

  @Test
  void moreApproachesMakeCertifyingHarder() {
    Lab alone =
        new Lab().examples(100).accuracy(0.9).approach(Answers.of("one", 1).right(96).wrong(4));
    Lab crowded =
        new Lab().examples(100).accuracy(0.9).approach(Answers.of("one", 1).right(96).wrong(4));
    for (int more = 0; more < 5; more++) {
      crowded.approach(Answers.of("more" + more, 2 + more).couldNotRun("no key"));
    }

    assertThat(result(alone.analyse(), "one").verdict()).isEqualTo(Verdict.ADEQUATE);
    assertThat(result(crowded.analyse(), "one").verdict()).isEqualTo(Verdict.UNDECIDED);
  }

  @Test
  void requirementsMovedAfterTheTrialsWereSeenAreHeldAgainstWiderBoundsAndItIsSaid() {
    // 370 of 400 certify 0.9 at 0.05, but not at 0.05 / 2
    Lab lab =
        new Lab()
            .examples(400)
            .accuracy(0.9)
            .accuracy(0.5)
            .approach(Answers.of("one", 1).right(370).wrong(30));
    var planned = Lab.analyst().analyse(lab.experiment(), lab.trials(), Exploration.NONE);
    var moved = Lab.analyst().analyse(lab.experiment(), lab.trials(), Exploration.OF_THRESHOLDS);

    assertThat(result(planned, "one").requirements().get(0).bounds().orElseThrow().low())
        .isCloseTo(ClopperPearson.lower(370, 400, 0.05), within(1e-9));
    assertThat(result(moved, "one").requirements().get(0).bounds().orElseThrow().low())
        .isCloseTo(ClopperPearson.lower(370, 400, 0.025), within(1e-9));
    assertThat(moved.recommendation().sentence()).startsWith("Explored after the run: ");
    assertThat(moved.guarantee().orElseThrow().assumptions())
        .anySatisfy(
            one ->
                assertThat(one).contains("Answers had been seen before the requirements changed"));
  }

  @Test
  void missingTrialsAreLeftOutAndSaidSo() {
    Analysis analysis =
        new Lab()
            .examples(400)
            .accuracy(0.9)
            .approach(Answers.of("one", 1).right(380).wrong(15).missing(5))
            .analyse();

    ApproachResult one = result(analysis, "one");
    assertThat(one.n()).isEqualTo(395);
    assertThat(one.missing()).isEqualTo(5);
    assertThat(one.requirements().get(0).n()).isEqualTo(395);
    assertThat(one.metrics().get("accuracy").mean()).isEqualTo(380.0 / 395);
    assertThat(one.reason())
        .endsWith(
            "5 trials are missing and count as the worst for certifying, the best for refuting.");
    assertThat(analysis.guarantee().orElseThrow().assumptions())
        .last()
        .asString()
        .startsWith("5 trials are missing");
  }

  @Test
  void fewExamplesGetNoInterval() {
    Analysis analysis = new Lab().examples(4).approach(Answers.of("one", 1).right(4)).analyse();

    assertThat(result(analysis, "one").metrics().get("accuracy").interval()).isEmpty();
  }

  @Test
  void breakEvensAreThoseOfApproachesThatCanBeChosen() {
    assertThat(decided().analyse().breakEven()).isEmpty();
    assertThat(decided().analyse().costCurves())
        .extracting(curve -> curve.approach())
        .containsExactly("cheap", "good", "dear");
  }

  @Test
  void trialsThatBelongToNothingAreRefused() {
    Lab lab = new Lab().examples(2).accuracy(0.9).approach(Answers.of("one", 1).right(2));
    ApproachTrials stranger = Answers.of("two", 1).right(2).trials();
    ApproachTrials tooMany = Answers.of("one", 1).right(3).trials();

    assertThatThrownBy(() -> lab.analyse(List.of(stranger))).hasMessageContaining("two");
    assertThatThrownBy(() -> lab.analyse(List.of(tooMany))).hasMessageContaining("e2");
    assertThatThrownBy(() -> lab.analyse(List.of(lab.trials().get(0), lab.trials().get(0))))
        .hasMessageContaining("twice");
    assertThatThrownBy(() -> lab.analyse(List.of(Answers.of("one", 1).scored(2, 1.5).trials())))
        .hasMessageContaining("[0, 1]");
  }
}
