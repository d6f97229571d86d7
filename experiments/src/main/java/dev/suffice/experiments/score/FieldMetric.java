package dev.suffice.experiments.score;

import dev.suffice.api.catalog.Described;
import dev.suffice.api.catalog.Description;
import dev.suffice.api.metric.Metric;
import dev.suffice.api.metric.MetricContext;
import dev.suffice.api.metric.MetricFactory;
import dev.suffice.api.metric.PureMetric;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Example;
import dev.suffice.experiments.json.FieldPath;
import dev.suffice.experiments.json.FieldTree;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;

/**
 * A metric that compares the fields of an answer with those of each acceptable one; the best match
 * counts.
 *
 * @param isBinary whether {@code match} gives only 0 and 1
 * @param match the score of an answer (first) against one acceptable answer (second)
 */
record FieldMetric(
    String name,
    String description,
    boolean isBinary,
    ToDoubleBiFunction<FieldTree, FieldTree> match)
    implements MetricFactory<FieldMetric.Options>, Described {
  /**
   * @param fields the only ones compared, with what is below them; empty: all
   */
  record Options(
      @Description("The only fields compared, with what is below them: [total, customer.name].")
          List<String> fields) {
    Options {
      fields = List.copyOf(fields);
      fields.forEach(FieldPath::parse);
    }
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Metric create(Options options, MetricContext context) {
    AnswersInJson.require(name, context);
    return new Compared(isBinary, match, options.fields().stream().map(FieldPath::parse).toList());
  }

  private record Compared(
      boolean isBinary, ToDoubleBiFunction<FieldTree, FieldTree> match, List<FieldPath> fields)
      implements PureMetric {
    @Override
    public Direction direction() {
      return Direction.QUALITY;
    }

    @Override
    public double score(Example example, Answer answer) {
      return answer
          .value()
          .flatMap(this::tree)
          .map(said -> best(example, said))
          .orElse(direction().worst());
    }

    private double best(Example example, FieldTree said) {
      return example.expected().stream()
          .mapToDouble(acceptable -> match.applyAsDouble(said, expected(acceptable)))
          .max()
          .orElse(direction().worst());
    }

    private FieldTree expected(String acceptable) {
      return tree(acceptable)
          .orElseThrow(
              () -> new IllegalStateException("An expected answer is not JSON: " + acceptable));
    }

    private Optional<FieldTree> tree(String json) {
      return FieldTree.of(json, Normalisation::folded).map(tree -> tree.only(fields));
    }
  }
}
