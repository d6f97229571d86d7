package dev.suffice.experiments.run;

import dev.suffice.api.model.Usage;
import dev.suffice.api.money.Money;
import dev.suffice.api.result.JudgeBill;
import dev.suffice.api.trial.ModelCall;
import dev.suffice.experiments.store.Fingerprint;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What one judge took in a run. Safe for any thread. */
final class JudgeLedger {
  private final Set<Fingerprint> unreadable = new HashSet<>();
  private JudgeBill bill = JudgeBill.NONE;

  /**
   * @param cost of those calls that were made
   */
  synchronized void add(List<ModelCall> calls, Money cost) {
    for (ModelCall call : calls) {
      Usage usage = call.usage();
      bill =
          bill.plus(
              call.replayed()
                  ? new JudgeBill(0, 0, 0, 1, 0, 0, Money.ZERO)
                  : new JudgeBill(
                      0, 0, 1, 0, usage.inputTokens(), usage.outputTokens(), Money.ZERO));
    }
    bill = bill.plus(new JudgeBill(0, 0, 0, 0, 0, 0, cost));
  }

  synchronized void addVerdict() {
    bill = bill.plus(new JudgeBill(1, 0, 0, 0, 0, 0, Money.ZERO));
  }

  synchronized void addUnreadable(Fingerprint subject) {
    unreadable.add(subject);
    bill = bill.plus(new JudgeBill(0, 1, 0, 0, 0, 0, Money.ZERO));
  }

  /** Whether no verdict on this could be read. */
  synchronized boolean isUnreadable(Fingerprint subject) {
    return unreadable.contains(subject);
  }

  synchronized JudgeBill bill() {
    return bill;
  }
}
