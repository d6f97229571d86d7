package dev.suffice.providers.djl;

import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import dev.suffice.api.tuning.TrainingSettings;
import java.util.Optional;

/**
 * Epoch after epoch by Adam with decoupled weight decay (Loshchilov & Hutter 2019, arXiv
 * 1711.05101) and a rate that falls along a cosine to zero. With examples to watch by, the epoch
 * that suits them best is kept, and training ends when it was not beaten for a while.
 */
record Course(TrainingSettings settings, TrainingWatch watch) {
  private static final int PATIENCE = 5;
  private static final float DECAY = 0.01f;

  /** Trains a network; empty when nobody wants it any more. */
  Optional<LayerWeights> run(Network network, Epochs epochs, Optional<Lesson> validation) {
    Optional<Watcher> watcher = validation.map(lesson -> new Watcher(network, lesson, PATIENCE));
    for (int epoch = 1; epoch <= settings.epochs(); epoch++) {
      double loss = epochs.next();
      if (watch.isCancelled()) {
        return Optional.empty();
      }
      watch.tell(new EpochReport(epoch, loss, watcher.map(Watcher::look)));
      if (watcher.filter(Watcher::hasSeenEnough).isPresent()) {
        break;
      }
    }
    return Optional.of(watcher.map(Watcher::best).orElseGet(network::weights));
  }

  /**
   * What its steps are made by.
   *
   * @param rate at the beginning, where nobody multiplies it
   */
  Optimizer optimizer(double rate, int examples, int batch) {
    int steps = (examples + batch - 1) / batch * settings.epochs();
    double begin = rate * settings.learningRateMultiplier().orElse(1);
    Tracker falling =
        Tracker.cosine().setBaseValue((float) begin).optFinalValue(0).setMaxUpdates(steps).build();
    return Optimizer.adamW().optLearningRateTracker(falling).optWeightDecays(DECAY).build();
  }
}
