package dev.suffice.reports.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.result.CostSummary;
import dev.suffice.api.result.Estimate;
import dev.suffice.api.result.Interval;
import dev.suffice.api.result.LatencySummary;
import dev.suffice.api.result.LatencySummary.FirstTry;
import dev.suffice.api.result.LatencySummary.Parts;
import dev.suffice.api.result.RequirementResult;
import dev.suffice.api.result.SliceEstimate;
import java.util.List;
import java.util.Optional;

/** What was found out about one approach. */
final class ApproachPart {
  private ApproachPart() {}

  static ObjectNode of(ApproachResult result, Experiment experiment) {
    ObjectNode node = Nodes.object();
    node.set("id", Nodes.text(result.approach().id()));
    node.set("strategy", Nodes.text(result.approach().strategy()));
    node.set("model", Nodes.text(answeringModel(result, experiment)));
    node.set("models", Nodes.texts(result.approach().models()));
    node.put("verdict", result.verdict().name());
    node.put("n", result.n());
    node.put("missing", result.missing());
    ObjectNode metrics = node.putObject("metrics");
    result.metrics().forEach((name, value) -> Nodes.put(metrics, name, estimate(value)));
    node.set("slices", Nodes.array(result.slices(), ApproachPart::slice));
    node.set("latencyMs", latency(result.latency()));
    node.set("cost", cost(result.cost()));
    node.set("requirements", Nodes.array(result.requirements(), ApproachPart::requirement));
    node.put("calls", result.calls());
    node.set("spentUsd", Nodes.money(result.spent()));
    node.set("reason", Nodes.text(result.reason()));
    return node;
  }

  /** The declared name of the first language model the approach refers to. */
  private static Optional<String> answeringModel(ApproachResult result, Experiment experiment) {
    return result.approach().models().stream()
        .filter(name -> isLanguageModel(experiment.model(name)))
        .findFirst();
  }

  private static boolean isLanguageModel(Optional<ModelSpec> model) {
    return model.map(ModelSpec::kind).filter(ModelKind.LANGUAGE_MODEL::equals).isPresent();
  }

  static ObjectNode estimate(Estimate estimate) {
    ObjectNode node = Nodes.object();
    node.set("mean", Nodes.number(estimate.mean()));
    putBounds(node, estimate.interval());
    node.put("n", estimate.n());
    return node;
  }

  private static void putBounds(ObjectNode node, Optional<Interval> interval) {
    node.set("low", Nodes.number(interval.map(Interval::low)));
    node.set("high", Nodes.number(interval.map(Interval::high)));
  }

  private static JsonNode slice(SliceEstimate slice) {
    ObjectNode node = Nodes.object();
    node.set("metric", Nodes.text(slice.metric()));
    node.set("field", Nodes.text(slice.field()));
    node.set("value", Nodes.text(slice.value()));
    node.setAll(estimate(slice.estimate()));
    return node;
  }

  private static JsonNode latency(Optional<LatencySummary> latency) {
    ObjectNode node = Nodes.object();
    node.set("mean", Nodes.milliseconds(latency.map(LatencySummary::mean)));
    node.set("p50", Nodes.milliseconds(latency.map(LatencySummary::p50)));
    node.set("p95", Nodes.milliseconds(latency.map(LatencySummary::p95)));
    node.set("p99", Nodes.milliseconds(latency.map(LatencySummary::p99)));
    Optional<FirstTry> firstTry = latency.flatMap(LatencySummary::firstTry);
    node.put("retries", firstTry.map(FirstTry::retries).orElse(0));
    firstTry.ifPresent(first -> node.set("firstTry", firstTry(first)));
    latency
        .flatMap(LatencySummary::parts)
        .ifPresent(parts -> node.set("parts", latencyParts(parts)));
    return node;
  }

  private static JsonNode latencyParts(Parts parts) {
    ObjectNode node = Nodes.object();
    node.set("languageModels", Nodes.milliseconds(Optional.of(parts.languageModels())));
    node.set("otherModels", Nodes.milliseconds(Optional.of(parts.otherModels())));
    node.set("rest", Nodes.milliseconds(Optional.of(parts.rest())));
    node.put("n", parts.n());
    return node;
  }

  private static JsonNode firstTry(FirstTry first) {
    ObjectNode node = Nodes.object();
    node.set("p50", Nodes.milliseconds(Optional.of(first.p50())));
    node.set("p95", Nodes.milliseconds(Optional.of(first.p95())));
    node.set("p99", Nodes.milliseconds(Optional.of(first.p99())));
    return node;
  }

  private static JsonNode cost(Optional<CostSummary> cost) {
    ObjectNode node = Nodes.object();
    node.set("perRequestUsd", Nodes.money(cost.map(CostSummary::perRequest)));
    node.set("perMonthUsd", Nodes.money(cost.map(CostSummary::perMonth)));
    node.set("setupUsd", Nodes.money(cost.map(CostSummary::setup)));
    node.set("totalUsd", Nodes.money(cost.map(CostSummary::total)));
    List<CostSummary.Item> items = cost.map(CostSummary::items).orElse(List.of());
    node.set("items", Nodes.array(items, ApproachPart::item));
    return node;
  }

  private static JsonNode item(CostSummary.Item item) {
    ObjectNode node = Nodes.object();
    node.put("part", item.part().name());
    node.set("model", item.repriceable() ? Nodes.text(item.subject()) : NullNode.instance);
    node.set("subject", Nodes.text(item.subject()));
    node.set("amountUsd", Nodes.money(item.amount()));
    node.put("repriceable", item.repriceable());
    Nodes.put(node, item.provenance());
    return node;
  }

  private static JsonNode requirement(RequirementResult requirement) {
    ObjectNode node = Nodes.object();
    node.set("text", Nodes.text(requirement.text()));
    node.put("unit", requirement.unit().name());
    node.put("bound", requirement.bound().name());
    node.set("estimate", Nodes.number(requirement.estimate()));
    putBounds(node, requirement.bounds());
    node.set("threshold", Nodes.number(requirement.threshold()));
    node.put("n", requirement.n());
    node.put("holds", requirement.holds().name());
    node.set("explanation", Nodes.text(requirement.explanation()));
    return node;
  }
}
