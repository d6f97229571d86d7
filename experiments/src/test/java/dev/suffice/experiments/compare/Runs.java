package dev.suffice.experiments.compare;

import dev.suffice.api.comparison.ApproachStanding;
import dev.suffice.api.comparison.Decision;
import dev.suffice.api.comparison.RunName;
import dev.suffice.api.comparison.Settings;
import dev.suffice.api.comparison.Snapshot;
import dev.suffice.api.comparison.Snapshot.Measure;
import dev.suffice.api.comparison.TestItem;
import dev.suffice.api.result.RecommendationVerdict;
import dev.suffice.api.result.Verdict;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Runs made up of scores. */
final class Runs {
  private Runs() {}

  static Builder run() {
    return new Builder(new Measure("accuracy", false));
  }

  static Builder ofEvents() {
    return new Builder(new Measure("refusal", true));
  }

  static final class Builder {
    private final Measure metric;
    private final Map<String, Map<String, List<Double>>> scores = new LinkedHashMap<>();
    private int first;
    private int examples;
    private int clusterSize = 1;

    private Builder(Measure metric) {
      this.metric = metric;
    }

    /** The number of the first example; before any approach. */
    Builder from(int number) {
      first = number;
      return this;
    }

    Builder inClustersOf(int size) {
      clusterSize = size;
      return this;
    }

    Builder approach(String id, int count, IntUnaryOperator score) {
      var byKey = new HashMap<String, List<Double>>();
      for (int example = 0; example < count; example++) {
        byKey.put("e" + (first + example), List.of((double) score.applyAsInt(example)));
      }
      scores.put(id, byKey);
      examples = Math.max(examples, count);
      return this;
    }

    Snapshot snapshot() {
      return new Snapshot(
          new RunName("mail", "run", Instant.EPOCH),
          0.95,
          new Settings("", Map.of(), Map.of()),
          List.of(metric),
          new Decision(RecommendationVerdict.UNDECIDED, Optional.empty(), "Undecided."),
          IntStream.range(0, examples)
              .mapToObj(example -> new TestItem("e" + (first + example), example / clusterSize))
              .toList(),
          scores.entrySet().stream().map(one -> standing(one.getKey(), one.getValue())).toList());
    }

    private ApproachStanding standing(String id, Map<String, List<Double>> byKey) {
      return new ApproachStanding(
          id,
          "prompting",
          List.of(),
          Verdict.UNDECIDED,
          "Undecided.",
          Map.of(),
          Optional.empty(),
          Optional.empty(),
          Map.of(metric.name(), byKey));
    }
  }
}
