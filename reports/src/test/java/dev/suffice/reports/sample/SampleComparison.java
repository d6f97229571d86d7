package dev.suffice.reports.sample;

import dev.suffice.api.comparison.ApproachComparison;
import dev.suffice.api.comparison.ApproachStanding;
import dev.suffice.api.comparison.Bill;
import dev.suffice.api.comparison.Change;
import dev.suffice.api.comparison.Comparison;
import dev.suffice.api.comparison.Decision;
import dev.suffice.api.comparison.DeclaredModel;
import dev.suffice.api.comparison.PairedDifference;
import dev.suffice.api.comparison.RunName;
import dev.suffice.api.comparison.Snapshot.Measure;
import dev.suffice.api.money.Money;
import dev.suffice.api.result.Estimate;
import dev.suffice.api.result.Interval;
import dev.suffice.api.result.RecommendationVerdict;
import dev.suffice.api.result.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A comparison of two invented runs: another model, another winner. */
public final class SampleComparison {
  private SampleComparison() {}

  /**
   * The comparison.
   *
   * @param text stands wherever something that a person or a model wrote may stand
   */
  public static Comparison with(String text) {
    return new Comparison(
        run("2026-11-01-aaaa", "nearest-8", text),
        run("2026-11-23-bbbb", "zero-shot", text),
        0.95,
        360,
        List.of(
            new DeclaredModel(
                "small" + text,
                "openai",
                Optional.of("old" + text),
                Optional.empty(),
                Optional.of(LocalDate.of(2027, 1, 14)))),
        List.of(
            new Change("models.small.model" + text, Optional.of("old"), Optional.of("new" + text)),
            new Change("task.instructions", Optional.empty(), Optional.of(text + "Name it."))),
        List.of(
            new ApproachComparison(
                "zero-shot" + text,
                Optional.of(standing("zero-shot", Verdict.INADEQUATE, 0.82, text)),
                Optional.of(standing("zero-shot", Verdict.ADEQUATE, 0.95, text)),
                List.of(
                    new PairedDifference(
                        new Measure("accuracy" + text, false),
                        0.13,
                        new Interval(0.081, 0.179),
                        360,
                        60,
                        13))),
            new ApproachComparison(
                "nearest-8",
                Optional.of(standing("nearest-8", Verdict.ADEQUATE, 0.95, text)),
                Optional.empty(),
                List.of())));
  }

  private static Comparison.Run run(String id, String approach, String text) {
    return new Comparison.Run(
        new RunName("support-routing" + text, id, Instant.parse("2026-11-23T09:12:40Z")),
        new Decision(
            RecommendationVerdict.ADEQUATE_FOUND,
            Optional.of(approach),
            "`%s` is the cheapest adequate approach.%s".formatted(approach, text)),
        360);
  }

  private static ApproachStanding standing(String id, Verdict verdict, double mean, String text) {
    return new ApproachStanding(
        id,
        "prompting",
        List.of("small"),
        verdict,
        "A reason." + text,
        Map.of("accuracy", new Estimate(mean, Optional.of(new Interval(mean - 0.04, mean)), 360)),
        Optional.of(Duration.ofMillis(412)),
        Optional.of(new Bill(Money.usd("0.0002"), Money.usd("41.3"), Money.usd("495.6"))),
        Map.of());
  }
}
