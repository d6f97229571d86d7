package dev.suffice.experiments.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.suffice.experiments.stats.ClusterSample.Cluster;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BettingEvidenceTest {
  private static BettingEvidence ones(int ones, int of) {
    var clusters = new ArrayList<>(Collections.nCopies(ones, new Cluster(1, 1)));
    clusters.addAll(Collections.nCopies(of - ones, new Cluster(0, 1)));
    return new BettingEvidence(new ClusterSample(clusters, 1, of));
  }

  @Test
  void decisionsAgreeWithTheBounds() {
    for (int good : new int[] {0, 20, 150, 180, 195, 200}) {
      var evidence = ones(good, 200);
      for (double threshold : new double[] {0.05, 0.5, 0.85, 0.95, 0.99}) {
        assertThat(evidence.certifies(threshold, 0.01))
            .isEqualTo(evidence.lower(0.01) >= threshold);
        assertThat(evidence.refutes(threshold, 0.01)).isEqualTo(evidence.upper(0.01) < threshold);
      }
    }
  }

  @Test
  void boundsAreALittleWiderThanTheExactOnes() {
    var betting = ones(930, 1000);

    assertThat(betting.lower(0.01)).isBetween(0.89, ClopperPearson.lower(930, 1000, 0.01));
    assertThat(betting.upper(0.01)).isBetween(ClopperPearson.upper(930, 1000, 0.01), 0.96);
  }

  @Test
  void certifyingAndRefutingMirrorEachOther() {
    assertThat(ones(60, 200).upper(0.02)).isCloseTo(1 - ones(140, 200).lower(0.02), within(1e-8));
  }

  @Test
  void clustersOfEqualValuesSayNoMoreThanSingleOnes() {
    List<Cluster> tenfold = Collections.nCopies(40, new Cluster(10, 10));

    var clustered = new BettingEvidence(new ClusterSample(tenfold, 10, 40));

    assertThat(clustered.lower(0.05)).isCloseTo(ones(40, 40).lower(0.05), within(1e-8));
    assertThat(clustered.values()).isEqualTo(400);
  }

  @Test
  void theMeanIsTheOneOverValuesNotOverClusters() {
    var sample = new ClusterSample(List.of(new Cluster(9, 9), new Cluster(0, 1)), 9, 2);

    assertThat(new BettingEvidence(sample).mean()).isCloseTo(0.9, within(1e-15));
  }

  @Test
  void furtherClustersSuffice() {
    var evidence = ones(92, 100);

    long further = evidence.furtherClusters(0.85, 0.01, 0.05).orElseThrow();
    int times = (int) Math.ceil((100 + further) / 100.0);

    assertThat(evidence.certifies(0.85, 0.01)).isFalse();
    assertThat(ones(92 * times, 100 * times).certifies(0.85, 0.01)).isTrue();
  }

  @Test
  void furtherClustersCanRefute() {
    assertThat(ones(80, 100).furtherClusters(0.85, 0.01, 0.05).orElseThrow()).isBetween(100L, 600L);
  }

  @Test
  void extremeThresholdsNeedNoData() {
    assertThat(ones(0, 5).certifies(0, 0.01)).isTrue();
    assertThat(ones(5, 5).certifies(1, 0.01)).isFalse();
    assertThat(ones(5, 5).refutes(1, 0.01)).isFalse();
    assertThat(ones(4, 5).refutes(1, 0.01)).isTrue();
    assertThat(ones(5, 5).refutes(1.5, 0.01)).isTrue();
  }

  @Test
  void valuesOutsideTheRangeAreRefused() {
    assertThatThrownBy(() -> new Cluster(2.5, 2)).hasMessageContaining("[0, 1]");
    assertThatThrownBy(() -> new ClusterSample(List.of(new Cluster(1, 3)), 2, 1))
        .hasMessageContaining("3 values");
  }
}
