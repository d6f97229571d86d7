package dev.suffice.providers.djl;

import dev.suffice.api.tuning.TrainingSettings;
import java.util.List;
import java.util.Optional;

/** Trains models of one form on sentence embeddings that stay as they are. */
interface Trainer {
  /**
   * Trains.
   *
   * @param answers in the order of the classes; at least two
   * @param validation examples to watch by
   * @return empty when nobody wants it any more
   */
  Optional<? extends Learnt> train(
      List<String> answers,
      Lesson training,
      Optional<Lesson> validation,
      TrainingSettings settings,
      TrainingWatch watch);
}
