package dev.suffice.reports.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.result.RunReport;
import dev.suffice.api.result.ScoredTrial;
import dev.suffice.api.task.Example;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The scores of all trials by test example, without any text, so that another run can be held
 * against this one. Each list stands in one line.
 */
final class ScoreTable {
  private final RunReport report;
  private final List<Example> examples;
  private final Map<String, Map<String, List<ScoredTrial>>> trials;

  ScoreTable(RunReport report) {
    this.report = report;
    this.examples = report.experiment().data().test();
    this.trials =
        report.trials().stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.trial().approach(),
                    Collectors.groupingBy(one -> one.trial().exampleId())));
  }

  /** The keys of the examples, and which of them belong together. */
  ObjectNode examples() {
    ObjectNode node = Nodes.object();
    List<String> keys =
        new ExampleKeys(report.experiment()).all().stream().map("\"%s\""::formatted).toList();
    node.set("keys", Nodes.inOneLine(keys));
    boolean clustered = examples.stream().anyMatch(one -> one.cluster().isPresent());
    node.set("clusters", clustered ? Nodes.inOneLine(clusters()) : NullNode.instance);
    return node;
  }

  /** The number of the first example of the cluster of each example. */
  private List<String> clusters() {
    var first = new HashMap<String, Integer>();
    var numbers = new ArrayList<String>();
    for (int number = 0; number < examples.size(); number++) {
      int own = number;
      int cluster =
          examples
              .get(number)
              .cluster()
              .map(name -> first.computeIfAbsent(name, unseen -> own))
              .orElse(own);
      numbers.add(String.valueOf(cluster));
    }
    return numbers;
  }

  /** The scores of an approach: by metric, one for each example, in their order. */
  JsonNode of(String approach) {
    ObjectNode node = Nodes.object();
    Map<String, List<ScoredTrial>> byExample = trials.getOrDefault(approach, Map.of());
    for (MetricSpec metric : report.experiment().metrics()) {
      Function<Example, String> score =
          example ->
              metric.metric().concerns(example)
                  ? scores(byExample.getOrDefault(example.id(), List.of()), metric)
                  : "null";
      Nodes.put(node, metric.name(), Nodes.inOneLine(examples.stream().map(score).toList()));
    }
    return node;
  }

  /** One score, a list where there are repetitions, or null. */
  private static String scores(List<ScoredTrial> repetitions, MetricSpec metric) {
    List<String> scores =
        repetitions.stream()
            .map(trial -> trial.counted(metric))
            .flatMapToDouble(OptionalDouble::stream)
            .mapToObj(Nodes::plain)
            .toList();
    return switch (scores.size()) {
      case 0 -> "null";
      case 1 -> scores.get(0);
      default -> "[" + String.join(",", scores) + "]";
    };
  }
}
