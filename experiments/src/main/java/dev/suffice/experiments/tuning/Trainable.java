package dev.suffice.experiments.tuning;

import dev.suffice.api.catalog.Catalog;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.http.PlainAddress;
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.tuning.FineTuningService;
import dev.suffice.api.tuning.FineTuningServices;
import dev.suffice.api.tuning.TrainingFinding;
import dev.suffice.api.tuning.TrainingPlan;
import dev.suffice.api.tuning.TunableOptions;
import dev.suffice.api.tuning.TuningRequest;
import dev.suffice.api.tuning.TuningServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A declared model with the service that trains it.
 *
 * @param options those of {@code spec}
 */
record Trainable(
    ModelSpec spec, TunableOptions options, TuningServer server, FineTuningService service) {
  /** What is to be said of training at a vendor. */
  private static final Map<String, String> REMARKS =
      Map.of(
          "azure",
          "Write what is trained and where it is deployed, as `fine-tuning:` beside its `model`. ",
          "bedrock",
          "Write as whom it is trained and where its files go, as `fine-tuning: {role: ..., files: s3://...}` beside its `model`. ",
          "fireworks",
          "Write the account where it is trained, as `fine-tuning: {account: ...}` beside its `model`. ",
          "google",
          "Google trains Gemini at Vertex AI only: declare it with `provider: vertex`. ",
          "mistral",
          "Mistral's own training is deprecated and no longer supported, by its documents of 2026-08-21. ",
          "vertex",
          "Write where its files go, as `fine-tuning: {files: gs://...}` beside its `model`. ");

  /**
   * Finds the service.
   *
   * @throws IllegalArgumentException when the model cannot be trained
   */
  static Trainable of(
      Experiment experiment, Catalog<FineTuningServices> services, LanguageModelName name) {
    ModelSpec spec =
        experiment
            .model(name.value())
            .orElseThrow(
                () -> new IllegalArgumentException("There is no model '%s'".formatted(name)));
    if (spec.options() instanceof TunableOptions options && options.tuning().isPresent()) {
      TuningServer server = options.tuning().get();
      FineTuningService service =
          services.require(server.service()).open(server, experiment.limits().timeout());
      return new Trainable(spec, options, server, service);
    }
    throw new IllegalArgumentException(
        "The model '%s' of provider %s cannot be fine-tuned from here. %s`suffice export training` writes its training files for elsewhere. A model that is trained in this process is declared with `provider: djl, model: softmax-head`."
            .formatted(name, spec.provider(), REMARKS.getOrDefault(spec.provider(), "")));
  }

  /**
   * What is asked of the service.
   *
   * @throws IllegalArgumentException when the service would refuse it, or its prompts are too long
   */
  TuningRequest request(TrainingPlan plan) {
    TuningRequest request = server.request(plan);
    Stream<String> said =
        service.intake().check(request).stream()
            .filter(TrainingFinding::isRefusal)
            .map(TrainingFinding::message);
    Stream<String> tooLong =
        options.mostInput().stream()
            .mapToObj(most -> TrainingLengths.complaint(plan, most))
            .flatMap(Optional::stream);
    List<String> refusals = Stream.concat(said, tooLong).toList();
    if (!refusals.isEmpty()) {
      throw new IllegalArgumentException(String.join(" ", refusals));
    }
    return request;
  }

  /** Whether a server trains it, which goes on when this process ends. */
  boolean isElsewhere() {
    return PlainAddress.of(server.address()).isPresent();
  }

  /** What a person should know of a request that is not refused. */
  List<String> warnings(TuningRequest request) {
    return service.intake().check(request).stream().map(TrainingFinding::message).toList();
  }
}
