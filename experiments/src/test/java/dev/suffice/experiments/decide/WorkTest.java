package dev.suffice.experiments.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.result.RecommendationVerdict;
import dev.suffice.api.result.ScoredTrial;
import dev.suffice.api.trial.Preparation;
import dev.suffice.experiments.cost.Expectation;
import dev.suffice.experiments.stats.SequentialDesign;
import dev.suffice.experiments.tally.ApproachTrials;
import dev.suffice.experiments.tally.Population;
import dev.suffice.experiments.tally.Quality;
import dev.suffice.experiments.tally.TestSet;
import dev.suffice.experiments.tally.TrialSource;
import dev.suffice.experiments.tally.TrialTable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** How often trials are looked at: work grows with their number and no faster. */
class WorkTest {
  private static final int EXAMPLES = 2000;
  private static final int BATCH = 20;

  private static Lab lab() {
    Lab lab = new Lab().adaptive().examples(EXAMPLES).accuracy(0.8);
    lab.approach(Answers.of("one", 1).along(lab.order()).right(EXAMPLES));
    return lab;
  }

  /** All are right, and it is counted how often they are asked. */
  private record Counting(TrialTable table, AtomicInteger looks) implements Quality {
    @Override
    public OptionalDouble of(int row) {
      looks.incrementAndGet();
      return OptionalDouble.of(1);
    }

    @Override
    public boolean isMade(int row) {
      looks.incrementAndGet();
      return table.isMade(row);
    }
  }

  @Test
  void aTableThatGrowsIsGatheredFromOnceHoweverOftenItIsAsked() {
    Experiment experiment = lab().experiment();
    TestSet testSet = TestSet.of(experiment);
    Claim claim = Claims.of(experiment, testSet).get(0);
    var gatherings = new Gatherings(Sampling.describing(0.05, experiment));
    var table = new TrialTable(experiment, testSet, "one");
    var quality = new Counting(table, new AtomicInteger());
    List<ScoredTrial> trials = lab().trials().get(0).trials();

    for (int from = 0; from < EXAMPLES; from += BATCH) {
      trials.subList(from, from + BATCH).forEach(table::add);
      gatherings.gather(claim, List.of(table), quality, 0.8, true);
    }

    int batches = EXAMPLES / BATCH;
    assertThat(quality.looks().get()).isLessThanOrEqualTo(2 * EXAMPLES + batches);
    assertThat(gatherings.gather(claim, List.of(table), quality, 0.8, true))
        .hasValueSatisfying(found -> assertThat(found.clusters()).isEqualTo(EXAMPLES));
  }

  @Test
  void whatWasLostHasAllBeforeItTakenInTwiceAndNoMore() {
    Experiment experiment = lab().experiment();
    TestSet testSet = TestSet.of(experiment);
    Population population = testSet.all();
    var table = new TrialTable(experiment, testSet, "one");
    lab().trials().get(0).trials().forEach(table::add);
    var asked = new AtomicInteger();
    Quality sometimesLost =
        Quality.in(
            table,
            row ->
                asked.incrementAndGet() % 100 == 0 ? OptionalDouble.empty() : OptionalDouble.of(1));
    var gathering =
        new Gathering(population, SequentialDesign.bounded(0.8, EXAMPLES, 1, 0.05, 0.05));

    gathering.extend(sometimesLost);

    assertThat(asked.get()).isLessThanOrEqualTo(2 * EXAMPLES);
  }

  @Test
  void latenciesAreGatheredOnceForTheEstimateAndAllBounds() {
    Experiment experiment = lab().experiment();
    TestSet testSet = TestSet.of(experiment);
    Population population = testSet.all();
    var table = new TrialTable(experiment, testSet, "one");
    lab().trials().get(0).trials().forEach(table::add);
    var sampling = Sampling.describing(0.05, experiment);
    var gathered = new AtomicInteger();
    var reading =
        new QuantileReading(
            sampling
                .gather(population, Quality.in(table, row -> OptionalDouble.of(1)), 0.9, true)
                .orElseThrow(),
            0.9,
            Duration.ofSeconds(30).toNanos(),
            () -> {
              gathered.incrementAndGet();
              return new MetLatencies(population, table, EXAMPLES);
            },
            latencies -> sampling.limits(population, latencies, 0.9));

    assertThat(reading.estimate()).isEqualTo(100);
    assertThat(reading.certified(0.05)).isEqualTo(100);
    assertThat(reading.refuted(0.05)).isLessThanOrEqualTo(100);
    assertThat(reading.certifiesAnything(0.05)).isTrue();
    assertThat(gathered).hasValue(1);
  }

  @Test
  void anAnalysisGoesThroughTheTrialsOfAnApproachOnce() {
    Lab lab = lab();
    lab.require(new Requirement.LatencyQuantile("p95", 0.95, Duration.ofSeconds(1)));
    var source = new Source(lab.trials().get(0), new AtomicInteger());

    var analysis = Lab.analyst().analyse(lab.experiment(), List.of(source));

    assertThat(analysis.recommendation().verdict()).isEqualTo(RecommendationVerdict.ADEQUATE_FOUND);
    assertThat(source.timesThrough()).hasValue(1);
  }

  private record Source(ApproachTrials trials, AtomicInteger timesThrough) implements TrialSource {
    @Override
    public String approach() {
      return trials.approach();
    }

    @Override
    public void forEach(Consumer<ScoredTrial> use) {
      timesThrough.incrementAndGet();
      trials.forEach(use);
    }

    @Override
    public Optional<Preparation> preparation() {
      return trials.preparation();
    }

    @Override
    public Optional<String> failure() {
      return trials.failure();
    }

    @Override
    public Optional<Expectation> expectation() {
      return trials.expectation();
    }
  }
}
