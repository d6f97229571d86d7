package dev.suffice.experiments.score.assertion;

import dev.suffice.api.catalog.Described;
import dev.suffice.api.catalog.Description;
import dev.suffice.api.metric.Metric;
import dev.suffice.api.metric.MetricContext;
import dev.suffice.api.metric.MetricFactory;
import dev.suffice.api.metric.PureMetric;
import dev.suffice.api.schema.JsonSchema;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Example;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The metric {@code assertions}: 1 when an answer does all that its row asks of it. The field with
 * the expected answer holds assertions instead of one, since what is asked of an answer is as
 * hidden from approaches as the answer is.
 */
public record AssertionsMetric() implements MetricFactory<AssertionsMetric.Options>, Described {
  /**
   * @param schemas files with JSON Schemas that assertions name
   */
  record Options(
      @Description("Files with the JSON Schemas that assertions name: [answer.schema.json].")
          List<String> schemas) {
    Options {
      schemas = List.copyOf(schemas);
    }
  }

  @Override
  public String name() {
    return "assertions";
  }

  @Override
  public String description() {
    return "1 when the answer does all that its row asks of it, such as {\"contains\": \"Paris\"}.";
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Metric create(Options options, MetricContext context) {
    Map<String, JsonSchema> schemas = new LinkedHashMap<>();
    options.schemas().forEach(file -> schemas.put(file, context.schema(file)));
    return new AllHold(new AssertionReader(schemas));
  }

  private record AllHold(AssertionReader reader) implements PureMetric {
    @Override
    public Direction direction() {
      return Direction.QUALITY;
    }

    @Override
    public boolean isBinary() {
      return true;
    }

    @Override
    public boolean judgesInvalidOutput() {
      return true;
    }

    @Override
    public Optional<String> complaint(Example example) {
      try {
        example.expected().forEach(reader::read);
        return Optional.empty();
      } catch (IllegalArgumentException wrong) {
        return Optional.of(wrong.getMessage());
      }
    }

    @Override
    public boolean concerns(Example example) {
      return !example.expected().stream().map(reader::read).allMatch(Assertion::isJudged);
    }

    @Override
    public double score(Example example, Answer answer) {
      String said = answer.text().strip();
      return example.expected().stream()
              .map(reader::read)
              .allMatch(assertion -> assertion.holds().test(said))
          ? 1
          : 0;
    }
  }
}
