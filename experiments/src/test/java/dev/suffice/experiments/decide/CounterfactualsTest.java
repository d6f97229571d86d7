package dev.suffice.experiments.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.experiment.Workload;
import dev.suffice.api.money.Charge;
import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.result.Analysis;
import dev.suffice.api.strategy.Simplicity.Form;
import java.util.List;
import org.junit.jupiter.api.Test;

class CounterfactualsTest {
  private static List<String> of(Lab lab) {
    return lab.analyse().recommendation().counterfactuals();
  }

  private static Lab three() {
    return new Lab()
        .examples(400)
        .accuracy(0.9)
        .tolerance(0)
        .approach(Answers.of("cheap", 100).right(320).wrong(80))
        .approach(Answers.of("good", 400).right(380).wrong(20))
        .approach(Answers.of("dear", 800).right(392).wrong(8));
  }

  @Test
  void whereTheVolumeChangesNothingItSaysSo() {
    assertThat(of(three()))
        .contains(
            "At any volume up to 100,000,000 requests a month `good` would be chosen among the"
                + " adequate approaches.");
  }

  @Test
  void theVolumeFromWhichAnotherWinsIsNamed() {
    // a dedicated machine is 730 a month; tokens cost as much at 1,825,000 requests of 0.0004
    Lab lab =
        new Lab()
            .examples(400)
            .accuracy(0.9)
            .tolerance(0)
            .approach(Answers.of("tokens", 400).right(392).wrong(8))
            .approach(
                Form.FIXED_DEMONSTRATIONS,
                Answers.on(Lab.DEDICATED, "machine").right(392).wrong(8));

    assertThat(of(lab)).contains("From 1,825,001 requests a month `machine` would be chosen.");
    Lab large = lab.workload(new Workload(5_000_000, 12, 730, false));
    Analysis analysis = large.analyse();
    assertThat(analysis.recommendation().approach()).hasValue("machine");
    assertThat(analysis.recommendation().counterfactuals())
        .contains("Just below 1,825,001 requests a month `tokens` would be chosen.");
    assertThat(analysis.breakEven())
        .anySatisfy(point -> assertThat(point.requestsPerMonth()).isEqualTo(1_825_000));
  }

  @Test
  void thePriceAtWhichAnotherWinsIsNamed() {
    // 400 tokens at a dollar a million against half a second at a tenth of a cent a second
    Lab lab =
        new Lab()
            .examples(400)
            .accuracy(0.9)
            .approach(Answers.of("tokens", 400).right(392).wrong(8))
            .approach(Answers.on(Lab.DEDICATED, "machine").right(392).wrong(8));

    assertThat(of(lab))
        .anySatisfy(
            sentence ->
                assertThat(sentence)
                    .startsWith(
                        "`machine` would be chosen if the prices of the models of `tokens`"));
  }

  @Test
  void approachesThatShareAModelAreNotSaidToChangeByItsPrice() {
    assertThat(of(three())).noneMatch(sentence -> sentence.contains("if the prices"));
  }

  @Test
  void whereCostsAreRequiredNothingIsSaidOfPrices() {
    Lab lab =
        new Lab()
            .examples(400)
            .accuracy(0.9)
            .require(
                new Requirement.Cost(
                    "cost per month <= 100000 USD",
                    Requirement.CostBasis.PER_MONTH,
                    Money.usd("100000")))
            .approach(Answers.on(Lab.DEDICATED, "machine").right(392).wrong(8));

    assertThat(of(lab)).noneMatch(sentence -> sentence.contains("price"));
  }

  @Test
  void withOneAdequateApproachNoPriceMatters() {
    Lab lab =
        new Lab()
            .examples(400)
            .accuracy(0.9)
            .approach(Answers.of("cheap", 100).right(320).wrong(80))
            .approach(Answers.of("good", 400).right(380).wrong(20));

    assertThat(of(lab))
        .contains("No other approach is adequate, so no price alone would change the choice.");
  }

  @Test
  void theThresholdsAtWhichOthersWinAreNamed() {
    assertThat(of(three()))
        .anySatisfy(
            sentence ->
                assertThat(sentence)
                    .matches(
                        "If more or less were asked than accuracy of at least 90 %: `good` would stay certified to 9[12].\\d %;"
                            + " beyond that `dear` would be chosen; at 7\\d.\\d % `cheap` would be"
                            + " chosen \\(explored after the run\\)\\."));
  }

  @Test
  void beyondTheBestNothingIsCertified() {
    Lab lab =
        new Lab()
            .examples(400)
            .accuracy(0.9)
            .approach(Answers.of("good", 400).right(380).wrong(20));

    assertThat(of(lab)).last().asString().contains("beyond that no approach is certified");
  }

  @Test
  void aVolumeAtWhichAnotherSavesCentsIsNotNamed() {
    // a set-up of 5 cents that takes some thousands of requests to pay back
    Lab lab =
        new Lab()
            .examples(100)
            .accuracy(0.8)
            .approach(Answers.of("index", 1_000).right(100))
            .costing(LifeCycle.once(new Charge("index", Money.usd("0.05"), Provenance.DECLARED)))
            .approach(Answers.of("plain", 1_004).right(100));

    assertThat(lab.analyse().recommendation().approach()).hasValue("index");
    assertThat(of(lab))
        .contains(
            "At no volume up to 100,000,000 requests a month would another adequate approach save"
                + " more than 5 % and more than a dollar a year.");
  }
}
