package dev.suffice.api.judge;

import dev.suffice.api.metric.AskedMetric;

/** A metric whose scores are the verdicts of a language model. */
public interface JudgeMetric extends AskedMetric {
  /** Who judges, by what. */
  JudgeSpec judge();

  @Override
  default Direction direction() {
    return Direction.QUALITY;
  }

  @Override
  default boolean isBinary() {
    return judge().rubric().scale().isBinary();
  }

  @Override
  default String asks() {
    return "the model '%s'".formatted(judge().model());
  }
}
