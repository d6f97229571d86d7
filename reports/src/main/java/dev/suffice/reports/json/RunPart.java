package dev.suffice.reports.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.result.Reuse;
import dev.suffice.api.result.RunInfo;
import dev.suffice.api.result.RunReport;
import dev.suffice.api.result.Savings;

/** How the run went: the only part that differs between two runs with the same trials. */
final class RunPart {
  private RunPart() {}

  static ObjectNode of(RunReport report) {
    RunInfo run = report.run();
    ObjectNode node = Nodes.object();
    node.set("id", Nodes.text(run.id()));
    node.put("started", run.started().toString());
    node.put("finished", run.finished().toString());
    node.put("exitCode", run.exitCode());
    node.put("trialsDone", run.trialsDone());
    node.put("trialsReused", run.trialsReused());
    node.put("calls", run.calls());
    node.put("callsSaved", report.analysis().savings().calls());
    node.set("saved", saved(report.analysis().savings()));
    node.set("spentUsd", Nodes.money(run.spend().total()));
    node.set("possiblyBilledUsd", Nodes.money(run.spend().possiblyBilled()));
    node.put("possiblyBilledCalls", run.spend().unanswered());
    node.set("avoidedUsd", Nodes.money(run.spend().avoided()));
    node.put("avoidedCalls", run.spend().avoidedCalls());
    node.set("spentEarlierUsd", Nodes.money(run.spend().earlier()));
    node.put("approachesOnThisTestSet", run.approachesOnThisTestSet());
    ArrayNode approaches = node.putArray("approaches");
    for (Reuse reuse : run.reuse()) {
      ObjectNode approach = approaches.addObject();
      approach.set("id", Nodes.text(reuse.approach()));
      approach.put("asked", reuse.asked());
      approach.put("reused", reuse.reused());
      approach.put("change", reuse.change().orElse(null));
    }
    ObjectNode environment = node.putObject("environment");
    run.environment().forEach((name, value) -> Nodes.put(environment, name, Nodes.text(value)));
    return node;
  }

  /** Against the fixed evaluation of the same file. */
  private static ObjectNode saved(Savings savings) {
    ObjectNode node = Nodes.object();
    node.put("trials", savings.trials());
    node.put("calls", savings.calls());
    node.put("tokens", savings.tokens());
    node.set("usd", Nodes.money(savings.spend()));
    return node;
  }
}
