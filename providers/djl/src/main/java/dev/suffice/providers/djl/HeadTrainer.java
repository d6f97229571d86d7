package dev.suffice.providers.djl;

import ai.djl.Model;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import dev.suffice.api.tuning.TrainingSettings;
import java.util.List;
import java.util.Optional;

/**
 * Trains a softmax head on sentence embeddings that stay as they are: multinomial logistic
 * regression by Adam with decoupled weight decay (Loshchilov & Hutter 2019, arXiv 1711.05101) and a
 * rate that falls along a cosine to zero. All weights begin at zero and the order of the examples
 * is drawn with the seed, so that nothing else is random. With examples to watch by, the epoch that
 * suits them best is kept, and training ends when it was not beaten for a while.
 */
final class HeadTrainer {
  /** Numbers of unit vectors are about 0.05 in size; so much larger they suit the rate. */
  private static final float SCALE = 8;

  private static final int LEAST_BATCH = 8;
  private static final int MOST_BATCH = 128;

  /** Fewer steps in an epoch would leave weights near zero, where they begin. */
  private static final int STEPS = 64;

  private static final double RATE = 0.005;
  private static final float DECAY = 0.01f;
  private static final int PATIENCE = 5;

  private final PyTorch pyTorch;

  HeadTrainer(PyTorch pyTorch) {
    this.pyTorch = pyTorch;
  }

  /**
   * Trains.
   *
   * @param answers in the order of the classes; at least two
   * @param validation examples to watch by
   * @return empty when nobody wants it any more
   */
  Optional<SoftmaxHead> train(
      List<String> answers,
      Lesson training,
      Optional<Lesson> validation,
      TrainingSettings settings,
      TrainingWatch watch) {
    int batch = settings.batchSize().orElse(batch(training.size()));
    Optimizer optimizer = optimizer(training.size(), batch, settings);
    try (Model model = pyTorch.network("softmax-head");
        var network =
            new LinearNetwork(
                model.getNDManager(), training.dimension(), answers.size(), optimizer)) {
      var epochs = new Epochs(network, training.scaled(SCALE), batch, settings.seed());
      Optional<Watcher> watcher =
          validation.map(lesson -> new Watcher(network, lesson.scaled(SCALE), PATIENCE));
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
      HeadWeights best = watcher.map(Watcher::best).orElseGet(network::weights);
      return Optional.of(best.head(answers, SCALE));
    }
  }

  private static int batch(int examples) {
    return Math.max(LEAST_BATCH, Math.min(MOST_BATCH, examples / STEPS));
  }

  private static Optimizer optimizer(int examples, int batch, TrainingSettings settings) {
    int steps = (examples + batch - 1) / batch * settings.epochs();
    double rate = RATE * settings.learningRateMultiplier().orElse(1);
    Tracker falling =
        Tracker.cosine().setBaseValue((float) rate).optFinalValue(0).setMaxUpdates(steps).build();
    return Optimizer.adamW().optLearningRateTracker(falling).optWeightDecays(DECAY).build();
  }
}
