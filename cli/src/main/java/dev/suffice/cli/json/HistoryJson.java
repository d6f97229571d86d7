package dev.suffice.cli.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.comparison.ApproachStanding;
import dev.suffice.api.comparison.Change;
import dev.suffice.api.comparison.DeclaredModel;
import dev.suffice.api.comparison.PastDecision;
import dev.suffice.api.comparison.PastDecision.Since;
import dev.suffice.api.result.Estimate;
import dev.suffice.api.result.Interval;
import java.util.List;

/** What an experiment decided over time, as JSON. What is not known is null. */
public final class HistoryJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private HistoryJson() {}

  /** An array with an object per decision, oldest first. */
  public static String of(List<PastDecision> decisions) {
    ArrayNode array = NODES.arrayNode();
    decisions.forEach(decision -> array.add(decision(decision)));
    return array.toPrettyString();
  }

  private static ObjectNode decision(PastDecision one) {
    ObjectNode object =
        NODES
            .objectNode()
            .put("run", one.name().run())
            .put("experiment", one.name().experiment())
            .put("started", one.name().started().toString())
            .put("verdict", one.decision().verdict().name())
            .put("approach", one.decision().approach().orElse(null))
            .put("sentence", one.decision().sentence())
            .put(
                "perMonthUsd",
                one.winner()
                    .flatMap(ApproachStanding::bill)
                    .map(bill -> bill.perMonth().toPlainString())
                    .orElse(null));
    ObjectNode metrics = object.putObject("metrics");
    one.winner()
        .ifPresent(
            winner ->
                winner.metrics().forEach((name, found) -> metrics.set(name, estimate(found))));
    ArrayNode models = object.putArray("models");
    one.models().forEach(model -> models.add(model(model)));
    object.set("since", one.since().map(HistoryJson::since).orElse(null));
    return object;
  }

  private static ObjectNode estimate(Estimate estimate) {
    return NODES
        .objectNode()
        .put("mean", estimate.mean())
        .put("low", estimate.interval().map(Interval::low).orElse(null))
        .put("high", estimate.interval().map(Interval::high).orElse(null))
        .put("n", estimate.n());
  }

  private static ObjectNode model(DeclaredModel model) {
    return NODES
        .objectNode()
        .put("name", model.name())
        .put("provider", model.provider())
        .put("version", model.version().orElse(null))
        .put("priced", model.priced().map(Object::toString).orElse(null))
        .put("retires", model.retires().map(Object::toString).orElse(null));
  }

  private static ObjectNode since(Since since) {
    ObjectNode object =
        NODES
            .objectNode()
            .put("decisionChanged", since.decision())
            .put("examplesAdded", since.added())
            .put("examplesGone", since.gone());
    object.set("models", changes(since.models()));
    object.set("prices", changes(since.prices()));
    object.set("settings", changes(since.settings()));
    return object;
  }

  private static ArrayNode changes(List<Change> changes) {
    ArrayNode array = NODES.arrayNode();
    for (Change change : changes) {
      array
          .addObject()
          .put("path", change.path())
          .put("before", change.before().orElse(null))
          .put("after", change.after().orElse(null));
    }
    return array;
  }
}
