package dev.suffice.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.CallLimits;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.money.Charge;
import dev.suffice.api.money.HardwarePrice;
import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.money.LongContext;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.PrefixCache;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.money.Refresh;
import dev.suffice.api.money.Tariff;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.money.TokenRates;
import dev.suffice.api.money.TuningPrice;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostLanguageTest {
  @TempDir Path folder;

  private Scenario scenario;

  @BeforeEach
  void makeScenario() {
    scenario = new Scenario(folder);
  }

  @Test
  void everyPartOfAVendorsPriceIsRead() {
    Experiment read = scenario.read(Scenario.PRICED);

    assertThat(read.model("vendor").orElseThrow().pinned()).isTrue();
    assertThat(read.model("local").orElseThrow().pinned()).isFalse();
    assertThat(read.model("vendor").orElseThrow().price())
        .isEqualTo(
            new TokenPrice(
                new Tariff(
                    new TokenRates(money("1"), some("0.05"), some("1.25"), money("5")),
                    Optional.of(
                        new TokenRates(
                            money("0.5"), some("0.025"), Optional.empty(), money("2.5")))),
                List.of(
                    new LongContext(
                        272_000,
                        new Tariff(
                            new TokenRates(money("2"), some("0.1"), Optional.empty(), money("7.5")),
                            Optional.of(TokenRates.of(money("1"), money("3.75")))))),
                Optional.of(new PrefixCache(1024, 128, Duration.ofMinutes(30), true)),
                Optional.of(
                    new TuningPrice(
                        money("25"),
                        some("4"),
                        Optional.of(
                            new Tariff(
                                TokenRates.of(money("1.5"), money("7.5")),
                                Optional.of(TokenRates.of(money("0.75"), money("3.75"))))),
                        some("1.7"),
                        some("2"))),
                Provenance.declared(LocalDate.of(2026, 10, 27))));
    assertThat(read.model("local").orElseThrow().price())
        .isEqualTo(
            new HardwarePrice(
                money("0.2"),
                HardwarePrice.Hosting.SHARED,
                1,
                0.4,
                Provenance.declared(LocalDate.of(2026, 11, 1))));
  }

  @Test
  void declaredCostsAreFactsOfTheApproach() {
    Experiment read = scenario.read(Scenario.PRICED);

    assertThat(read.approach("zero-shot").orElseThrow().costs())
        .isEqualTo(
            new LifeCycle(
                List.of(charge("120")),
                List.of(),
                List.of(new Refresh(6, List.of(charge("80")), false)),
                List.of(charge("50")),
                List.of(charge("0.0021"))));
    assertThat(read.approach("plain").orElseThrow().costs()).isEqualTo(LifeCycle.NONE);
  }

  @Test
  void aCorpusThatChangesIsPreparedAgain() {
    String again =
        Scenario.PRICED.replace(
            "refresh: {cost: 80 USD, every-months: 6}",
            "refresh: {every-months: 3, prepare-again: true}");

    assertThat(scenario.read(again).approach("zero-shot").orElseThrow().costs().refreshes())
        .containsExactly(new Refresh(3, List.of(), true));
    assertThat(scenario.problems(again.replace("prepare-again: true", "prepare-again: false")))
        .singleElement()
        .satisfies(problem -> assertThat(problem).contains("needs a cost, or prepare-again: true"));
  }

  @Test
  void everyApproachOfAGridHasTheGridsCosts() {
    Experiment read =
        scenario.read(
            Scenario.PLAIN
                + """
                grid:
                  - {id: "fixed-{count}", strategy: prompting, model: local, demonstrations: {choose: fixed, count: [2, 4]}, costs: {set-up: 10 USD}}
                """);

    assertThat(read.approaches())
        .filteredOn(approach -> approach.id().startsWith("fixed"))
        .hasSize(2)
        .allSatisfy(approach -> assertThat(approach.costs().setup()).hasSize(1));
  }

  @Test
  void theLimitsOfAModelAreReadAndNonsenseIsRefused() {
    String limited =
        Scenario.PRICED.replace(
            "pinned: true",
            "pinned: true\n    limits: {concurrency: 64, requests-per-minute: 500, tokens-per-minute: 9}");

    assertThat(scenario.read(limited).model("vendor").orElseThrow().limits())
        .isEqualTo(new CallLimits(OptionalInt.of(64), OptionalLong.of(500), OptionalLong.of(9)));
    assertThat(scenario.read(limited).model("local").orElseThrow().limits())
        .isEqualTo(CallLimits.NONE);
    assertThat(scenario.problems(limited.replace("concurrency: 64", "concurrency: 0")))
        .singleElement()
        .satisfies(
            problem -> assertThat(problem).contains("models.vendor.limits", "at least 1: 0"));
    assertThat(scenario.problems(limited.replace("requests-per-minute", "requests-per-min")))
        .singleElement()
        .satisfies(problem -> assertThat(problem).contains("'requests-per-minute'"));
    assertThat(scenario.problems(Scenario.PRICED + "limits: {retries: 21}\n"))
        .singleElement()
        .satisfies(problem -> assertThat(problem).contains("retries must be from 0 to 20"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "minimum-fee: 4 USD > minimum-fee: 4 > models.vendor.price.tuning.minimum-fee > an amount such as 5 USD",
        "storage: 2 USD per month > storage: 2 USD > models.vendor.price.tuning.storage > a price such as 50 USD per month",
        "hosting: 50 USD per month > hosting: 50 USD per hour > approaches[0].costs.hosting > a price such as 50 USD per month",
        "above-tokens: 272000 > above-tokens: 0 > long-context[0].above-tokens > at least 1",
        "every-months: 6 > every-months: 0 > costs.refresh.every-months > at least 1",
        "training: 25 USD per million > trainin: 25 USD per million > tuning.trainin > Did you mean 'training'",
        "pinned: true > pinned: yes please > models.vendor.pinned > true or false",
        "as-of: 2026-10-27 > as-of: October > models.vendor.price.as-of > 2027-01-14",
      })
  void whatCannotBeAPriceIsRefusedWithPlaceAndRemedy(
      String from, String to, String path, String remedy) {
    String broken = Scenario.PRICED.replace(from, to == null ? "" : to);

    assertThat(scenario.problems(broken))
        .singleElement()
        .satisfies(problem -> assertThat(problem).contains(path).containsIgnoringCase(remedy));
  }

  @Test
  void pricesThatCannotBeMeantAreRefused() {
    assertThat(scenario.problems(Scenario.PRICED.replace("cached-input: 0.05 USD per million", "")))
        .singleElement()
        .satisfies(problem -> assertThat(problem).contains("cached-input"));
    assertThat(
            scenario.problems(
                Scenario.PRICED.replaceAll("costs: \\{[^\n]*\n", "costs: {as-of: 2026-11-02}\n")))
        .singleElement()
        .satisfies(problem -> assertThat(problem).contains("set-up, refresh, hosting"));
    assertThat(
            scenario.problems(
                Scenario.PRICED.replace(
                    "long-context:\n",
                    "long-context:\n        - {above-tokens: 272000, input: 2 USD per million, output: 7 USD per million}\n")))
        .singleElement()
        .satisfies(problem -> assertThat(problem).contains("above-tokens", "once"));
  }

  private static Charge charge(String usd) {
    return new Charge("declared costs", money(usd), Provenance.declared(LocalDate.of(2026, 11, 2)));
  }

  private static Optional<Money> some(String usd) {
    return Optional.of(money(usd));
  }

  private static Money money(String usd) {
    return Money.usd(usd);
  }
}
