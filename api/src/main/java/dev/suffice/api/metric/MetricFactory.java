package dev.suffice.api.metric;

/**
 * Makes metrics of one word under {@code metrics:}.
 *
 * @param <O> the options, a record; its components are the YAML keys in lowerCamelCase
 */
public interface MetricFactory<O extends Record> {
  /** The word in YAML and in reports. */
  String name();

  Class<O> optionsType();

  Metric create(O options);
}
