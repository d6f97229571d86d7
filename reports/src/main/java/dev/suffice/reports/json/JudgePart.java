package dev.suffice.reports.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.result.Agreement;
import dev.suffice.api.result.JudgeBill;
import dev.suffice.api.result.JudgeResult;
import java.math.BigDecimal;

/** A judge: how far people agree with it, and what it took. */
final class JudgePart {
  private JudgePart() {}

  static ObjectNode of(JudgeResult judge) {
    ObjectNode node = Nodes.object();
    node.set("metric", Nodes.text(judge.metric()));
    node.set("model", Nodes.text(judge.model()));
    node.set("sentence", Nodes.text(judge.sentence()));
    node.set("agreement", Nodes.orNull(judge.agreement().map(JudgePart::agreement)));
    node.set("minimumAgreement", Nodes.number(judge.minimum().map(BigDecimal::doubleValue)));
    node.put("mayDecide", judge.mayDecide());
    node.set("bill", bill(judge.bill()));
    return node;
  }

  private static ObjectNode agreement(Agreement agreement) {
    ObjectNode node = Nodes.object();
    node.set("kappa", Nodes.number(agreement.kappa()));
    node.set("low", Nodes.number(agreement.interval().low()));
    node.set("high", Nodes.number(agreement.interval().high()));
    node.put("answers", agreement.answers());
    node.put("agreed", agreement.agreed());
    node.set("grades", Nodes.texts(agreement.grades()));
    node.set(
        "confusion",
        Nodes.array(
            agreement.counts(), row -> Nodes.array(row, count -> Nodes.number((double) count))));
    return node;
  }

  private static ObjectNode bill(JudgeBill bill) {
    ObjectNode node = Nodes.object();
    node.put("verdicts", bill.verdicts());
    node.put("unreadable", bill.unreadable());
    node.put("calls", bill.calls());
    node.put("replayed", bill.replayed());
    node.put("inputTokens", bill.inputTokens());
    node.put("outputTokens", bill.outputTokens());
    node.set("costUsd", Nodes.money(bill.cost()));
    return node;
  }
}
