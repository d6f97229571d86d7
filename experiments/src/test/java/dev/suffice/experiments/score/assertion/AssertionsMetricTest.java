package dev.suffice.experiments.score.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.kit.FakeMetricContext;
import dev.suffice.api.metric.PureMetric;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.AnswerFormat;
import dev.suffice.api.task.Example;
import dev.suffice.experiments.json.SchemaLibrary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssertionsMetricTest {
  private static final String SCHEMA = "{\"required\": [\"total\"]}";

  @Test
  void allThatARowAsksMustHold() {
    assertThat(score("Paris, sorry", "{\"contains\": \"Paris\"}", "{\"not-contains\": \"sorry\"}"))
        .isZero();
    assertThat(score("Paris", "{\"contains\": \"Paris\"}", "{\"not-contains\": \"sorry\"}"))
        .isOne();
  }

  @Test
  void jsonIsHeldAgainstTheSchemaThatIsNamed() {
    assertThat(score("{\"total\": 1}", "{\"is-json\": \"a.json\"}")).isOne();
    assertThat(score("{\"sum\": 1}", "{\"is-json\": \"a.json\"}")).isZero();
    assertThat(score("So {\"sum\": 1}", "{\"not-contains-json\": \"a.json\"}")).isOne();
  }

  @Test
  void whatAJudgeHasToTellDoesNotCountHere() {
    var onlyJudged = example("{\"llm-rubric\": \"is polite\"}");
    assertThat(metric().concerns(onlyJudged)).isFalse();
    assertThat(score("x", "{\"not-llm-rubric\": \"is rude\"}", "{\"equals\": \"x\"}")).isOne();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Paris | is no assertion; write one such as",
        "{\"containz\": \"a\"} | Did you mean 'contains'?",
        "{\"contains\": \"a\", \"equals\": \"b\"} | it has one word",
        "{\"threshold\": 2} | it has one word",
        "{\"contains\": [\"a\"]} | It takes a text",
        "{\"contains-any\": \"a\"} | It takes a list of texts",
        "{\"regex\": \"(?=a)\"} | is not an RE2 pattern",
        "{\"is-json\": \"other.json\"} | a file with a JSON Schema that the metric lists",
        "{\"levenshtein\": \"a\", \"threshold\": -1} | a number of 0 or more"
      })
  void whatIsNoAssertionIsToldBeforeAnythingIsAsked(String written, String complaint) {
    assertThat(metric().complaint(example(written)).orElseThrow()).contains(complaint);
  }

  @Test
  void aLongAnswerCostsNoMoreThanALookAtItsLength() {
    assertThat(EditDistance.isAtMost(5, "a".repeat(10_000_000), "kitten")).isFalse();
    assertThat(EditDistance.isAtMost(0, "kitten", "kitten")).isTrue();
    assertThat(EditDistance.isAtMost(3, "", "abc")).isTrue();
  }

  private static double score(String said, String... assertions) {
    return metric().score(example(assertions), new Answer(said, Optional.of(said), List.of()));
  }

  private static PureMetric metric() {
    var context =
        new FakeMetricContext(
            AnswerFormat.TEXT, Optional.of(new SchemaLibrary().compile(SCHEMA)), Set.of());
    return (PureMetric)
        new AssertionsMetric().create(new AssertionsMetric.Options(List.of("a.json")), context);
  }

  private static Example example(String... assertions) {
    return new Example(
        "e", "input", Map.of(), List.of(assertions), List.of(), Map.of(), Optional.empty());
  }
}
