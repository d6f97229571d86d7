package dev.suffice.experiments.score;

import dev.suffice.api.catalog.Described;
import dev.suffice.api.metric.Metric;
import dev.suffice.api.metric.MetricContext;
import dev.suffice.api.metric.MetricFactory;
import dev.suffice.api.metric.NoOptions;
import dev.suffice.api.metric.PureMetric;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Example;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Share of the citations in what was said, {@code [1]} or {@code [1, 3]}, that are of a passage.
 */
final class CitationValidity implements MetricFactory<NoOptions>, PureMetric, Described {
  private static final Pattern CITATION =
      Pattern.compile("\\[(\\d{1,4}(?:\\s*[,;]\\s*\\d{1,4})*)]");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  @Override
  public String name() {
    return "citation-validity";
  }

  @Override
  public String description() {
    return "Share of the passages cited, as in [1], that were shown; 0 without a citation.";
  }

  @Override
  public Class<NoOptions> optionsType() {
    return NoOptions.class;
  }

  @Override
  public Metric create(NoOptions options, MetricContext context) {
    return this;
  }

  @Override
  public Direction direction() {
    return Direction.QUALITY;
  }

  @Override
  public boolean judgesInvalidOutput() {
    return true;
  }

  @Override
  public double score(Example example, Answer answer) {
    List<Integer> cited = cited(answer.text());
    long shown =
        cited.stream().filter(number -> number >= 1 && number <= answer.passages().size()).count();
    return cited.isEmpty() ? 0 : (double) shown / cited.size();
  }

  private static List<Integer> cited(String said) {
    return CITATION
        .matcher(said)
        .results()
        .flatMap(citation -> NUMBER.matcher(citation.group(1)).results())
        .map(MatchResult::group)
        .map(Integer::valueOf)
        .distinct()
        .toList();
  }
}
