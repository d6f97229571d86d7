package dev.suffice.experiments.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.experiment.Source;
import dev.suffice.api.kit.Examples;
import dev.suffice.api.model.Usage;
import dev.suffice.api.money.Charge;
import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.money.Refresh;
import dev.suffice.api.money.Training;
import dev.suffice.api.result.Reuse;
import dev.suffice.api.run.StoreException;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Passage;
import dev.suffice.api.trial.ModelCall;
import dev.suffice.api.trial.Outcome;
import dev.suffice.api.trial.Preparation;
import dev.suffice.api.tuning.Rehearsal;
import dev.suffice.api.tuning.TrainingSettings;
import dev.suffice.experiments.cost.Expectation;
import dev.suffice.experiments.cost.Expectation.Effort;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
  private static final Expectation EXPECTATION =
      new Expectation(
          new Effort(267, 5_000, Money.usd("0.0001")),
          new Effort(1.5, 20, Money.usd("0.00002")),
          Money.usd("17.4"),
          Money.usd("4.2"));

  private static final Fingerprint APPROACH = Fingerprint.of("approach");
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @TempDir Path folder;

  @Test
  void everyKindOfOutcomeComesBackAsItWas() {
    var calls =
        List.of(
            new ModelCall("local", new Usage(7, 5, 3, 2, true), 5, Duration.ofNanos(123), true));
    var answer = new Answer("It is «x»\n", Optional.of("x"), List.of(new Passage("a.md", "text")));
    var outcomes =
        List.of(
            new Outcome.Answered(answer),
            new Outcome.Answered(new Answer("", Optional.empty(), List.of())),
            new Outcome.Failed("refused"),
            new Outcome.Missing("network"));
    try (Store store = Store.openForWriting(folder)) {
      long version = store.version(APPROACH, false);
      for (int i = 0; i < outcomes.size(); i++) {
        append(store, version, key(i), content(outcomes.get(i), calls), () -> {});
      }
      store.flush();
    }
    try (Store store = Store.openForReading(folder)) {
      var trials = store.trials(store.existingVersion(APPROACH).orElseThrow());
      for (int i = 0; i < outcomes.size(); i++) {
        assertThat(trials.get(key(i))).isEqualTo(content(outcomes.get(i), calls));
      }
    }
  }

  @Test
  void aTrialIsToldOnlyAfterAnotherConnectionCanSeeIt() {
    try (Store store = Store.openForWriting(folder);
        Store other = Store.openForReading(folder)) {
      long version = store.version(APPROACH, false);
      var seen = new AtomicInteger(-1);
      append(store, version, key(1), answered("x"), () -> seen.set(other.trials(version).size()));
      store.flush();

      assertThat(seen).hasValue(1);
    }
  }

  @Test
  void aFreshVersionLeavesTheOldTrialsAlone() {
    try (Store store = Store.openForWriting(folder)) {
      long first = store.version(APPROACH, false);
      append(store, first, key(1), answered("old"), () -> {});
      store.flush();
      long second = store.version(APPROACH, true);

      assertThat(second).isNotEqualTo(first);
      assertThat(store.trials(first)).hasSize(1);
      assertThat(store.trials(second)).isEmpty();
      assertThat(store.version(APPROACH, false)).isEqualTo(second);
    }
  }

  private static final LifeCycle LIFE =
      new LifeCycle(
          List.of(
              new Charge(
                  "labelling", Money.usd("12.50"), Provenance.declared(LocalDate.of(2026, 11, 2)))),
          List.of(new Training("small", 120_000, 3, OptionalInt.of(6))),
          List.of(new Refresh(12, List.of(), true)),
          List.of(),
          List.of());

  @Test
  void runsDataAndPreparationsComeBack() {
    var data =
        new Dataset(
            List.of(Examples.example("t", "training", "a")),
            List.of(),
            List.of(Examples.example("x", "test", "b"), Examples.example("y", "test two", "a")),
            List.of(Examples.example("z", "test", "a")));
    var preparation =
        new Preparation(
            List.of(),
            Duration.ofMillis(7),
            LIFE.withRehearsals(List.of(new Training("small", 60_000, 3, OptionalInt.empty()))),
            List.of("A lesson."),
            List.of(
                new Rehearsal(
                    Rehearsal.Purpose.LEARNING_CURVE,
                    50,
                    new TrainingSettings(3, OptionalDouble.of(0.5), OptionalInt.of(8), 42),
                    31,
                    40,
                    false)));
    try (Store store = Store.openForWriting(folder)) {
      long version = store.version(APPROACH, false);
      store.savePreparation(version, preparation);
      store.saveDataset(Fingerprint.of("data"), data);
      store.saveDataset(Fingerprint.of("data"), data);
      store.saveRun(run("one", version));
      store.failApproach("one", "nearest", "no model");
      var counts = new StoredRun.Counts(5, 6, 7, Money.usd("0.0001"));
      store.finishRun("one", NOON.plusSeconds(9), 3, counts);
      store.saveRun(run("two", version));

      assertThat(store.dataset(Fingerprint.of("data"))).isEqualTo(data);
      assertThat(store.preparation(version)).contains(preparation);
      assertThat(store.approachesOn(Fingerprint.of("test"))).isZero();
      append(store, version, key(1), answered("x"), () -> {});
      store.flush();
      assertThat(store.approachesOn(Fingerprint.of("test"))).isEqualTo(1);
      assertThat(store.runs()).extracting(StoredRun::id).containsExactly("two", "one");
      StoredRun finished = store.runs().get(1);
      assertThat(finished.counts()).isEqualTo(counts);
      assertThat(finished.exitCode()).hasValue(3);
      assertThat(finished.approaches().get(0).failure()).contains("no model");
      assertThat(finished.source()).isEqualTo(run("one", version).source());
      assertThat(store.runs().get(0).finished()).isEmpty();
    }
  }

  @Test
  void whatWasReusedAndWhatItIsMadeOfComesBack() {
    try (Store store = Store.openForWriting(folder)) {
      long version = store.version(APPROACH, false);
      store.saveRun(run("one", version));
      var parts = Map.of("its options", Fingerprint.of("a"), "the task", Fingerprint.of("b"));
      store.reuses().saveParts(version, parts);
      store.reuses().saveParts(version, parts);
      assertThat(store.reuses().parts(version)).isEqualTo(parts);
      store.reuses().save("one", new Reuse("nearest", 0, 7, Optional.of("its options changed")));
      var done = new Reuse("nearest", 3, 7, Optional.empty());
      store.reuses().save("one", done);
      assertThat(store.reuses().of("one")).containsOnly(Map.entry("nearest", done));
    }
  }

  @Test
  void aWriteThatFailsIsToldToEveryLaterOne() {
    try (Store store = Store.openForWriting(folder)) {
      append(store, 999, key(1), answered("no such version"), () -> {});
      assertThatThrownBy(store::flush).isInstanceOf(StoreException.class);
      assertThatThrownBy(() -> append(store, 999, key(2), answered("x"), () -> {}))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("What was committed before is kept");
    }
  }

  private static void append(
      Store store, long version, TrialKey key, TrialContent content, Runnable committed) {
    store.append(new TrialPlace(version, key), content, List.of(), committed);
  }

  private static StoredRun run(String id, long version) {
    return new StoredRun(
        id,
        "routing",
        new Source(
            Path.of("/experiments/routing.yaml"),
            "experiment: ${NAME}\n",
            Map.of("NAME", "routing")),
        Fingerprint.of("data"),
        Fingerprint.of("test"),
        id.equals("one") ? NOON : NOON.plusSeconds(60),
        Optional.empty(),
        OptionalInt.empty(),
        StoredRun.Counts.NONE,
        "none",
        Map.of("java", "17"),
        List.of(
            new StoredRun.StoredApproach(
                "nearest", version, Optional.empty(), Optional.of(EXPECTATION))),
        Optional.of(
            new Design(
                List.of("an approach"),
                Map.of("accuracy", "0.9"),
                Map.of("the timeout", "PT30S"))));
  }

  private static TrialKey key(int number) {
    return new TrialKey(Fingerprint.of(number), 0);
  }

  private static TrialContent answered(String value) {
    return content(
        new Outcome.Answered(new Answer(value, Optional.of(value), List.of())), List.of());
  }

  private static TrialContent content(Outcome outcome, List<ModelCall> calls) {
    return new TrialContent(outcome, calls, Duration.ofMillis(12));
  }
}
