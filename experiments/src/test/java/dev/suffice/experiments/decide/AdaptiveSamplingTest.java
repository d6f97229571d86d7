package dev.suffice.experiments.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.strategy.Simplicity.Form;
import dev.suffice.experiments.stats.ClusterSample.Cluster;
import dev.suffice.experiments.stats.MeanEvidence;
import dev.suffice.experiments.stats.SequentialDesign;
import dev.suffice.experiments.stats.SequentialEvidence;
import dev.suffice.experiments.tally.Quality;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** 20 of 20 certify 80 % at a level of 0.05, and refute 20 %; 19 do not. */
class AdaptiveSamplingTest {
  private static final double LEVEL = 0.05;

  private static Optional<MeanEvidence> evidence(Lab lab, double asked) {
    var experiment = lab.experiment();
    var subject = lab.subjects().get("one");
    var metric = experiment.metrics().get(0);
    var quality = Quality.in(subject.table(), row -> subject.table().score(metric, row, 0));
    return Sampling.describing(LEVEL, experiment)
        .gather(Claims.of(experiment).get(0).population(), quality, asked, true);
  }

  /** The levels at which bounds are held after the run are smaller, and steer nothing. */
  @Test
  void betsAreThoseThatDecideSoonestAtTheLevelsOfTheRun() {
    Lab lab =
        lab(60).graded().require(Lab.invalidAtMost(0.5)).approach("two", Form.RAG, Lab.TOKENS);
    lab.approach(one(lab).scored(30, 0.9));
    var experiment = lab.experiment();
    var table = lab.subjects().get("one").table();
    var quality = Quality.in(table, row -> table.score(experiment.metrics().get(0), row, 0));
    var found =
        Sampling.at(Levels.of(experiment, 2, Exploration.NONE), experiment)
            .gather(Claims.of(experiment).get(0).population(), quality, 0.8, false);

    double alpha = experiment.adequacy().orElseThrow().alpha();
    SequentialEvidence expected =
        SequentialDesign.bounded(0.8, 60, 1, alpha / 2, alpha / 2).begin();
    for (int cluster = 0; cluster < 30; cluster++) {
      expected.add(new Cluster(0.9, 1));
    }
    assertThat(((SequentialEvidence) found.orElseThrow()).certificationP())
        .isEqualTo(expected.certificationP());
  }

  private static Lab lab(int examples) {
    return new Lab().adaptive().examples(examples).accuracy(0.8);
  }

  private static Answers one(Lab lab) {
    return Answers.of("one", 1).along(lab.order());
  }

  @Test
  void theSampleEndsBeforeTheFirstClusterThatWasNotAsked() {
    Lab lab = lab(60);
    List<String> order = lab.order();
    var gap = new ArrayList<>(order);
    gap.remove(10);
    lab.approach(Answers.of("one", 1).along(gap).right(30));

    assertThat(evidence(lab, 0.8).orElseThrow().clusters()).isEqualTo(10);
  }

  @Test
  void aClusterOfWhichATrialWasNotMadeDoesNotCountYet() {
    Lab lab =
        new Lab()
            .adaptive()
            .examples(3, Map.of(), Optional.of("a"))
            .examples(3, Map.of(), Optional.of("b"))
            .accuracy(0.8);
    lab.approach(one(lab).right(5));

    assertThat(evidence(lab, 0.8).orElseThrow().clusters()).isEqualTo(1);
    assertThat(evidence(lab, 0.8).orElseThrow().values()).isEqualTo(3);
  }

  @Test
  void nothingCompleteIsNoEvidence() {
    Lab lab = lab(20).approach(Answers.of("one", 1));

    assertThat(evidence(lab, 0.8)).isEmpty();
  }

  @Test
  void aLostTrialIsTheWorstWhereItWouldCertify() {
    Lab whole = lab(20);
    whole.approach(one(whole).right(20));
    Lab lossy = lab(20);
    lossy.approach(one(lossy).right(7).missing(1).right(12));

    assertThat(evidence(whole, 0.8).orElseThrow().certifies(0.8, LEVEL)).isTrue();
    assertThat(evidence(lossy, 0.8).orElseThrow().certifies(0.8, LEVEL)).isFalse();
    assertThat(evidence(lossy, 0.8).orElseThrow().mean()).isEqualTo(1);
  }

  @Test
  void aLostTrialIsTheBestWhereItWouldRefute() {
    Lab whole = lab(20);
    whole.approach(one(whole).wrong(20));
    Lab lossy = lab(20);
    lossy.approach(one(lossy).wrong(7).missing(1).wrong(12));

    assertThat(evidence(whole, 0.2).orElseThrow().refutes(0.2, LEVEL)).isTrue();
    assertThat(evidence(lossy, 0.2).orElseThrow().refutes(0.2, LEVEL)).isFalse();
  }
}
