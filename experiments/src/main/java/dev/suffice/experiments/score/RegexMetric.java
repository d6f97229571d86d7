package dev.suffice.experiments.score;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.suffice.api.catalog.Described;
import dev.suffice.api.catalog.Description;
import dev.suffice.api.metric.Metric;
import dev.suffice.api.metric.MetricContext;
import dev.suffice.api.metric.MetricFactory;
import dev.suffice.api.metric.PureMetric;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Example;

/**
 * 1 when a pattern is found in the answer. Patterns are RE2 syntax, whose matching time is linear
 * in the answer: no answer can stall a run.
 */
final class RegexMetric implements MetricFactory<RegexMetric.Options>, Described {
  /**
   * @param pattern RE2 syntax, found anywhere in the answer
   */
  record Options(@Description("RE2 syntax, found anywhere in the answer.") String pattern) {
    Options {
      compile(pattern);
    }
  }

  @Override
  public String name() {
    return "regex";
  }

  @Override
  public String description() {
    return "1 when a pattern is found in the answer.";
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Metric create(Options options, MetricContext context) {
    return new Found(compile(options.pattern()));
  }

  private static Pattern compile(String pattern) {
    if (pattern == null || pattern.isEmpty()) {
      throw new IllegalArgumentException(
          "regex needs a pattern, for example {regex: {pattern: \"^[A-Z]{2}-[0-9]+$\"}}");
    }
    try {
      return Pattern.compile(pattern);
    } catch (PatternSyntaxException broken) {
      throw new IllegalArgumentException(
          "pattern is not an RE2 pattern: " + broken.getMessage(), broken);
    }
  }

  private record Found(Pattern pattern) implements PureMetric {
    @Override
    public Direction direction() {
      return Direction.QUALITY;
    }

    @Override
    public boolean isBinary() {
      return true;
    }

    @Override
    public double score(Example example, Answer answer) {
      return answer.value().filter(value -> pattern.matcher(value).find()).isPresent() ? 1 : 0;
    }
  }
}
