package dev.suffice.experiments.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.suffice.api.catalog.Catalog;
import dev.suffice.api.kit.FakeMetricContext;
import dev.suffice.api.metric.MetricFactory;
import dev.suffice.api.metric.NoOptions;
import dev.suffice.api.metric.PureMetric;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.AnswerFormat;
import dev.suffice.api.task.Example;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInMetricsTest {
  private static final FakeMetricContext CONTEXT = FakeMetricContext.of(AnswerFormat.TEXT);

  private final Catalog<MetricFactory<?>> metrics =
      Catalog.of("metric", BuiltInMetrics.all(), MetricFactory::name);

  @ParameterizedTest
  @CsvSource({
    "accuracy, Billing, billing, 1",
    "accuracy, '  lost  luggage ', lost luggage, 1",
    "accuracy, billing team, billing, 0",
    "exact-match, The Eiffel Tower!, eiffel tower, 1",
    "exact-match, eiffel towers, eiffel tower, 0",
    "contains, It was in 1969 I believe, 1969, 1",
    "contains, It was in 1970, 1969, 0",
    // precision 2/3, recall 2/2
    "token-f1, big red apple, red apple, 0.8",
    "token-f1, pear, red apple, 0",
    // a word counts as often as it stands in both: precision 1/3, recall 1/1
    "token-f1, no no no, no, 0.5",
    "invalid-output, anything, billing, 0"
  })
  void scoresAnAnswerAgainstTheExpectedOne(
      String metric, String answer, String expected, double score) {
    assertThat(plain(metric).score(example(expected), answer(answer)))
        .isCloseTo(score, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "accuracy, true",
    "exact-match, true",
    "contains, true",
    "token-f1, false",
    "invalid-output, true"
  })
  void onlyMetricsThatCannotBeInBetweenAreBinary(String metric, boolean binary) {
    assertThat(plain(metric).isBinary()).isEqualTo(binary);
  }

  @Test
  void theBestOfSeveralAcceptableAnswersCounts() {
    assertThat(plain("exact-match").score(example("NYC", "New York"), answer("new york")))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"accuracy, 0", "exact-match, 0", "contains, 0", "token-f1, 0", "invalid-output, 1"})
  void anAnswerWithoutAValueGetsTheWorstScore(String metric, double worst) {
    var nothing = new Answer("hm", Optional.empty(), List.of());
    assertThat(plain(metric).score(example("billing"), nothing)).isEqualTo(worst);
    assertThat(plain(metric).direction().worst()).isEqualTo(worst);
  }

  @Test
  void aPatternIsFoundAnywhereInTheAnswer() {
    PureMetric metric = regex("[A-Z]{2}-[0-9]+");
    assertThat(metric.score(example("x"), answer("ticket AB-12."))).isEqualTo(1);
    assertThat(metric.score(example("x"), answer("ticket ab-12."))).isZero();
  }

  @Test
  void aPatternThatWouldStallABacktrackingMatcherIsAnsweredAtOnce() {
    PureMetric metric = regex("^(a+)+$");
    assertThat(metric.score(example("x"), answer("a".repeat(50_000) + "!"))).isZero();
  }

  @Test
  void aBrokenPatternIsRefusedWithAReason() {
    assertThatThrownBy(() -> new RegexMetric.Options("(["))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pattern");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json-valid", "json-schema", "exact-json", "field-f1"})
  void metricsForJsonAreRefusedWhereAnswersAreText(String name) {
    assertThatThrownBy(() -> metrics.require(name).create(null, CONTEXT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("answer-format: json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"accuracy", "exact-match"})
  void metricsForTextsToTheLetterAreRefusedWhereAnswersAreJson(String name) {
    var json = FakeMetricContext.of(AnswerFormat.JSON);
    assertThatThrownBy(() -> metrics.require(name).create(null, json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("exact-json");
  }

  @Test
  void aSchemaMetricWithoutASchemaSaysHowToGiveOne() {
    var json = FakeMetricContext.of(AnswerFormat.JSON);
    assertThatThrownBy(
            () ->
                new JsonSchemaMetric().create(new JsonSchemaMetric.Options(Optional.empty()), json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("{json-schema: {schema: answer.schema.json}}");
  }

  @Test
  void aPathWithAnEmptyKeyIsRefused() {
    assertThatThrownBy(() -> new FieldMetric.Options(List.of("customer..name")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("customer.name");
  }

  @Test
  void veryLongTextsAreComparedInReasonableTime() {
    String text = "one two three four five six seven ".repeat(10_000);
    assertThat(RougeL.f1(text, text)).isEqualTo(1);
  }

  private static PureMetric regex(String pattern) {
    return (PureMetric) new RegexMetric().create(new RegexMetric.Options(pattern), CONTEXT);
  }

  private PureMetric plain(String name) {
    return create(metrics.require(name));
  }

  private static <O extends Record> PureMetric create(MetricFactory<O> factory) {
    return (PureMetric) factory.create(factory.optionsType().cast(new NoOptions()), CONTEXT);
  }

  private static Example example(String... expected) {
    return new Example(
        "e", "input", Map.of(), List.of(expected), List.of(), Map.of(), Optional.empty());
  }

  private static Answer answer(String value) {
    return new Answer(value, Optional.of(value), List.of());
  }
}
