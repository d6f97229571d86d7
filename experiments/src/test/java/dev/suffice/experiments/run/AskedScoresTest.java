package dev.suffice.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.experiment.Evaluation;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Limits;
import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.experiment.Source;
import dev.suffice.api.experiment.Workload;
import dev.suffice.api.kit.Examples;
import dev.suffice.api.metric.AskedMetric;
import dev.suffice.api.metric.Inquiry;
import dev.suffice.api.metric.Inquiry.Subject;
import dev.suffice.api.metric.MetricResources;
import dev.suffice.api.metric.ScoringFaultException;
import dev.suffice.api.money.Money;
import dev.suffice.api.run.ExitCode;
import dev.suffice.api.run.RunEvent;
import dev.suffice.api.run.StopSignal;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Passage;
import dev.suffice.api.trial.Outcome;
import dev.suffice.api.trial.Trial;
import dev.suffice.experiments.meter.Meter;
import dev.suffice.experiments.score.Scorer;
import dev.suffice.experiments.spend.Budget;
import dev.suffice.experiments.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskedScoresTest {
  private static final int EXAMPLES = 20;

  @TempDir Path folder;

  private final List<RunEvent> events = new ArrayList<>();
  private final Announcer told = new Announcer(events::add);
  private final List<String> asked = new ArrayList<>();
  private String version = "1";
  private Optional<String> brokenAt = Optional.empty();

  @Test
  void aScoreIsAskedForOnceAndKept() {
    assertThat(score("a")).isEmpty();
    assertThat(asked).hasSize(EXAMPLES);
    assertThat(score("a")).isEmpty();
    assertThat(asked).hasSize(EXAMPLES);
    assertThat(kept("a")).allMatch(score -> score.equals(OptionalDouble.of(0.25)));
    assertThat(events)
        .containsExactly(
            new RunEvent.AnswersScored("mine", 8, EXAMPLES),
            new RunEvent.AnswersScored("mine", 16, EXAMPLES),
            new RunEvent.AnswersScored("mine", EXAMPLES, EXAMPLES));
  }

  @Test
  void anotherAnswerOrAnotherVersionIsAskedAbout() {
    score("a");
    score("b");
    assertThat(asked).hasSize(2 * EXAMPLES);
    version = "2";
    score("a");
    assertThat(asked).hasSize(3 * EXAMPLES);
  }

  @Test
  void theSameAnswerFromAnotherPassageIsAskedAbout() {
    assertThat(AskedScores.key(labelled("Opens at nine.")))
        .isEqualTo(AskedScores.key(labelled("Opens at nine.")))
        .isNotEqualTo(AskedScores.key(labelled("Opens at ten.")));
  }

  /** As labelled answers are, whose context is in no field. */
  private static Subject labelled(String passage) {
    var example =
        new Example(
            "labelled",
            "When does it open?",
            Map.of(),
            List.of("nine"),
            List.of(new Passage("", passage)),
            Map.of(),
            Optional.empty());
    return new Subject(example, new Answer("nine", Optional.of("nine"), List.of()));
  }

  @Test
  void aBrokenMetricStopsTheRunAndWhatItGaveIsKept() {
    brokenAt = Optional.of("e17");
    assertThat(score("a"))
        .hasValueSatisfying(
            stop -> {
              assertThat(stop.exitCode()).isEqualTo(ExitCode.FAULT);
              assertThat(stop.reason()).isEqualTo("broken at e17");
            });
    assertThat(kept("a")).filteredOn(OptionalDouble::isPresent).hasSize(16);

    brokenAt = Optional.empty();
    asked.clear();
    assertThat(score("a")).isEmpty();
    assertThat(asked).hasSize(4);
  }

  @Test
  void aTrialWithoutItsKeptScoreIsMissingAndNotZero() {
    var scorer = new Scorer(experiment(), Scorer.KeptScores.NONE);
    var scored = scorer.score(trials("a").get(0));
    assertThat(scored.scores()).isEmpty();
    assertThat(scored.trial().outcome())
        .isEqualTo(new Outcome.Missing("It was answered, but 'mine' has not scored it yet"));
  }

  @Test
  void failuresAndInvalidOutputGetTheWorstScoreUnasked() {
    var failed =
        new Trial("one", "e0", 0, new Outcome.Failed("no"), List.of(), Duration.ofMillis(1));
    var scorer = new Scorer(experiment(), Scorer.KeptScores.NONE);
    assertThat(scorer.score(failed).scores()).containsExactly(Map.entry("mine", 0.0));
    assertThat(scorer.toAsk(experiment().metrics().get(0), failed)).isEmpty();
  }

  @Test
  void aPersonWhoStopsTheRunWaitsForNoScores() {
    var stop = new StopSignal();
    stop.stop(ExitCode.INTERRUPTED, "enough");
    score("a", stop);
    assertThat(asked).isEmpty();
  }

  private Optional<StopSignal.Stop> score(String answer) {
    return score(answer, new StopSignal());
  }

  private Optional<StopSignal.Stop> score(String answer, StopSignal stop) {
    try (Store store = Store.openForWriting(folder);
        var models = new ModelPool(experiment(), null, Optional.empty());
        var scoring = new Scoring(experiment(), models, store, new Meter(() -> 0), told)) {
      var budget = new Budget(Optional.empty(), Money.ZERO, new StoredSpend(store, "run"));
      scoring.score(
          trials(answer), new Tally(Limits.DEFAULT, call -> Money.ZERO, budget, () -> 0), stop);
    } catch (InterruptedException impossible) {
      throw new IllegalStateException(impossible);
    }
    return stop.stopped();
  }

  private List<OptionalDouble> kept(String answer) {
    try (Store store = Store.openForReading(folder);
        var models = new ModelPool(experiment(), null, Optional.empty());
        var scoring = new Scoring(experiment(), models, store, new Meter(() -> 0), told)) {
      var scorer = new Scorer(experiment(), scoring.kept());
      MetricSpec mine = experiment().metrics().get(0);
      return trials(answer).stream()
          .map(trial -> scoring.kept().of("mine", scorer.toAsk(mine, trial).orElseThrow()))
          .toList();
    }
  }

  private static List<Trial> trials(String answer) {
    return IntStream.range(0, EXAMPLES)
        .mapToObj(
            i ->
                new Trial(
                    "one",
                    "e" + i,
                    0,
                    new Outcome.Answered(new Answer(answer, Optional.of(answer), List.of())),
                    List.of(),
                    Duration.ofMillis(1)))
        .toList();
  }

  private Experiment experiment() {
    var test =
        IntStream.range(0, EXAMPLES)
            .mapToObj(i -> Examples.example("e" + i, "message " + i, "billing"))
            .toList();
    return new Experiment(
        "routing",
        Optional.empty(),
        new Source(folder.resolve("e.yaml").toAbsolutePath(), "experiment: routing"),
        Examples.questionAnswering(),
        new Dataset(List.of(), List.of(), test),
        List.of(),
        List.<ApproachSpec>of(),
        List.of(new MetricSpec("mine", new Mine())),
        Optional.empty(),
        Workload.ASSUMED,
        new Evaluation(Evaluation.Mode.FIXED, 1, 42),
        Limits.DEFAULT,
        List.of());
  }

  /** Always a quarter. */
  private final class Mine implements AskedMetric {
    @Override
    public Direction direction() {
      return Direction.QUALITY;
    }

    @Override
    public String asks() {
      return "the test";
    }

    @Override
    public Inquiry open(MetricResources resources) {
      return new Inquiry() {
        @Override
        public Record identity() {
          return new Identity(version);
        }

        @Override
        public List<Double> scores(List<Subject> subjects) {
          for (Subject subject : subjects) {
            String id = subject.example().id();
            if (brokenAt.filter(id::equals).isPresent()) {
              throw new ScoringFaultException("broken at " + id);
            }
          }
          subjects.forEach(subject -> asked.add(subject.example().id()));
          return subjects.stream().map(subject -> 0.25).toList();
        }

        @Override
        public void close() {}
      };
    }
  }

  private record Identity(String version) {}
}
