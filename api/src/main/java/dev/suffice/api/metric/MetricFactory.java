package dev.suffice.api.metric;

import dev.suffice.api.catalog.Described;
import java.util.Optional;

/**
 * Makes metrics of one word under {@code metrics:}.
 *
 * @param <O> the options, a record; its components are the YAML keys in lowerCamelCase
 */
public interface MetricFactory<O extends Record> {
  /** The word in YAML and in reports. */
  String name();

  /** The record of its options, whose constructor refuses nonsense. */
  Class<O> optionsType();

  /** What a metric with these options is called in requirements and reports. */
  default String label(O options) {
    return name();
  }

  /**
   * What a score with these options says, in a sentence for readers of a report; a factory that is
   * {@link Described} says what it says of itself.
   */
  default Optional<String> meaning(O options) {
    return this instanceof Described described
        ? Optional.of(described.description())
        : Optional.empty();
  }

  /**
   * Makes a metric. Asks and starts nothing.
   *
   * @throws IllegalArgumentException when it cannot judge such answers, with what would be right
   */
  Metric create(O options, MetricContext context);
}
