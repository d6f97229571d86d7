package dev.suffice.reports.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.comparison.ApproachComparison;
import dev.suffice.api.comparison.ApproachStanding;
import dev.suffice.api.comparison.Bill;
import dev.suffice.api.comparison.Change;
import dev.suffice.api.comparison.Comparison;
import dev.suffice.api.comparison.ComparisonWriter;
import dev.suffice.api.comparison.DeclaredModel;
import dev.suffice.api.comparison.PairedDifference;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** Writes {@code comparison.json}; figures stand as in {@code report.json}. */
public final class JsonComparisonWriter implements ComparisonWriter {
  private static final int SCHEMA_VERSION = 1;

  @Inject
  JsonComparisonWriter() {}

  @Override
  public String name() {
    return "json";
  }

  @Override
  public Path write(Comparison comparison, Path folder) throws IOException {
    return JsonFile.write(folder, "comparison.json", document(comparison));
  }

  private static ObjectNode document(Comparison comparison) {
    ObjectNode node = Nodes.object();
    node.put("schemaVersion", SCHEMA_VERSION);
    node.put("sameDecision", comparison.isSameDecision());
    node.set("sentence", Nodes.text(comparison.sentence()));
    node.set("before", run(comparison.before()));
    node.set("after", run(comparison.after()));
    node.put("commonExamples", comparison.common());
    node.set("confidence", Nodes.number(comparison.confidence()));
    node.set("approaches", Nodes.array(comparison.approaches(), JsonComparisonWriter::approach));
    node.set("retiring", Nodes.array(comparison.retiring(), JsonComparisonWriter::retiring));
    node.set("changes", Nodes.array(comparison.changes(), JsonComparisonWriter::change));
    return node;
  }

  private static JsonNode run(Comparison.Run run) {
    ObjectNode node = Nodes.object();
    node.set("experiment", Nodes.text(run.name().experiment()));
    node.set("run", Nodes.text(run.name().run()));
    node.put("started", run.name().started().toString());
    node.put("testExamples", run.examples());
    node.put("verdict", run.decision().verdict().name());
    node.set("approach", Nodes.text(run.decision().approach()));
    node.set("sentence", Nodes.text(run.decision().sentence()));
    return node;
  }

  private static JsonNode approach(ApproachComparison approach) {
    ObjectNode node = Nodes.object();
    node.set("id", Nodes.text(approach.id()));
    node.set("before", standing(approach.before()));
    node.set("after", standing(approach.after()));
    node.set("differences", Nodes.array(approach.differences(), JsonComparisonWriter::difference));
    return node;
  }

  private static JsonNode standing(Optional<ApproachStanding> standing) {
    return standing.map(JsonComparisonWriter::standing).orElse(NullNode.instance);
  }

  private static JsonNode standing(ApproachStanding standing) {
    ObjectNode node = Nodes.object();
    node.put("verdict", standing.verdict().name());
    node.set("reason", Nodes.text(standing.reason()));
    ObjectNode metrics = node.putObject("metrics");
    standing.metrics().forEach((name, one) -> Nodes.put(metrics, name, ApproachPart.estimate(one)));
    node.set("p95Ms", Nodes.milliseconds(standing.p95()));
    node.set("perRequestUsd", Nodes.money(standing.bill().map(Bill::perRequest)));
    node.set("perMonthUsd", Nodes.money(standing.bill().map(Bill::perMonth)));
    node.set("totalUsd", Nodes.money(standing.bill().map(Bill::total)));
    return node;
  }

  private static JsonNode difference(PairedDifference difference) {
    ObjectNode node = Nodes.object();
    node.set("metric", Nodes.text(difference.metric().name()));
    node.put("tendency", difference.tendency().name());
    node.set("mean", Nodes.number(difference.mean()));
    node.set("low", Nodes.number(difference.interval().low()));
    node.set("high", Nodes.number(difference.interval().high()));
    node.put("n", difference.examples());
    node.put("better", difference.better());
    node.put("worse", difference.worse());
    return node;
  }

  private static JsonNode retiring(DeclaredModel model) {
    ObjectNode node = Nodes.object();
    node.set("name", Nodes.text(model.name()));
    node.set("provider", Nodes.text(model.provider()));
    node.set("version", Nodes.text(model.version()));
    node.set("retires", Nodes.text(model.retires().map(LocalDate::toString)));
    return node;
  }

  private static JsonNode change(Change change) {
    ObjectNode node = Nodes.object();
    node.set("path", Nodes.text(change.path()));
    node.set("before", Nodes.text(change.before()));
    node.set("after", Nodes.text(change.after()));
    return node;
  }
}
