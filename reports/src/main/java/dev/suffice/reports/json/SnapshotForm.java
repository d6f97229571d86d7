package dev.suffice.reports.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suffice.api.comparison.ApproachStanding;
import dev.suffice.api.comparison.Bill;
import dev.suffice.api.comparison.Decision;
import dev.suffice.api.comparison.RunName;
import dev.suffice.api.comparison.Settings;
import dev.suffice.api.comparison.Snapshot;
import dev.suffice.api.comparison.Snapshot.Measure;
import dev.suffice.api.comparison.TestItem;
import dev.suffice.api.metric.Metric.Direction;
import dev.suffice.api.result.Estimate;
import dev.suffice.api.result.Interval;
import dev.suffice.api.result.RecommendationVerdict;
import dev.suffice.api.result.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Takes a snapshot out of the document of a report. */
final class SnapshotForm {
  /** What intervals have where the experiment states no confidence. */
  private static final double USUAL_CONFIDENCE = 0.95;

  private final Keys root;
  private final List<String> keys;

  SnapshotForm(JsonNode document) {
    this.root = new Keys(document, "");
    this.keys = root.object("testExamples").array("keys").stream().map(JsonNode::asText).toList();
  }

  Snapshot snapshot() {
    Keys experiment = root.object("experiment");
    Keys run = root.object("run");
    double confidence =
        experiment.isNull("adequate")
            ? USUAL_CONFIDENCE
            : experiment.object("adequate").number("confidence");
    return new Snapshot(
        new RunName(experiment.text("name"), run.text("id"), Instant.parse(run.text("started"))),
        confidence,
        new Settings(experiment.text("document"), files(experiment), models()),
        experiment.objects("metrics", SnapshotForm::measure),
        decision(root.object("recommendation")),
        examples(),
        root.objects("approaches", this::standing));
  }

  private static Map<String, String> files(Keys experiment) {
    var files = new LinkedHashMap<String, String>();
    experiment.object("files").entries().forEach((name, text) -> files.put(name, text.asText()));
    return files;
  }

  /** Prices and retirements, by paths. */
  private Map<String, String> models() {
    var facts = new TreeMap<String, String>();
    root.objects(
        "models",
        model -> {
          String path = "models." + model.text("name");
          flatten(path + ".price", model.node().path("price"), facts);
          flatten(path + ".retires", model.node().path("retires"), facts);
          return path;
        });
    return facts;
  }

  private static void flatten(String path, JsonNode value, Map<String, String> into) {
    if (value.isObject()) {
      value.properties().forEach(one -> flatten(path + "." + one.getKey(), one.getValue(), into));
    } else if (value.isArray()) {
      for (int index = 0; index < value.size(); index++) {
        flatten(path + "[" + index + "]", value.get(index), into);
      }
    } else if (!value.isNull() && !value.isMissingNode()) {
      into.put(path, value.asText());
    }
  }

  private static Measure measure(Keys metric) {
    return new Measure(
        metric.text("name"), metric.constant("direction", Direction.class) == Direction.EVENT);
  }

  private static Decision decision(Keys recommendation) {
    return new Decision(
        recommendation.constant("verdict", RecommendationVerdict.class),
        recommendation.optionalText("approach"),
        recommendation.text("sentence"));
  }

  private List<TestItem> examples() {
    Keys test = root.object("testExamples");
    boolean clustered = !test.isNull("clusters");
    List<JsonNode> clusters = clustered ? test.array("clusters") : List.of();
    if (clustered && clusters.size() != keys.size()) {
      throw new MissingKeyException("testExamples.clusters");
    }
    var items = new ArrayList<TestItem>();
    for (int index = 0; index < keys.size(); index++) {
      items.add(new TestItem(keys.get(index), clustered ? clusters.get(index).asInt() : index));
    }
    return items;
  }

  private ApproachStanding standing(Keys approach) {
    return new ApproachStanding(
        approach.text("id"),
        approach.text("strategy"),
        approach.array("models").stream().map(JsonNode::asText).toList(),
        approach.constant("verdict", Verdict.class),
        approach.text("reason"),
        estimates(approach.object("metrics")),
        approach.object("latencyMs").optionalNumber("p95").map(SnapshotForm::milliseconds),
        bill(approach.object("cost")),
        scores(approach.object("scores")));
  }

  /** Intervals of older reports may leave out the mean. */
  private static Map<String, Estimate> estimates(Keys metrics) {
    var estimates = new LinkedHashMap<String, Estimate>();
    for (String name : metrics.entries().keySet()) {
      Keys metric = metrics.object(name);
      double mean = metric.number("mean");
      Optional<Interval> interval =
          metric
              .optionalNumber("low")
              .flatMap(low -> metric.optionalNumber("high").map(high -> new Interval(low, high)))
              .map(found -> found.with(mean));
      estimates.put(name, new Estimate(mean, interval, (int) metric.number("n")));
    }
    return estimates;
  }

  private static Duration milliseconds(double number) {
    return Duration.ofNanos(Math.round(number * 1e6));
  }

  private static Optional<Bill> bill(Keys cost) {
    return cost.money("perRequestUsd")
        .flatMap(
            request ->
                cost.money("perMonthUsd")
                    .flatMap(
                        month ->
                            cost.money("totalUsd").map(total -> new Bill(request, month, total))));
  }

  private Map<String, Map<String, List<Double>>> scores(Keys byMetric) {
    var scores = new HashMap<String, Map<String, List<Double>>>();
    for (String metric : byMetric.entries().keySet()) {
      List<JsonNode> column = byMetric.array(metric);
      if (column.size() != keys.size()) {
        throw new MissingKeyException("approaches[].scores." + metric);
      }
      var byKey = new HashMap<String, List<Double>>();
      for (int index = 0; index < keys.size(); index++) {
        List<Double> some = numbers(column.get(index));
        if (!some.isEmpty()) {
          byKey.put(keys.get(index), some);
        }
      }
      scores.put(metric, byKey);
    }
    return scores;
  }

  private static List<Double> numbers(JsonNode value) {
    if (value.isArray()) {
      var numbers = new ArrayList<Double>();
      value.forEach(one -> numbers.addAll(numbers(one)));
      return numbers;
    }
    return value.isNumber() ? List.of(score(value.doubleValue())) : List.of();
  }

  private static double score(double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new MissingKeyException("approaches[].scores");
    }
    return value;
  }
}
