package dev.suffice.providers.djl;

import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.Embeddings;
import dev.suffice.api.model.SentenceReader;
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
import java.util.stream.Stream;

/**
 * Trains what a request asks for and keeps it. The answers of a task without options are those of
 * the training examples, so that a tuned model answers closed-book, and can say nothing that it was
 * not taught.
 */
final class Training {
  private final Workshop workshop;
  private final Map<String, Trainer> trainers;
  private final PointerTrainer pointers;

  /**
   * What was made.
   *
   * @param tokens of the training examples, once through
   * @param machineTime how long reading and learning from them took
   */
  private record Made(Learnt learnt, long tokens, Duration machineTime) {}

  Training(Workshop workshop, PyTorch pyTorch) {
    this.workshop = workshop;
    var adapters = new AdapterTrainer(pyTorch);
    this.trainers =
        Map.of(DjlOptions.SOFTMAX_HEAD, new HeadTrainer(pyTorch), DjlOptions.ADAPTER, adapters);
    this.pointers = new PointerTrainer(adapters);
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
    Base base = Base.parse(request.base());
    try (Embedder embedder = workshop.embedder(base.embeddings())) {
      Optional<Made> made =
          base.form().equals(DjlOptions.READER)
              ? pointed(base, request.plan(), watch)
              : classified(base, request.plan(), embedder, watch);
      if (made.isEmpty()) {
        return Optional.empty();
      }
      var model =
          new TunedModel(
              base.embeddings(),
              workshop.version(embedder.version()),
              created,
              made.get().tokens() * request.plan().settings().epochs(),
              made.get().machineTime(),
              made.get().learnt());
      ModelFile.write(model, workshop.file(request.marker()));
      return Optional.of(model);
    }
  }

  /** Which of its answers the text of a question gets. */
  private Optional<Made> classified(
      Base base, TrainingPlan plan, Embedder embedder, TrainingWatch watch) {
    List<String> answers = List.copyOf(new TreeSet<>(LocalIntake.answers(plan.training())));
    List<TrainingExample> watched =
        plan.validation().stream().filter(one -> answers.contains(one.answer())).toList();
    Embeddings training = embedder.embed(texts(plan.training()));
    Embeddings validation = embedder.embed(texts(watched));
    long start = workshop.nanoClock().getAsLong();
    Optional<Lesson> looked =
        watched.isEmpty() ? Optional.empty() : Optional.of(lesson(validation, watched, answers));
    Lesson learnt = lesson(training, plan.training(), answers);
    Duration read = training.serviceTime().plus(validation.serviceTime());
    return trainers
        .get(base.form())
        .train(answers, learnt, looked, plan.settings(), watch)
        .map(made -> new Made(made, training.usage().allInputTokens(), read.plus(since(start))));
  }

  /** Which sentence of its passages answers a question. */
  private Optional<Made> pointed(Base base, TrainingPlan plan, TrainingWatch watch) {
    try (SentenceReader reader = workshop.reader(base.embeddings())) {
      List<TaughtPage> training = pages(reader, plan.training());
      List<TaughtPage> validation = pages(reader, plan.validation());
      long start = workshop.nanoClock().getAsLong();
      Duration read =
          Stream.concat(training.stream(), validation.stream())
              .map(page -> page.page().serviceTime())
              .reduce(Duration.ZERO, Duration::plus);
      long tokens = training.stream().mapToLong(page -> page.page().tokens()).sum();
      return pointers
          .train(training, validation, plan.settings(), watch)
          .map(made -> new Made(made, tokens, read.plus(since(start))));
    }
  }

  private Duration since(long start) {
    return Duration.ofNanos(workshop.nanoClock().getAsLong() - start);
  }

  private static List<TaughtPage> pages(SentenceReader reader, List<TrainingExample> examples) {
    return examples.stream()
        .map(example -> new TaughtPage(reader.read(example.prompt()), example.answer()))
        .toList();
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
