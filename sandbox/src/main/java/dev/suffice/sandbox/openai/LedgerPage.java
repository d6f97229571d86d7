package dev.suffice.sandbox.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.sandbox.Fault;
import dev.suffice.api.sandbox.LedgerSummary;
import dev.suffice.api.sandbox.LedgerSummary.Line;
import dev.suffice.sandbox.http.Reply;

/** {@code GET /sandbox/ledger}: what was billed, which no vendor tells so plainly. */
final class LedgerPage {
  /** Where it is found. */
  static final String PATH = "/sandbox/ledger";

  private LedgerPage() {}

  static Reply of(LedgerSummary ledger) {
    ObjectNode page =
        Json.object()
            .put("requests", ledger.requests())
            .put("distinctRequests", ledger.distinctRequests())
            .put("billedUsd", ledger.billed().toPlainString())
            .put("refused", ledger.refused());
    page.set("answered", line(ledger.answered()));
    ObjectNode faults = page.putObject("faults");
    for (Fault fault : Fault.values()) {
      Line line = ledger.faults().getOrDefault(fault, Line.EMPTY);
      faults.set(fault.word(), line(line).put("bills", fault.bills()));
    }
    return Json.reply(page);
  }

  private static ObjectNode line(Line line) {
    return Json.object()
        .put("requests", line.requests())
        .put("inputTokens", line.inputTokens())
        .put("outputTokens", line.outputTokens())
        .put("billedUsd", line.billed().toPlainString());
  }
}
