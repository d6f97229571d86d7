package dev.suffice.providers.openai;

import dev.suffice.api.kit.Examples;
import dev.suffice.api.model.Secret;
import dev.suffice.api.model.VendorParameters;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.task.Task;
import dev.suffice.api.tuning.FineTuningService;
import dev.suffice.api.tuning.TrainingExample;
import dev.suffice.api.tuning.TrainingPlan;
import dev.suffice.api.tuning.TrainingSettings;
import dev.suffice.api.tuning.TuningRequest;
import dev.suffice.api.tuning.TuningServer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What tests of training ask for, and what servers answer. */
final class TuningSamples {
  /** A key that no message may show. */
  static final String KEY = "sk-canary-4711";

  /** OpenAI as it is at a time. */
  static FineTuningService openAi(String address, Instant now) {
    var server =
        new TuningServer(
            "openai", address, Optional.of(new Secret(KEY)), "gpt-4.1-mini", VendorParameters.NONE);
    InstantSource clock = InstantSource.fixed(now);
    return new OpenAiTuning(new ChatTokens(), clock).open(server, Duration.ofSeconds(20));
  }

  /** With so many examples. */
  static TuningRequest request(int examples) {
    Task task = Examples.classification("refund", "delivery");
    List<TrainingExample> training =
        IntStream.range(0, examples).mapToObj(i -> example(task, "message " + i)).toList();
    var settings = new TrainingSettings(3, OptionalDouble.of(0.5), OptionalInt.of(8), -1);
    return new TuningRequest(
        "gpt-4.1-mini",
        new TrainingPlan(training, List.of(example(task, "another")), settings),
        new VendorParameters(Map.of("trainingType", "globalstandard")));
  }

  static TrainingExample example(Task task, String input) {
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

  static String page(boolean more, String... items) {
    return "{\"object\": \"list\", \"data\": [%s], \"has_more\": %s}"
        .formatted(String.join(",", items), more);
  }

  private TuningSamples() {}
}
