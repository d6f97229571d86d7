package dev.suffice.experiments.tally;

import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.recording.PublishedFigure;
import dev.suffice.api.recording.PublishedFigure.Kind;
import dev.suffice.api.recording.Recording.Aggregate;
import dev.suffice.experiments.stats.BinomialEvidence;
import dev.suffice.experiments.stats.HoeffdingEvidence;
import dev.suffice.experiments.stats.IncompleteEvidence;
import dev.suffice.experiments.stats.MeanEvidence;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Figures over a whole test set. A figure stands for every value that rounds to it: the worst of
 * them has to certify, the best of them has to refute. Corpus-level figures decide nothing.
 */
public record Published(Aggregate aggregate) implements Basis {
  @Override
  public int size() {
    return aggregate.n();
  }

  public boolean isCorpusLevel(String metric) {
    return figure(metric).filter(figure -> figure.kind() == Kind.CORPUS_LEVEL).isPresent();
  }

  public Optional<PublishedFigure> figure(String metric) {
    return Optional.ofNullable(aggregate.figures().get(metric));
  }

  /**
   * Evidence on the mean quality.
   *
   * @param scale how the quality reads as the metric
   * @return empty where nothing was published that decides
   */
  public Optional<MeanEvidence> evidence(MetricSpec metric, Scale scale) {
    return figure(metric.name())
        .filter(figure -> figure.kind() != Kind.CORPUS_LEVEL)
        .map(figure -> evidence(figure, scale));
  }

  private MeanEvidence evidence(PublishedFigure figure, Scale scale) {
    MeanEvidence least = evidence(figure, figure.least(), true, scale);
    MeanEvidence most = evidence(figure, figure.most(), false, scale);
    MeanEvidence written = written(figure, scale);
    return least.mean() <= most.mean()
        ? new IncompleteEvidence(least, most, written)
        : new IncompleteEvidence(most, least, written);
  }

  private MeanEvidence evidence(
      PublishedFigure figure, BigDecimal end, boolean isLeast, Scale scale) {
    if (figure.kind() == Kind.MEAN) {
      return mean(end, scale);
    }
    var counts = figure.counts(aggregate.n()).orElseThrow();
    return count(isLeast ? counts.least() : counts.most(), scale);
  }

  private MeanEvidence written(PublishedFigure figure, Scale scale) {
    if (figure.kind() == Kind.MEAN) {
      return mean(figure.value(), scale);
    }
    var counts = figure.counts(aggregate.n()).orElseThrow();
    long nearest = Math.round(figure.value().doubleValue() * aggregate.n());
    return count(Math.min(Math.max(nearest, counts.least()), counts.most()), scale);
  }

  private MeanEvidence mean(BigDecimal value, Scale scale) {
    double quality = scale.quality(value.doubleValue());
    return new HoeffdingEvidence(Math.min(1, Math.max(0, quality)), aggregate.n());
  }

  private MeanEvidence count(long happened, Scale scale) {
    boolean isGood = scale.quality(1) > scale.quality(0);
    long successes = isGood ? happened : aggregate.n() - happened;
    return new BinomialEvidence(Math.toIntExact(successes), aggregate.n());
  }
}
