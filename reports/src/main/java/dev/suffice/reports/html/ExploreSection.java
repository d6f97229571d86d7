package dev.suffice.reports.html;

import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.result.Explorable;
import dev.suffice.api.result.PriceTrend;
import dev.suffice.api.result.WhatIf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The settings that the page decides again by.
 *
 * @param requests a month, as shown first
 * @param horizon in months, as shown first
 * @param longest horizon that may be chosen
 * @param prices how prices may go on
 * @param thresholds one for each requirement
 * @param json what the page's script reads; safe inside a script element
 */
record ExploreSection(
    long requests,
    int horizon,
    int longest,
    List<Choice> prices,
    List<Threshold> thresholds,
    String json) {
  private static final int TEN_YEARS = 120;

  /** One way in which prices may go on. */
  record Choice(String name, String label, boolean chosen) {}

  /**
   * A number that may be moved.
   *
   * @param id of the control
   */
  record Threshold(String id, MovableLine line, String value) {}

  static Optional<ExploreSection> of(ReportIndex index) {
    return index.report().analysis().explorable().map(explorable -> section(explorable, index));
  }

  private static ExploreSection section(Explorable explorable, ReportIndex index) {
    WhatIf shown = explorable.shown();
    List<MovableLine> lines =
        shown.requirements().stream()
            .map(requirement -> MovableLine.of(requirement, index.experiment()))
            .toList();
    List<Threshold> thresholds = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      Requirement requirement = shown.requirements().get(line);
      thresholds.add(
          new Threshold(
              "explore-require-" + (line + 1),
              lines.get(line),
              lines.get(line).value(requirement)));
    }
    return new ExploreSection(
        shown.workload().requestsPerMonth(),
        shown.workload().horizonMonths(),
        Math.max(TEN_YEARS, explorable.planned().workload().horizonMonths()),
        prices(index.report().analysis().priceTrends(), shown.prices()),
        thresholds,
        new ExploreJson(index, explorable, lines).write());
  }

  private static List<Choice> prices(List<PriceTrend> trends, String shown) {
    var choices = new ArrayList<Choice>();
    choices.add(
        new Choice(WhatIf.PRICES_STAY, "stay as they are", shown.equals(WhatIf.PRICES_STAY)));
    for (PriceTrend trend : trends) {
      choices.add(
          new Choice(
              trend.name(),
              "fall to 1/%s within a year (%s)".formatted(trend.timesPerYear(), trend.name()),
              shown.equals(trend.name())));
    }
    return choices;
  }
}
