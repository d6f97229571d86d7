package dev.suffice.experiments.decide;

import dev.suffice.experiments.decide.MetClusters.Met;
import dev.suffice.experiments.stats.IncompleteEvidence;
import dev.suffice.experiments.stats.MeanEvidence;
import dev.suffice.experiments.stats.SequentialDesign;
import dev.suffice.experiments.stats.SequentialEvidence;
import dev.suffice.experiments.tally.Population;
import dev.suffice.experiments.tally.Quality;
import java.util.Optional;

/**
 * What an adaptive evaluation met of a population so far: the clusters, in their order, up to the
 * first that was not yet asked. Each is taken in once, when it is met. Of lost trials the worst is
 * assumed where it would certify and the best where it would refute. Not safe for several threads.
 */
final class Gathering {
  private final Population population;
  private final SequentialDesign design;
  private final SequentialEvidence observed;
  private Optional<Extremes> extremes = Optional.empty();
  private int met;

  /** The same with lost trials at their worst, and at their best. */
  private record Extremes(SequentialEvidence worst, SequentialEvidence best) {
    void add(Met cluster) {
      worst.add(cluster.worst());
      best.add(cluster.best());
    }
  }

  Gathering(Population population, SequentialDesign design) {
    this.population = population;
    this.design = design;
    this.observed = design.begin();
  }

  /**
   * Takes in what was met since.
   *
   * @param quality of a trial once made never changes
   * @return how many clusters were looked at
   */
  int extend(Quality quality) {
    int before = met;
    while (met < population.clusters() && quality.isMade(population, met)) {
      add(MetClusters.met(population, met, quality), quality);
      met++;
    }
    return met - before;
  }

  private void add(Met cluster, Quality quality) {
    if (cluster.missing() > 0 && extremes.isEmpty()) {
      extremes = Optional.of(beforeAnyWasLost(quality));
    }
    extremes.ifPresent(both -> both.add(cluster));
    if (cluster.missing() == 0) {
      observed.add(cluster.worst());
    }
  }

  private Extremes beforeAnyWasLost(Quality quality) {
    var both = new Extremes(design.begin(), design.begin());
    for (int cluster = 0; cluster < met; cluster++) {
      both.add(MetClusters.met(population, cluster, quality));
    }
    return both;
  }

  /** What it says; absent where no cluster is complete. */
  Optional<MeanEvidence> evidence() {
    if (observed.clusters() == 0) {
      return Optional.empty();
    }
    return extremes
        .<MeanEvidence>map(both -> new IncompleteEvidence(both.worst(), both.best(), observed))
        .or(() -> Optional.of(observed));
  }
}
