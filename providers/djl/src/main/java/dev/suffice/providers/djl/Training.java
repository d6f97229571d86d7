package dev.suffice.providers.djl;

import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.Embeddings;
import dev.suffice.api.tuning.TrainingExample;
import dev.suffice.api.tuning.TrainingPlan;
import dev.suffice.api.tuning.TuningRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Trains what a request asks for and keeps it. The answers of a task without options are those of
 * the training examples, so that a tuned model answers closed-book, and can say nothing that it was
 * not taught.
 */
final class Training {
  private final Workshop workshop;
  private final Map<String, Trainer> trainers;

  Training(Workshop workshop, PyTorch pyTorch) {
    this.workshop = workshop;
    this.trainers =
        Map.of(
            DjlOptions.SOFTMAX_HEAD, new HeadTrainer(pyTorch),
            DjlOptions.ADAPTER, new AdapterTrainer(pyTorch));
  }

  /**
   * Trains and keeps.
   *
   * @param created when the job began
   * @return empty when nobody wants it any more
   * @throws dev.suffice.api.model.ModelFaultException when it cannot be done here
   * @throws IOException when it cannot be kept
   */
  Optional<TunedModel> train(TuningRequest request, Instant created, TrainingWatch watch)
      throws IOException {
    TrainingPlan plan = request.plan();
    Base base = Base.parse(request.base());
    List<String> answers = List.copyOf(new TreeSet<>(LocalIntake.answers(plan.training())));
    List<TrainingExample> watched =
        plan.validation().stream().filter(one -> answers.contains(one.answer())).toList();
    try (Embedder embedder = workshop.embedder(base.embeddings())) {
      Embeddings training = embedder.embed(texts(plan.training()));
      Embeddings validation = embedder.embed(texts(watched));
      long start = workshop.nanoClock().getAsLong();
      Optional<Lesson> looked =
          watched.isEmpty() ? Optional.empty() : Optional.of(lesson(validation, watched, answers));
      Lesson learnt = lesson(training, plan.training(), answers);
      Optional<? extends Learnt> made =
          trainers.get(base.form()).train(answers, learnt, looked, plan.settings(), watch);
      Duration trained = Duration.ofNanos(workshop.nanoClock().getAsLong() - start);
      if (made.isEmpty()) {
        return Optional.empty();
      }
      var model =
          new TunedModel(
              base.embeddings(),
              workshop.version(embedder.version()),
              created,
              training.usage().allInputTokens() * plan.settings().epochs(),
              training.serviceTime().plus(validation.serviceTime()).plus(trained),
              made.get());
      ModelFile.write(model, workshop.file(request.marker()));
      return Optional.of(model);
    }
  }

  private static List<String> texts(List<TrainingExample> examples) {
    return examples.stream().map(example -> example.prompt().question().input()).toList();
  }

  private static Lesson lesson(
      Embeddings embedded, List<TrainingExample> examples, List<String> answers) {
    return new Lesson(
        embedded.vectors(),
        examples.stream().mapToInt(example -> answers.indexOf(example.answer())).toArray());
  }
}
