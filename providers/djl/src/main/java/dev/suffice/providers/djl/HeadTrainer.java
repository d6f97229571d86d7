package dev.suffice.providers.djl;

import ai.djl.Model;
import dev.suffice.api.tuning.TrainingSettings;
import java.util.List;
import java.util.Optional;

/**
 * Trains a softmax head: multinomial logistic regression. All weights begin at zero and the order
 * of the examples is drawn with the seed, so that nothing else is random.
 */
final class HeadTrainer implements Trainer {
  /** Numbers of unit vectors are about 0.05 in size; so much larger they suit the rate. */
  private static final float SCALE = 8;

  private static final int LEAST_BATCH = 8;
  private static final int MOST_BATCH = 128;

  /** Fewer steps in an epoch would leave weights near zero, where they begin. */
  private static final int STEPS = 64;

  private static final double RATE = 0.005;

  private final PyTorch pyTorch;

  HeadTrainer(PyTorch pyTorch) {
    this.pyTorch = pyTorch;
  }

  @Override
  public Optional<SoftmaxHead> train(
      List<String> answers,
      Lesson training,
      Optional<Lesson> validation,
      TrainingSettings settings,
      TrainingWatch watch) {
    int batch = settings.batchSize().orElse(batch(training.size()));
    var course = new Course(settings, watch);
    try (Model model = pyTorch.network("softmax-head");
        var network =
            new LinearNetwork(
                model.getNDManager(),
                training.dimension(),
                answers.size(),
                course.optimizer(RATE, training.size(), batch))) {
      var epochs = new Epochs(network, training.scaled(SCALE), batch, settings.seed());
      return course
          .run(network, epochs, validation.map(lesson -> lesson.scaled(SCALE)))
          .map(best -> best.head(answers, SCALE));
    }
  }

  private static int batch(int examples) {
    return Math.max(LEAST_BATCH, Math.min(MOST_BATCH, examples / STEPS));
  }
}
