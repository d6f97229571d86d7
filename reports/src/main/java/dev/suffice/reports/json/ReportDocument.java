package dev.suffice.reports.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.result.Analysis;
import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.result.BreakEven;
import dev.suffice.api.result.Contender;
import dev.suffice.api.result.CostCurve;
import dev.suffice.api.result.Explorable;
import dev.suffice.api.result.Guarantee;
import dev.suffice.api.result.PriceTrend;
import dev.suffice.api.result.Recommendation;
import dev.suffice.api.result.RunReport;
import dev.suffice.api.result.WhatIf;
import dev.suffice.reports.cost.ContextTokens;
import dev.suffice.reports.cost.CostRegion;
import dev.suffice.reports.cost.ModelUsage;
import java.util.LongSummaryStatistics;
import java.util.Map;

/** The whole document. */
final class ReportDocument {
  /** Raised whenever a key is removed or changes its meaning; new keys leave it as it is. */
  private static final int SCHEMA_VERSION = 1;

  private ReportDocument() {}

  static ObjectNode of(RunReport report) {
    Analysis analysis = report.analysis();
    ObjectNode root = Nodes.object();
    root.put("schemaVersion", SCHEMA_VERSION);
    root.set("experiment", ExperimentPart.experiment(report.experiment()));
    root.set("run", RunPart.of(report));
    root.set("evaluation", ExperimentPart.evaluation(report.experiment().evaluation()));
    root.set("workload", ExperimentPart.workload(report.experiment().workload()));
    analysis
        .explorable()
        .filter(Explorable::isMoved)
        .ifPresent(moved -> root.set("explored", explored(moved.shown())));
    root.set("guarantee", guarantee(analysis));
    root.set("recommendation", recommendation(analysis.recommendation()));
    var scores = new ScoreTable(report);
    Map<String, LongSummaryStatistics> context = ContextTokens.of(report.trials());
    root.set("testExamples", scores.examples());
    root.set(
        "approaches",
        Nodes.array(analysis.approaches(), result -> approach(result, report, scores, context)));
    root.set("tunings", Nodes.array(analysis.tunings(), TuningPart::of));
    root.set("judges", Nodes.array(report.judges().all(), JudgePart::of));
    root.set("breakEven", Nodes.array(analysis.breakEven(), ReportDocument::breakEven));
    root.set(
        "cheapestByVolume",
        Nodes.array(
            CostRegion.of(analysis, report.experiment().workload()), ReportDocument::region));
    root.set("costCurves", Nodes.array(analysis.costCurves(), ReportDocument::costCurve));
    root.set("priceTrends", Nodes.array(analysis.priceTrends(), ReportDocument::priceTrend));
    root.set("dataHealth", Nodes.orNull(report.health().map(DataHealthPart::of)));
    Map<String, ModelUsage> used = ModelUsage.of(report.trials());
    root.set(
        "models",
        Nodes.array(
            report.experiment().models(),
            model -> ModelPart.of(model, used.getOrDefault(model.name(), ModelUsage.NONE))));
    return root;
  }

  /** Settings that somebody chose after the run; the workload beside them is already theirs. */
  private static JsonNode explored(WhatIf settings) {
    ObjectNode node = Nodes.object();
    node.put("requestsPerMonth", settings.workload().requestsPerMonth());
    node.put("horizonMonths", settings.workload().horizonMonths());
    node.set("prices", Nodes.text(settings.prices()));
    node.set(
        "require", Nodes.texts(settings.requirements().stream().map(Requirement::text).toList()));
    return node;
  }

  private static JsonNode approach(
      ApproachResult result,
      RunReport report,
      ScoreTable scores,
      Map<String, LongSummaryStatistics> context) {
    String approach = result.approach().id();
    ObjectNode node = ApproachPart.of(result, report.experiment());
    if (context.containsKey(approach)) {
      node.set("contextTokens", contextTokens(context.get(approach)));
    }
    node.set("scores", scores.of(approach));
    return node;
  }

  private static JsonNode contextTokens(LongSummaryStatistics tokens) {
    ObjectNode node = Nodes.object();
    node.set("mean", Nodes.number(tokens.getAverage()));
    node.put("most", tokens.getMax());
    node.put("n", tokens.getCount());
    return node;
  }

  private static JsonNode guarantee(Analysis analysis) {
    return analysis.guarantee().map(ReportDocument::guarantee).orElse(NullNode.instance);
  }

  private static JsonNode guarantee(Guarantee guarantee) {
    ObjectNode node = Nodes.object();
    node.set("adequacy", Nodes.text(guarantee.adequacy()));
    node.set("cheapness", Nodes.text(guarantee.cheapness()));
    node.set("assumptions", Nodes.texts(guarantee.assumptions()));
    return node;
  }

  private static JsonNode recommendation(Recommendation recommendation) {
    ObjectNode node = Nodes.object();
    node.put("verdict", recommendation.verdict().name());
    node.set("approach", Nodes.text(recommendation.approach()));
    node.put("certainlyCheapest", recommendation.certainlyCheapest());
    node.set(
        "couldStillWin", Nodes.array(recommendation.couldStillWin(), ReportDocument::contender));
    node.set("sentence", Nodes.text(recommendation.sentence()));
    node.set("reasons", Nodes.texts(recommendation.reasons()));
    node.set("counterfactuals", Nodes.texts(recommendation.counterfactuals()));
    return node;
  }

  private static JsonNode contender(Contender contender) {
    ObjectNode node = Nodes.object();
    node.set("approach", Nodes.text(contender.approach()));
    node.set("furtherExamples", Nodes.number(contender.furtherExamples()));
    return node;
  }

  private static JsonNode breakEven(BreakEven breakEven) {
    ObjectNode node = Nodes.object();
    node.set("cheaperBelow", Nodes.text(breakEven.cheaperBelow()));
    node.set("cheaperAbove", Nodes.text(breakEven.cheaperAbove()));
    node.put("requestsPerMonth", breakEven.requestsPerMonth());
    return node;
  }

  private static JsonNode priceTrend(PriceTrend trend) {
    ObjectNode node = Nodes.object();
    node.set("name", Nodes.text(trend.name()));
    node.put("timesPerYear", trend.timesPerYear());
    node.set("source", Nodes.text(trend.source()));
    node.put("assumption", PriceTrend.ASSUMPTION);
    node.set("totals", Nodes.array(trend.totals(), ReportDocument::total));
    return node;
  }

  private static JsonNode total(PriceTrend.Total total) {
    ObjectNode node = Nodes.object();
    node.set("approach", Nodes.text(total.approach()));
    node.set("totalUsd", Nodes.money(total.total()));
    node.put("follows", total.follows());
    return node;
  }

  private static JsonNode region(CostRegion region) {
    ObjectNode node = Nodes.object();
    node.put("fromRequestsPerMonth", region.from());
    node.set("approach", Nodes.text(region.cheapest()));
    return node;
  }

  private static JsonNode costCurve(CostCurve curve) {
    ObjectNode node = Nodes.object();
    node.set("approach", Nodes.text(curve.approach()));
    node.set("points", Nodes.array(curve.points(), ReportDocument::point));
    return node;
  }

  private static JsonNode point(CostCurve.Point point) {
    ObjectNode node = Nodes.object();
    node.put("requestsPerMonth", point.requestsPerMonth());
    node.set("totalUsd", Nodes.money(point.total()));
    return node;
  }
}
