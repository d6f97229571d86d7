package dev.suffice.experiments.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.experiment.Requirement.Bound;
import dev.suffice.api.recording.PublishedFigure;
import dev.suffice.api.recording.PublishedFigure.Kind;
import dev.suffice.api.recording.Recording.Aggregate;
import dev.suffice.experiments.stats.ClopperPearson;
import dev.suffice.experiments.stats.Hoeffding;
import dev.suffice.experiments.stats.MeanEvidence;
import dev.suffice.experiments.tally.Published;
import dev.suffice.experiments.tally.Scale;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a published figure shows, whatever it was before it was rounded. */
class PublishedTest {
  private static final double LEVEL = 0.05;
  private static final int N = 910;

  private static Optional<MeanEvidence> evidence(Kind kind, String value, Bound bound) {
    MetricSpec accuracy = new Lab().experiment().metrics().get(0);
    var figure = new PublishedFigure(kind, new BigDecimal(value));
    return new Published(new Aggregate(N, Map.of("accuracy", figure), Optional.empty()))
        .evidence(accuracy, Scale.share(bound));
  }

  /** 788 to 796 of 910 are 87 %. */
  @Test
  void aShareCertifiesByTheFewestAndRefutesByTheMostThatRoundToIt() {
    MeanEvidence evidence = evidence(Kind.PROPORTION, "0.87", Bound.AT_LEAST).orElseThrow();

    assertThat(evidence.lower(LEVEL)).isEqualTo(ClopperPearson.lower(788, N, LEVEL));
    assertThat(evidence.upper(LEVEL)).isEqualTo(ClopperPearson.upper(796, N, LEVEL));
    double certain = ClopperPearson.lower(788, N, LEVEL);
    assertThat(evidence.certifies(certain - 1e-6, LEVEL)).isTrue();
    assertThat(evidence.certifies(certain + 1e-6, LEVEL)).isFalse();
    double possible = ClopperPearson.upper(796, N, LEVEL);
    assertThat(evidence.refutes(possible - 1e-6, LEVEL)).isFalse();
    assertThat(evidence.refutes(possible + 1e-6, LEVEL)).isTrue();
  }

  @Test
  void ofARateThatIsToBeLowTheMostCertifiesAndTheFewestRefute() {
    MeanEvidence kept = evidence(Kind.PROPORTION, "0.87", Bound.AT_MOST).orElseThrow();

    assertThat(kept.lower(LEVEL)).isEqualTo(ClopperPearson.lower(N - 796, N, LEVEL));
    assertThat(kept.upper(LEVEL)).isEqualTo(ClopperPearson.upper(N - 788, N, LEVEL));
  }

  @Test
  void aMeanIsBoundedByHoeffdingFromTheEndsOfItsRounding() {
    MeanEvidence evidence = evidence(Kind.MEAN, "0.87", Bound.AT_LEAST).orElseThrow();

    assertThat(evidence.lower(LEVEL)).isCloseTo(Hoeffding.lower(0.865, N, LEVEL), within(1e-12));
    assertThat(evidence.upper(LEVEL)).isCloseTo(Hoeffding.upper(0.875, N, LEVEL), within(1e-12));
    assertThat(evidence.mean()).isEqualTo(0.87);
  }

  @Test
  void aFigureOfTheWholeCorpusDecidesNothing() {
    assertThat(evidence(Kind.CORPUS_LEVEL, "0.87", Bound.AT_LEAST)).isEmpty();
  }
}
