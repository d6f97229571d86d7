package dev.suffice.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.reports.sample.SampleReports;
import dev.suffice.reports.text.RequestUnit;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** What the page says of money. */
class CostSectionsTest {
  private final ReportIndex found = new ReportIndex(SampleReports.adequateFound());

  @Test
  void requestsAreCountedInAUnitInWhichTheCheapestCostsACent() {
    assertThat(RequestUnit.fitting(found.results())).isEqualTo(RequestUnit.MILLION);
  }

  @Test
  void theLeastTotalIsMarkedAmongTheAdequateApproachesOnly() {
    VolumeTable totals = WhatIfSection.of(found).totals();

    assertThat(totals.candidates()).isEqualTo("adequate approaches");
    assertThat(totals.volumes()).hasSize(7).startsWith("1,000").endsWith("10,000,000");
    assertThat(least(totals, 0)).isEqualTo("large-zero-shot");
    assertThat(least(totals, 6)).isEqualTo("nearest-8");
  }

  @Test
  void breakEvenPointsOfTheRecommendedApproachComeFirst() {
    assertThat(WhatIfSection.of(found).breakEvens())
        .extracting(WhatIfSection.Crossing::requests)
        .containsExactly("14,384", "14,335");
    assertThat(WhatIfSection.of(found).chart().orElseThrow().wide().dots()).hasSize(2);
  }

  @Test
  void totalsMayAllBeBelowACent() {
    var scale = CostCurveChart.ofTotals(DoubleStream.of(1e-6, 2e-3), 300, 0);

    assertThat(scale.at(1e-6)).isEqualTo(scale.at(2e-3));
    assertThat(scale.holds(0.01)).isTrue();
  }

  @Test
  void aCataloguesPriceShowsItsSourceItsDayAndItsAge() {
    RunSection.ModelRow large = RunSection.of(found).models().get(2);

    assertThat(large.provenance()).matches("catalogue, 2026-01-02, \\d+ days old at the run");
    assertThat(large.source()).isEqualTo("https://example.com/prices");
    assertThat(large.doubtful()).isTrue();
    assertThat(RunSection.of(found).models().get(0).provenance()).isEqualTo("declared");
    assertThat(RunSection.of(found).models().get(0).doubtful()).isFalse();
    assertThat(large.used()).matches("[0-9,]+ in, [0-9,]+ out \\([0-9,]+ reasoning\\)");
  }

  @Test
  void assumedPricesAreHatched() {
    var bills = AnatomySection.of(found).bills();

    assertThat(bills.get(4).bar().segments()).allMatch(segment -> segment.hatched());
    assertThat(bills.get(0).bar().segments()).noneMatch(segment -> segment.hatched());
  }

  @Test
  void hatchingIsExplainedOnlyWhereThereIsSome() {
    assertThat(AnatomySection.of(found).anyAssumed()).isTrue();
    assertThat(AnatomySection.of(new ReportIndex(SampleReports.undecided())).anyAssumed())
        .isFalse();
  }

  private static String least(VolumeTable totals, int column) {
    return totals.rows().stream()
        .filter(row -> row.cells().get(column).least())
        .map(row -> row.label().id())
        .reduce("", String::concat);
  }
}
