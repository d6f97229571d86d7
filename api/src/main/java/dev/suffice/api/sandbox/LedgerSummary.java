package dev.suffice.api.sandbox;

import dev.suffice.api.money.Money;
import java.util.Map;
import java.util.Objects;

/**
 * What a sandbox billed.
 *
 * @param requests chats and embeddings that arrived, those in batches included, and trainings that
 *     succeeded
 * @param distinctRequests how many different ones
 * @param billed all that was billed
 * @param answered those that were answered properly
 * @param refused how many were turned away, by limits or because they were wrong; not billed
 * @param faults those that a fault struck, by fault; no entry for one that never struck
 */
public record LedgerSummary(
    long requests,
    long distinctRequests,
    Money billed,
    Line answered,
    long refused,
    Map<Fault, Line> faults) {
  public LedgerSummary {
    Objects.requireNonNull(billed, "billed");
    Objects.requireNonNull(answered, "answered");
    faults = Map.copyOf(faults);
  }

  /**
   * Requests that ended alike.
   *
   * @param inputTokens billed
   * @param outputTokens billed
   */
  public record Line(long requests, long inputTokens, long outputTokens, Money billed) {
    public static final Line EMPTY = new Line(0, 0, 0, Money.ZERO);

    public Line {
      Objects.requireNonNull(billed, "billed");
    }

    /** With one request more. */
    public Line plus(long moreInput, long moreOutput, Money more) {
      return new Line(
          requests + 1, inputTokens + moreInput, outputTokens + moreOutput, billed.plus(more));
    }
  }
}
