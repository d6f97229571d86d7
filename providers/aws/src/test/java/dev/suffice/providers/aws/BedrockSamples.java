package dev.suffice.providers.aws;

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
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** A training at Bedrock. */
final class BedrockSamples {
  static final Instant CREATED = Instant.parse("2026-11-23T10:00:00Z");
  static final String BASE = "amazon.nova-micro-v1:0:128k";
  static final String CANARY = "canary-4711-secret";
  static final TuningRequest REQUEST = request(BASE, settings(2));

  private BedrockSamples() {}

  /**
   * Bedrock at a server of a test.
   *
   * @param serving how tuned models answer
   */
  static FineTuningService service(BedrockServer server, String serving) {
    var texts = new HashMap<String, String>();
    texts.put("region", "us-east-1");
    texts.put("role", "arn:aws:iam::123456789012:role/tuning");
    texts.put("files", "s3://bucket/tuning/");
    texts.put("serving", serving);
    texts.put("model-units", "2");
    texts.put("files-base-url", server.address());
    var keys =
        Map.of("access-key-id", new Secret("AKIDEXAMPLE"), "secret-access-key", new Secret(CANARY));
    var place =
        new TuningServer(
            "bedrock",
            server.address(),
            Optional.empty(),
            BASE,
            VendorParameters.NONE,
            new ServiceDetails(texts, keys));
    return new BedrockTuning(InstantSource.fixed(CREATED)).open(place, Duration.ofSeconds(20));
  }

  static TrainingSettings settings(int epochs) {
    return new TrainingSettings(epochs, OptionalDouble.of(0.5), OptionalInt.empty(), 7);
  }

  static TuningRequest request(String base, TrainingSettings settings) {
    Task task = Examples.classification("refund", "delivery");
    List<TrainingExample> training =
        IntStream.range(0, 3).mapToObj(i -> example(task, "message " + i)).toList();
    return new TuningRequest(
        base,
        new TrainingPlan(training, List.of(example(task, "another")), settings),
        new VendorParameters(Map.of("learningRateWarmupSteps", BigDecimal.TEN)));
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
