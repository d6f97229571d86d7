package dev.suffice.reports.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.experiment.Adequacy;
import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.experiment.Evaluation;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.experiment.Workload;
import java.util.Locale;
import java.util.TreeMap;

/** What was asked: the experiment, without its data. */
final class ExperimentPart {
  private ExperimentPart() {}

  static ObjectNode experiment(Experiment experiment) {
    ObjectNode node = Nodes.object();
    node.set("name", Nodes.text(experiment.name()));
    node.set("description", Nodes.text(experiment.description()));
    // The name only: where it lay on somebody's disk is nobody else's business.
    node.set("file", Nodes.text(experiment.source().file().getFileName().toString()));
    node.set("document", Nodes.text(experiment.source().document()));
    ObjectNode files = node.putObject("files");
    new TreeMap<>(experiment.source().namedFiles())
        .forEach((name, text) -> Nodes.put(files, name, Nodes.text(text)));
    node.put("task", word(experiment.task().kind()));
    node.set("examples", examples(experiment.data()));
    node.set("metrics", Nodes.array(experiment.metrics(), ExperimentPart::metric));
    node.set(
        "adequate", experiment.adequacy().map(ExperimentPart::adequate).orElse(NullNode.instance));
    node.set("warnings", Nodes.texts(experiment.warnings()));
    return node;
  }

  static ObjectNode evaluation(Evaluation evaluation) {
    ObjectNode node = Nodes.object();
    node.put("mode", word(evaluation.mode()));
    node.put("repetitions", evaluation.repetitions());
    node.put("seed", evaluation.seed());
    if (evaluation.batch()) {
      node.put("batch", true);
    }
    return node;
  }

  static ObjectNode workload(Workload workload) {
    ObjectNode node = Nodes.object();
    node.put("requestsPerMonth", workload.requestsPerMonth());
    node.put("horizonMonths", workload.horizonMonths());
    node.set("activeHours", Nodes.number(workload.activeHours()));
    node.put("canWait", workload.canWait());
    return node;
  }

  private static JsonNode examples(Dataset data) {
    ObjectNode node = Nodes.object();
    node.put("training", data.training().size());
    node.put("validation", data.validation().size());
    node.put("test", data.test().size());
    return node;
  }

  private static JsonNode metric(MetricSpec metric) {
    ObjectNode node = Nodes.object();
    node.set("name", Nodes.text(metric.name()));
    node.put("direction", metric.metric().direction().name());
    return node;
  }

  private static JsonNode adequate(Adequacy adequacy) {
    ObjectNode node = Nodes.object();
    node.set("confidence", Nodes.number(adequacy.confidence()));
    node.set("tolerance", Nodes.number(adequacy.tolerance()));
    node.set(
        "require", Nodes.texts(adequacy.requirements().stream().map(Requirement::text).toList()));
    return node;
  }

  /** An enum constant as the language writes it. */
  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
