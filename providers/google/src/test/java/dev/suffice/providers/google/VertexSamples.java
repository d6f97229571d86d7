package dev.suffice.providers.google;

import dev.suffice.api.kit.Examples;
import dev.suffice.api.model.Secret;
import dev.suffice.api.model.VendorParameters;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.task.Task;
import dev.suffice.api.tuning.FineTuningService;
import dev.suffice.api.tuning.ServiceDetails;
import dev.suffice.api.tuning.TrainingExample;
import dev.suffice.api.tuning.TrainingPlan;
import dev.suffice.api.tuning.TrainingSettings;
import dev.suffice.api.tuning.TuningRequest;
import dev.suffice.api.tuning.TuningServer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Requests and answers by Google's reference, <a
 * href="https://cloud.google.com/vertex-ai/docs/reference/rest/v1/projects.locations.tuningJobs">projects.locations.tuningJobs</a>,
 * read on 2026-11-23; the names of model and endpoint are those of its example.
 */
final class VertexSamples {
  static final Instant CREATED = Instant.parse("2026-11-23T10:00:00Z");
  static final String CANARY = "ya29.canary-4711";
  static final String ENDPOINT =
      "projects/123456789012/locations/us-central1/endpoints/123456789012345";
  static final TuningRequest REQUEST = request(OptionalInt.empty());
  static final String NAME = REQUEST.marker().shortName();
  static final String JOBS = "/v1/projects/my-project/locations/us-central1/tuningJobs";

  private VertexSamples() {}

  static FineTuningService service(VertexServer server) {
    var details =
        new ServiceDetails(
            Map.of(
                "project", "my-project",
                "location", "us-central1",
                "files", "gs://bucket/tuning/",
                "files-base-url", server.address()),
            Map.of("access-token", new Secret(CANARY)));
    var place =
        new TuningServer(
            "vertex",
            server.address(),
            Optional.empty(),
            REQUEST.base(),
            VendorParameters.NONE,
            details);
    return new VertexTraining().open(place, Duration.ofSeconds(20));
  }

  /**
   * A job as it is told.
   *
   * @param more fields, each after a comma
   */
  static String job(String state, String more) {
    return """
        {"name": "projects/123456789012/locations/us-central1/tuningJobs/4982013113894174720",
         "tunedModelDisplayName": "%s", "description": "Trained by Suffice: %s",
         "baseModel": "gemini-3.5-flash", "createTime": "2026-11-23T10:00:00Z",
         "updateTime": "2026-11-23T10:05:00Z", "state": "%s",
         "supervisedTuningSpec": {"trainingDatasetUri": "gs://bucket/t.jsonl",
           "hyperParameters": {"epochCount": "3"}}%s}
        """
        .formatted(NAME, NAME, state, more);
  }

  static TuningRequest request(OptionalInt batchSize) {
    Task task = Examples.classification("refund", "delivery");
    List<TrainingExample> training =
        IntStream.range(0, 3).mapToObj(i -> example(task, "message " + i)).toList();
    return new TuningRequest(
        "gemini-3.5-flash",
        new TrainingPlan(
            training,
            List.of(example(task, "another")),
            new TrainingSettings(3, OptionalDouble.of(0.5), batchSize, 7)),
        new VendorParameters(Map.of("adapterSize", BigDecimal.valueOf(4))));
  }

  private static TrainingExample example(Task task, String input) {
    var prompt =
        new Prompt(
            Optional.of("You are careful."),
            task.instructions(),
            List.of(),
            true,
            List.of(),
            task.labels(),
            Examples.question("q", input, List.of()),
            task.answerFormat(),
            task.answerSchema());
    return new TrainingExample(prompt, "refund");
  }
}
