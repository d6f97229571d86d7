package dev.suffice.experiments.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.suffice.api.catalog.Catalog;
import dev.suffice.api.metric.Metric;
import dev.suffice.api.metric.MetricFactory;
import dev.suffice.api.metric.NoOptions;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Example;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuiltInMetricsTest {
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
    Metric metric = new RegexMetric().create(new RegexMetric.Options("[A-Z]{2}-[0-9]+"));
    assertThat(metric.score(example("x"), answer("ticket AB-12."))).isEqualTo(1);
    assertThat(metric.score(example("x"), answer("ticket ab-12."))).isZero();
  }

  @Test
  void aPatternThatWouldStallABacktrackingMatcherIsAnsweredAtOnce() {
    Metric metric = new RegexMetric().create(new RegexMetric.Options("^(a+)+$"));
    assertThat(metric.score(example("x"), answer("a".repeat(50_000) + "!"))).isZero();
  }

  @Test
  void aBrokenPatternIsRefusedWithAReason() {
    assertThatThrownBy(() -> new RegexMetric.Options("(["))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pattern");
  }

  private Metric plain(String name) {
    return create(metrics.require(name));
  }

  private static <O extends Record> Metric create(MetricFactory<O> factory) {
    return factory.create(factory.optionsType().cast(new NoOptions()));
  }

  private static Example example(String... expected) {
    return new Example(
        "e", "input", Map.of(), List.of(expected), List.of(), Map.of(), Optional.empty());
  }

  private static Answer answer(String value) {
    return new Answer(value, Optional.of(value), List.of());
  }
}
