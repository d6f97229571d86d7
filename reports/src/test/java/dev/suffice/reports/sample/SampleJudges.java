package dev.suffice.reports.sample;

import dev.suffice.api.money.Money;
import dev.suffice.api.result.Agreement;
import dev.suffice.api.result.Interval;
import dev.suffice.api.result.JudgeBill;
import dev.suffice.api.result.JudgeResult;
import dev.suffice.api.result.Judges;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Three judges: one that people agree with, one that they do not, one that nobody checked. */
public final class SampleJudges {
  private SampleJudges() {}

  public static Judges all() {
    return named("");
  }

  /**
   * @param ending of whatever a person may have named
   */
  static Judges named(String ending) {
    return new Judges(
        List.of(
            checked("polite" + ending, List.of(List.of(44, 4, 2), List.of(3, 47, 0)), ending),
            checked("helpful" + ending, List.of(List.of(20, 15, 0), List.of(12, 18, 0)), ending),
            new JudgeResult(
                "short" + ending,
                "strict" + ending,
                false,
                Optional.empty(),
                Optional.empty(),
                new JudgeBill(400, 0, 380, 20, 91_000, 400, Money.usd("0.0912")))));
  }

  private static JudgeResult checked(String metric, List<List<Integer>> counts, String ending) {
    boolean agrees = counts.get(0).get(0) == 44;
    var interval = agrees ? new Interval(0.69, 0.90) : new Interval(-0.08, 0.40);
    return new JudgeResult(
        metric,
        "strict" + ending,
        true,
        Optional.of(
            new Agreement(
                List.of("no" + ending, "yes" + ending), counts, agrees ? 0.82 : 0.17, interval)),
        Optional.of(new BigDecimal("0.6")),
        new JudgeBill(500, 3, 506, 0, 120_400, 506, Money.usd("0.1209")));
  }
}
