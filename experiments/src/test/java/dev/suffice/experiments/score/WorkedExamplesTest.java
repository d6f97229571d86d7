package dev.suffice.experiments.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.suffice.api.catalog.Catalog;
import dev.suffice.api.kit.Examples;
import dev.suffice.api.kit.FakeMetricContext;
import dev.suffice.api.metric.MetricFactory;
import dev.suffice.api.metric.PureMetric;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.AnswerFormat;
import dev.suffice.api.task.Example;
import dev.suffice.experiments.answer.AnswerParsers;
import dev.suffice.experiments.json.SchemaLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of examples in the pages of {@code docs/metrics}, to the letter. */
class WorkedExamplesTest {
  private static final Path PAGES = Path.of("..", "docs", "metrics");
  private static final Pattern ROW =
      Pattern.compile(
          "^\\| (-|`[^`]+`) \\| (`.*`) \\| `([^`]*)` \\| (\\d+)(?:/(\\d+))? \\|$",
          Pattern.MULTILINE);
  private static final Pattern SCHEMA = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
  private static final Set<String> TEXT = Set.of("rouge-l", "assertions");
  private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());
  private static final Catalog<MetricFactory<?>> METRICS =
      Catalog.of("metric", BuiltInMetrics.all(), MetricFactory::name);

  /** One row of a table. */
  record Worked(
      String metric,
      Optional<String> schema,
      String options,
      List<String> expected,
      String answer,
      double score) {}

  static Stream<Worked> examples() {
    return Stream.of(
            "json-valid",
            "json-schema",
            "exact-json",
            "field-precision",
            "field-recall",
            "field-f1",
            "rouge-l",
            "assertions")
        .flatMap(WorkedExamplesTest::examples);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theScoreIsAsThePageSays(Worked worked) {
    PureMetric metric = create(METRICS.require(worked.metric()), worked);
    assertThat(metric.score(example(worked), answer(worked)))
        .isCloseTo(worked.score(), within(1e-12));
  }

  @Test
  void everyPageHasAtLeastTwoExamples() {
    assertThat(examples().map(Worked::metric)).hasSizeGreaterThan(30);
    for (String metric : examples().map(Worked::metric).distinct().toList()) {
      assertThat(examples(metric)).as(metric).hasSizeGreaterThanOrEqualTo(2);
    }
  }

  private static Stream<Worked> examples(String metric) {
    try {
      String page = Files.readString(PAGES.resolve(metric + ".md"));
      Optional<String> schema =
          SCHEMA.matcher(page).results().findFirst().map(block -> block.group(1));
      return ROW.matcher(page).results().map(row -> worked(metric, schema, row));
    } catch (IOException noPage) {
      throw new UncheckedIOException(noPage);
    }
  }

  private static Worked worked(String metric, Optional<String> schema, MatchResult row) {
    String none = metric.equals("assertions") ? "{\"schemas\": []}" : "{\"fields\": []}";
    String options = row.group(1).equals("-") ? none : row.group(1).replace("`", "");
    List<String> expected =
        Stream.of(row.group(2).split(" or ")).map(text -> text.replace("`", "")).toList();
    double parts = row.group(5) == null ? 1 : Double.parseDouble(row.group(5));
    return new Worked(
        metric, schema, options, expected, row.group(3), Double.parseDouble(row.group(4)) / parts);
  }

  private static <O extends Record> PureMetric create(MetricFactory<O> factory, Worked worked) {
    AnswerFormat format = TEXT.contains(worked.metric()) ? AnswerFormat.TEXT : AnswerFormat.JSON;
    var context =
        new FakeMetricContext(format, worked.schema().map(new SchemaLibrary()::compile), Set.of());
    return (PureMetric) factory.create(options(factory, worked), context);
  }

  private static <O extends Record> O options(MetricFactory<O> factory, Worked worked) {
    boolean chooses =
        factory.optionsType() == FieldMetric.Options.class || factory.name().equals("assertions");
    try {
      return JSON.readValue(chooses ? worked.options() : "{}", factory.optionsType());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Example example(Worked worked) {
    return new Example(
        "e", "input", Map.of(), worked.expected(), List.of(), Map.of(), Optional.empty());
  }

  private static Answer answer(Worked worked) {
    var task =
        TEXT.contains(worked.metric()) ? Examples.questionAnswering() : Examples.extraction();
    return AnswerParsers.of(task, new SchemaLibrary()).parse(worked.answer(), List.of());
  }
}
