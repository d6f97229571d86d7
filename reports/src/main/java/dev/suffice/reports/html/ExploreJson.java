package dev.suffice.reports.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.experiment.Adequacy;
import dev.suffice.api.result.BillFormula;
import dev.suffice.api.result.Explorable;
import dev.suffice.api.result.Explorable.Candidate;
import dev.suffice.api.result.Explorable.Certified;
import dev.suffice.api.result.Explorable.Claim;
import dev.suffice.api.result.PriceTrend;
import dev.suffice.api.result.Reach;
import dev.suffice.api.result.WhatIf;
import dev.suffice.reports.text.Figures;
import dev.suffice.reports.text.VisibleText;
import java.util.List;

/**
 * The compact form in which is embedded what it takes to decide again: {@code {planned, shown:
 * {requests, horizon, prices, thresholds}, tolerance, prices: [{name, times}], lines: [...],
 * claims: [line], texts: [claim], approaches: [{id, style, simple, failed, hopeless, certified,
 * claims: [{holds, reach}], bill}]}}. Inside a script element nothing of it can end the element.
 */
final class ExploreJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder().characterEscapes(new ScriptEscapes()).build();

  private final ReportIndex index;
  private final Explorable explorable;
  private final List<MovableLine> lines;

  ExploreJson(ReportIndex index, Explorable explorable, List<MovableLine> lines) {
    this.index = index;
    this.explorable = explorable;
    this.lines = lines;
  }

  String write() {
    ObjectNode root = NODES.objectNode();
    root.set("planned", settings(explorable.planned()));
    root.set("shown", settings(explorable.shown()));
    root.put("tolerance", index.experiment().adequacy().map(Adequacy::tolerance).orElse(0.0));
    root.set("prices", prices(index.report().analysis().priceTrends()));
    ArrayNode written = root.putArray("lines");
    lines.forEach(line -> written.add(line(line)));
    ArrayNode claims = root.putArray("claims");
    explorable.lines().forEach(claims::add);
    root.set("texts", texts());
    ArrayNode approaches = root.putArray("approaches");
    explorable.candidates().forEach(candidate -> approaches.add(approach(candidate)));
    try {
      return new JsonMapper(FACTORY).writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Nodes are JSON", e);
    }
  }

  private ObjectNode settings(WhatIf settings) {
    ObjectNode node = NODES.objectNode();
    node.put("requests", settings.workload().requestsPerMonth());
    node.put("horizon", settings.workload().horizonMonths());
    node.put("prices", settings.prices());
    ArrayNode thresholds = node.putArray("thresholds");
    for (int line = 0; line < lines.size(); line++) {
      thresholds.add(lines.get(line).threshold(settings.requirements().get(line)));
    }
    return node;
  }

  private static ArrayNode prices(List<PriceTrend> trends) {
    ArrayNode prices = NODES.arrayNode();
    prices.addObject().put("name", WhatIf.PRICES_STAY).put("times", 1);
    trends.forEach(
        trend -> prices.addObject().put("name", trend.name()).put("times", trend.timesPerYear()));
    return prices;
  }

  private static ObjectNode line(MovableLine line) {
    return NODES
        .objectNode()
        .put("before", VisibleText.visible(line.before()))
        .put("after", VisibleText.visible(line.after()))
        .put("suffix", line.suffix())
        .put("factor", line.factor())
        .put("written", line.written())
        .put("sign", line.sign())
        .put("unit", line.unit())
        .put("said", VisibleText.visible(line.words().before()))
        .put("saidAfter", VisibleText.visible(line.words().after()))
        .put("basis", line.basis().orElse(null));
  }

  /** What a claim adds to its line: the slice. */
  private ArrayNode texts() {
    ArrayNode texts = NODES.arrayNode();
    index.results().stream()
        .limit(1)
        .flatMap(result -> result.requirements().stream())
        .forEach(claim -> texts.add(VisibleText.visible(claim.text())));
    return texts;
  }

  private ObjectNode approach(Candidate candidate) {
    ObjectNode node =
        NODES
            .objectNode()
            .put("id", VisibleText.visible(candidate.approach()))
            .put("style", index.label(candidate.approach()).style())
            .put("mark", index.label(candidate.approach()).mark())
            .put("simple", candidate.simplicity())
            .put("failed", candidate.couldNotRun())
            .put("hopeless", candidate.cannotRun())
            .put("certified", word(candidate.certified()));
    ArrayNode claims = node.putArray("claims");
    candidate.claims().forEach(claim -> claims.add(claim(claim)));
    node.set("bill", candidate.bill().map(ExploreJson::bill).orElse(null));
    return node;
  }

  private static String word(Certified certified) {
    return switch (certified) {
      case NO -> "no";
      case WITH_SHARES_LEFT -> "with-shares-left";
      case ALONE -> "alone";
    };
  }

  private static ObjectNode claim(Claim claim) {
    ObjectNode node = NODES.objectNode().put("holds", Figures.word(claim.holds()));
    if (claim.reach() instanceof Reach.Thresholds thresholds) {
      node.putObject("reach")
          .put("certified", thresholds.certified())
          .put("refuted", thresholds.refuted());
    } else if (claim.reach() instanceof Reach.Requests requests) {
      node.putObject("reach")
          .put("least", requests.least().toDouble())
          .put("most", requests.most().toDouble())
          .put("mean", requests.mean().toDouble())
          .put("hangsOnVolume", requests.hangsOnVolume());
    } else if (claim.reach() instanceof Reach.Machines machines) {
      node.putObject("reach")
          .put("kind", "machines")
          .put("least", machines.leastSeconds())
          .put("most", machines.mostSeconds());
    } else {
      node.putNull("reach");
    }
    return node;
  }

  private static ObjectNode bill(BillFormula bill) {
    ObjectNode node = NODES.objectNode();
    ArrayNode once = node.putArray("once");
    bill.once()
        .forEach(step -> once.addArray().add(step.fromMonths()).add(step.amount().toDouble()));
    node.put("monthly", bill.monthly().toDouble());
    ArrayNode machines = node.putArray("machines");
    for (BillFormula.Machine machine : bill.machines()) {
      machines
          .addObject()
          .put("monthly", machine.monthly().toDouble())
          .put("seconds", machine.seconds())
          .put("capacity", machine.capacity());
    }
    node.put("perRequest", bill.perRequest().toDouble());
    ArrayNode metered = node.putArray("metered");
    for (BillFormula.Metered call : bill.metered()) {
      ObjectNode written =
          metered
              .addObject()
              .put("amount", call.amount().toDouble())
              .put("fallsUpTo", call.fallsUpTo());
      written.set("prefix", call.prefix().map(ExploreJson::prefix).orElse(null));
    }
    return node;
  }

  private static ObjectNode prefix(BillFormula.Prefix prefix) {
    return NODES
        .objectNode()
        .put("lifetimes", prefix.lifetimes())
        .put("renewed", prefix.renewedByHits())
        .put("hit", prefix.hit().toDouble())
        .put("miss", prefix.miss().toDouble())
        .put("without", prefix.without().map(amount -> amount.toDouble()).orElse(null));
  }
}
