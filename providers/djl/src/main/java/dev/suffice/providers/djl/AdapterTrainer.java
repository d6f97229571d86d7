package dev.suffice.providers.djl;

import ai.djl.Model;
import dev.suffice.api.tuning.TrainingSettings;
import java.util.List;
import java.util.Optional;

/**
 * Trains an adapter of the embedding space, contrastively, in the manner of SetFit (Tunstall et al.
 * 2022, arXiv 2209.11055), but for the embeddings, which stay as they are. It begins where nothing
 * is moved; the order of the examples and their partners are drawn with the seed, so that nothing
 * else is random. Examples with an answer of their own teach nothing and are near whatever asks
 * what they ask.
 */
final class AdapterTrainer implements Trainer {
  private static final int BATCH = 64;
  private static final double RATE = 0.0003;

  private final PyTorch pyTorch;

  AdapterTrainer(PyTorch pyTorch) {
    this.pyTorch = pyTorch;
  }

  @Override
  public Optional<Neighbours> train(
      List<String> answers,
      Lesson training,
      Optional<Lesson> validation,
      TrainingSettings settings,
      TrainingWatch watch) {
    return weights(training, validation, settings, watch)
        .map(best -> Neighbours.of(answers, adapter(best, training), training));
  }

  /** An adapter alone, trained unwatched. */
  Optional<Adapter> adapter(Lesson training, TrainingSettings settings, TrainingWatch watch) {
    return weights(training, Optional.empty(), settings, watch)
        .map(best -> adapter(best, training));
  }

  private static Adapter adapter(LayerWeights weights, Lesson training) {
    return new Adapter(weights.rows(training.dimension()));
  }

  private Optional<LayerWeights> weights(
      Lesson training,
      Optional<Lesson> validation,
      TrainingSettings settings,
      TrainingWatch watch) {
    int batch = settings.batchSize().orElse(BATCH);
    var partners = new Partners(training.classes(), settings.seed());
    Lesson paired = training.rows(partners.rows());
    var course = new Course(settings, watch);
    try (Model model = pyTorch.network("adapter");
        var network =
            new AdapterNetwork(
                model.getNDManager(), training, course.optimizer(RATE, paired.size(), batch))) {
      var epochs =
          new Epochs(network, training, partners.rows(), partners::joined, batch, settings.seed());
      return course.run(network, epochs, validation);
    }
  }
}
