package dev.suffice.experiments.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.CallLimits;
import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.experiment.Evaluation;
import dev.suffice.api.experiment.Evaluation.Mode;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Limits;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.experiment.Source;
import dev.suffice.api.experiment.Workload;
import dev.suffice.api.kit.Examples;
import dev.suffice.api.money.Money;
import dev.suffice.api.run.Plan;
import dev.suffice.api.strategy.Forecast;
import dev.suffice.api.strategy.Need;
import dev.suffice.api.strategy.Simplicity;
import dev.suffice.api.strategy.Simplicity.Form;
import dev.suffice.api.strategy.StrategyOptions;
import dev.suffice.api.task.Example;
import dev.suffice.experiments.cost.Expectation;
import dev.suffice.experiments.cost.TestModels;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Tokens cost a dollar a million in and two out; a request takes 400 characters (100 tokens) in and
 * 80 (20 tokens) out, preparing 4,000,000 characters (a million tokens) in.
 */
class ApproachForecastTest {
  private static final ModelSpec MODEL = TestModels.model("model", TestModels.tokens("1", "2"));

  private record Options(Simplicity simplicity) implements StrategyOptions {
    @Override
    public Set<Need> needs() {
      return Set.of();
    }
  }

  private static ApproachForecast forecast() {
    return forecast(MODEL);
  }

  private static ApproachForecast forecast(ModelSpec model) {
    var approach =
        new ApproachSpec(
            "one", "fake", new Options(new Simplicity(Form.PROMPTING, 0)), List.of("model"));
    var forecast =
        new Forecast(
            List.of(new Forecast.Call("model", 10, 4_000_000, 0, 0)),
            List.of(new Forecast.Call("model", 1, 400, 0, 80)));
    return new ApproachForecast(
        experiment(approach, model), approach, forecast, LocalDate.of(2026, 11, 23));
  }

  private static Experiment experiment(ApproachSpec approach, ModelSpec model) {
    List<Example> test =
        IntStream.range(0, 50)
            .mapToObj(i -> Examples.example("e" + i, "message " + i, "billing", Map.of()))
            .toList();
    return new Experiment(
        "forecast",
        Optional.empty(),
        new Source(Path.of("/forecast.yaml"), "experiment: forecast"),
        Examples.classification("billing", "workshop"),
        new Dataset(List.of(), List.of(), test),
        List.of(model),
        List.of(approach),
        List.of(),
        Optional.empty(),
        new Workload(1_000, 10, 730, false),
        new Evaluation(Mode.FIXED, 2, 42),
        Limits.DEFAULT,
        List.of());
  }

  @Test
  void whatRemainsIsPreparedOnceAndAskedTrialByTrial() {
    Plan.Entry entry = forecast().entry(40, 60);

    assertThat(entry.trials()).isEqualTo(100);
    assertThat(entry.stored()).isEqualTo(40);
    assertThat(entry.calls()).isEqualTo(10 + 60);
    assertThat(entry.inputTokens()).isEqualTo(1_000_000 + 60 * 100);
    assertThat(entry.outputTokens()).isEqualTo(60 * 20);
    assertThat(entry.spend()).isEqualTo(Money.usd("1.0084"));
  }

  @Test
  void aPlanTakesAsLongAsTheRatesOfItsModelsMakeIt() {
    Duration free = forecast().entry(40, 60).time();
    // ten calls to prepare and sixty to answer; a million tokens to prepare, 120 for each answer
    assertThat(free).isLessThan(Duration.ofMinutes(1));
    assertThat(forecast(limited(OptionalLong.of(7), OptionalLong.empty())).entry(40, 60).time())
        .isEqualTo(Duration.ofMinutes(10));
    assertThat(
            forecast(limited(OptionalLong.empty(), OptionalLong.of(10_000))).entry(40, 60).time())
        .isEqualTo(Duration.ofMinutes(100).plusMillis(43_200));
    assertThat(forecast(limited(OptionalLong.of(6), OptionalLong.of(10_000))).entry(40, 60).time())
        .as("to prepare by its tokens, to answer by its calls")
        .isEqualTo(Duration.ofMinutes(100 + 10));
  }

  @Test
  void aReplyOfAnApplicationIsTakenToTakeASecond() {
    var requests = new Forecast.Requests(2, Money.usd("0.01"), 4);
    var unlimited = new Forecast.Requests(2, Money.usd("0.01"), Integer.MAX_VALUE);

    assertThat(asking(requests).entry(40, 60).time()).isEqualTo(Duration.ofSeconds(30));
    assertThat(asking(unlimited).entry(40, 60).time())
        .as("sixteen at a time, as the experiment allows")
        .isEqualTo(Duration.ofMillis(7_500));
    assertThat(asking(requests).entry(100, 0).time()).isZero();
  }

  private static ApproachForecast asking(Forecast.Requests requests) {
    ApproachForecast models = forecast();
    var forecast =
        new Forecast(
            List.of(), List.of(), models.forecast().lifeCycle(), Forecast.Requests.NONE, requests);
    return new ApproachForecast(models.experiment(), models.approach(), forecast, models.start());
  }

  private static ModelSpec limited(OptionalLong requests, OptionalLong tokens) {
    return new ModelSpec(
        MODEL.name(),
        MODEL.provider(),
        MODEL.options(),
        MODEL.price(),
        MODEL.retires(),
        MODEL.pinned(),
        new CallLimits(OptionalInt.empty(), requests, tokens));
  }

  @Test
  void whereNothingRemainsNothingIsPrepared() {
    Plan.Entry entry = forecast().entry(100, 0);

    assertThat(entry.calls()).isZero();
    assertThat(entry.spend()).isEqualTo(Money.ZERO);
    assertThat(entry.totalCost()).isEqualTo(forecast().entry(0, 100).totalCost());
  }

  @Test
  void theTotalIsTheBillOverTheHorizonAndTheLeastHasHalfTheInputAndNoOutput() {
    Expectation expected = forecast().expectation();

    // 10,000 requests of 0.00014, and preparing for a dollar
    assertThat(expected.total()).isEqualTo(Money.usd("2.4"));
    // 10,000 requests of 0.00005, and preparing for half a dollar
    assertThat(expected.least()).isEqualTo(Money.usd("1"));
    assertThat(expected.preparation().calls()).isEqualTo(10);
    assertThat(expected.preparation().spend()).isEqualTo(Money.usd("1"));
    assertThat(expected.trial().tokens()).isEqualTo(120);
    assertThat(expected.trial().spend()).isEqualTo(Money.usd("0.00014"));
  }
}
