package dev.suffice.sandbox.traffic;

import dev.suffice.api.money.Money;
import dev.suffice.api.sandbox.Fault;
import dev.suffice.api.sandbox.LedgerSummary;
import dev.suffice.api.sandbox.LedgerSummary.Line;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Adds up what is billed. Safe for any thread. */
public final class Ledger implements AutoCloseable {
  private static final int HTTP_OK = 200;

  private final Optional<LedgerFile> file;
  private final Map<Fault, Line> faults = new EnumMap<>(Fault.class);
  private Line answered = Line.EMPTY;
  private long refused;

  /**
   * @param file gets every entry as well; closed with the ledger
   */
  public Ledger(Optional<LedgerFile> file) {
    this.file = file;
  }

  /** Enters a request. It counts before its answer is sent. */
  public synchronized void enter(Entry entry) {
    if (entry.fault().isPresent()) {
      Line before = faults.getOrDefault(entry.fault().get(), Line.EMPTY);
      faults.put(entry.fault().get(), plus(before, entry));
    } else if (entry.status() == HTTP_OK) {
      answered = plus(answered, entry);
    } else {
      refused++;
    }
    file.ifPresent(lines -> lines.write(entry));
  }

  /**
   * The sums so far.
   *
   * @param distinct how many different requests there were
   */
  public synchronized LedgerSummary summary(long distinct) {
    long struck = faults.values().stream().mapToLong(Line::requests).sum();
    Money lost = faults.values().stream().map(Line::billed).reduce(Money.ZERO, Money::plus);
    return new LedgerSummary(
        answered.requests() + refused + struck,
        distinct,
        answered.billed().plus(lost),
        answered,
        refused,
        faults);
  }

  @Override
  public synchronized void close() {
    file.ifPresent(LedgerFile::close);
  }

  private static Line plus(Line line, Entry entry) {
    return line.plus(entry.inputTokens(), entry.outputTokens(), entry.billed());
  }
}
