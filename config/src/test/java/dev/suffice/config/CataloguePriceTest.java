package dev.suffice.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.money.TokenPrice;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CataloguePriceTest {
  private static final String OWN =
      """
      models:
        - provider: openai
          model: gpt-6-luna
          prices:
            - {as-of: 2026-11-20, source: our contract, input: 0.08 USD per million, output: 0.40 USD per million}
      """;

  @TempDir Path folder;

  private Scenario scenario;

  @BeforeEach
  void makeScenario() {
    scenario = new Scenario(folder);
  }

  @Test
  void aModelWithoutAPriceHasTheCatalogues() {
    ModelSpec luna = model("{provider: openai, model: gpt-6-luna}");

    assertThat(rate(luna)).isEqualTo(Money.usd("0.10"));
    assertThat(luna.price().provenance())
        .isEqualTo(
            Provenance.catalogue(
                LocalDate.of(2026, 9, 22), "https://docs.litellm.ai/blog/gpt_6_sol_luna"));
  }

  @Test
  void thePriceOfTheDayOfTheRunIsTaken() {
    String sonnet = experiment("{provider: openai, model: gpt-5.6-luna}");

    assertThat(rate(scenario.read(sonnet, LocalDate.of(2026, 7, 29)).models().get(0)))
        .isEqualTo(Money.usd("1"));
    assertThat(rate(scenario.read(sonnet, LocalDate.of(2026, 7, 30)).models().get(0)))
        .isEqualTo(Money.usd("0.20"));
  }

  @Test
  void anotherServiceThanTheUsualOneHasPricesOfItsOwn() {
    String model = "{provider: vendor, model: m, extra: {service_tier: %s}, price: %s}";
    String written = "{input: 9 USD per million, output: 9 USD per million}";

    assertThat(scenario.problems(experiment(model.formatted("priority", "openai/gpt-6-luna"))))
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem)
                    .contains("models.m.extra.service_tier", "prices of its own", "`price: {"));
    assertThat(scenario.problems(experiment(model.formatted("priority", written)))).isEmpty();
    assertThat(scenario.problems(experiment(model.formatted("default", "openai/gpt-6-luna"))))
        .isEmpty();
  }

  @Test
  void aPriceThatIsAnnouncedIsTold() {
    Experiment before =
        scenario.read(
            experiment("{provider: openai, model: gpt-5.6-luna}"), LocalDate.of(2026, 7, 29));

    assertThat(before.warnings())
        .anySatisfy(
            warning -> assertThat(warning).contains("openai/gpt-5.6-luna changes on 2026-07-30"));
  }

  @Test
  void aPriceThatBeginsLaterIsNotKnownYet() {
    assertThat(
            scenario.problems(
                experiment("{provider: openai, model: gpt-6-luna}"), LocalDate.of(2026, 9, 21)))
        .singleElement()
        .satisfies(
            problem -> assertThat(problem).contains("models.m.price", "only from 2026-09-22 on"));
  }

  @Test
  void aPriceInTheExperimentGoesBeforeTheCatalogues() {
    ModelSpec declared =
        model(
            "{provider: openai, model: gpt-6-luna, price: {input: 7 USD per million, output: 9 USD per million}}");

    assertThat(rate(declared)).isEqualTo(Money.usd("7"));
    assertThat(declared.price().provenance()).isEqualTo(Provenance.DECLARED);
  }

  @Test
  void pricesBesideTheExperimentGoBeforeTheShippedOnes() {
    scenario.file("prices.yaml", OWN);

    ModelSpec luna = model("{provider: openai, model: gpt-6-luna}");

    assertThat(rate(luna)).isEqualTo(Money.usd("0.08"));
    assertThat(luna.price().provenance().source()).contains("our contract");
    assertThat(rate(model("{provider: openai, model: gpt-6-sol}"))).isEqualTo(Money.usd("2"));
  }

  @Test
  void aWrongCatalogueIsToldWithItsPlace() {
    scenario.file("prices.yaml", OWN.replace("source: our contract, ", "").replace("0.08", "-1"));

    assertThat(scenario.problems(experiment("{provider: openai, model: gpt-6-luna}")))
        .hasSize(2)
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .contains("prices.yaml:5:9", "models[0].prices[0].source", "missing"))
        .anySatisfy(
            problem -> assertThat(problem).contains("prices.yaml:5", "'-1 USD per million'"));
  }

  @Test
  void anUnknownModelIsToldWithTheNearestNames() {
    assertThat(scenario.problems(experiment("{provider: openai, model: gpt-6-lunar}")))
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem)
                    .contains(
                        "experiment.yaml:4:32",
                        "models.m.price",
                        "The price of 'gpt-6-lunar' is not known",
                        "Did you mean 'gpt-6-luna'?",
                        "price: {input: 0.10 USD per million"));
  }

  @Test
  void aServerOfOnesOwnHasNoCataloguePriceUnlessNamed() {
    assertThat(
            scenario.problems(
                experiment("{provider: openai, model: gpt-6-luna, base-url: http://localhost/v1}")))
        .singleElement()
        .satisfies(problem -> assertThat(problem).contains("price of this model is not known"));

    ModelSpec named =
        model(
            "{provider: openai, model: x, base-url: http://localhost/v1, price: deepseek/deepseek-v4-flash}");

    assertThat(rate(named)).isEqualTo(Money.usd("0.14"));
    assertThat(scenario.problems(experiment("{provider: openai, model: x, price: deepsek/v4}")))
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem).contains("no provider 'deepsek'", "Did you mean 'deepseek'?"));
  }

  @Test
  void theDayAModelRetiresIsTheCataloguesUnlessWritten() {
    assertThat(model("{provider: openai, model: gpt-4.1-mini}").retires())
        .contains(LocalDate.of(2027, 1, 14));
    assertThat(model("{provider: openai, model: gpt-4.1-mini, price: openai/gpt-6-luna}").retires())
        .contains(LocalDate.of(2027, 1, 14));
    assertThat(model("{provider: openai, model: gpt-4.1-mini, retires: 2026-12-01}").retires())
        .contains(LocalDate.of(2026, 12, 1));
  }

  @Test
  void aModelThatIsGoneIsTold() {
    assertThat(scenario.read(experiment("{provider: openai, model: gpt-4.1-nano}")).warnings())
        .anySatisfy(warning -> assertThat(warning).contains("m retired on 2026-10-23"));
  }

  @Test
  void aModelThatWillRetireIsTold() {
    assertThat(
            scenario
                .read(experiment("{provider: openai, model: gpt-4.1-mini, retires: 2099-01-01}"))
                .warnings())
        .contains("The model m retires on 2099-01-01: what uses it needs another one by then.");
  }

  @Test
  void pricesOlderThanNinetyDaysAreTold() {
    String mini = experiment("{provider: openai, model: gpt-5.4-mini}");

    assertThat(scenario.read(mini, LocalDate.of(2026, 11, 19)).warnings())
        .noneSatisfy(warning -> assertThat(warning).contains("days old"));
    assertThat(scenario.read(mini, LocalDate.of(2026, 11, 20)).warnings())
        .anySatisfy(
            warning -> assertThat(warning).contains("more than 90 days old: m of 2026-08-21."));
  }

  @Test
  void aRunReadAgainHasThePricesItHadThen() {
    Experiment then =
        scenario.read(
            experiment("{provider: openai, model: gpt-5.6-luna}"), LocalDate.of(2026, 7, 29));
    scenario.file("prices.yaml", "models: [nonsense");

    Experiment again = Fakes.reader(LocalDate.of(2027, 5, 1)).reread(then.source(), then.data());

    assertThat(again.models()).isEqualTo(then.models());
    assertThat(again.source()).isEqualTo(then.source());
  }

  @Test
  void machinesOfOnesOwnNeedNoCatalogue() {
    scenario.file("prices.yaml", "models: [nonsense");

    assertThat(scenario.read(Scenario.PLAIN).models()).hasSize(2);
  }

  private ModelSpec model(String written) {
    return scenario.read(experiment(written)).models().get(0);
  }

  private static String experiment(String model) {
    return """
        experiment: routing
        task: {kind: classification, input: message, expected: queue}
        models:
          m: %s
        data: {file: messages.csv, split: {train: 40%%, test: 60%%, seed: 7}}
        approaches: [{id: a, strategy: prompting, model: m}]
        """
        .formatted(model);
  }

  private static Money rate(ModelSpec model) {
    return ((TokenPrice) model.price()).tariff().now().input();
  }
}
