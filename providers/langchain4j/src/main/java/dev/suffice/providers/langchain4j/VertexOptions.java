package dev.suffice.providers.langchain4j;

import dev.suffice.api.catalog.Description;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.model.Secret;
import dev.suffice.api.model.VendorParameters;
import dev.suffice.api.tuning.ServiceDetails;
import dev.suffice.api.tuning.TunableOptions;
import dev.suffice.api.tuning.TuningServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The options of a Gemini model at Google's Vertex AI.
 *
 * @param model a model of Google's, or the whole name of an endpoint: {@code
 *     projects/.../endpoints/...}
 * @param fineTuning absent: it cannot be trained
 */
public record VertexOptions(
    @Description("The model's name, as the vendor has it.") String model,
    @Description("The project that is billed.") String project,
    @Description("The region that answers, such as us-central1.") String location,
    @Description("Another address than LOCATION-aiplatform.googleapis.com.")
        Optional<String> baseUrl,
    @Description(
            "\"${NAME}\" of a variable; GOOGLE_OAUTH_ACCESS_TOKEN when left out: a token of"
                + " `gcloud auth print-access-token`.")
        Optional<Secret> accessToken,
    @Description("How freely it answers, 0 to 2; the vendor's default when left out.")
        Optional<Double> temperature,
    @Description("Share of the likeliest tokens it chooses from.") Optional<Double> topP,
    @Description("Most tokens of one prompt; a longer one is not sent.") OptionalInt maxInputTokens,
    @Description("Most tokens of one answer, reasoning included.") OptionalInt maxOutputTokens,
    @Description("For answers that can be had again, as far as the vendor keeps to it.")
        OptionalInt seed,
    @Description("false: the schema of answers in JSON is told in the prompt only.")
        Optional<Boolean> jsonSchema,
    @Description("Parameters sent as they are.") Optional<VendorParameters> extra,
    @Description("For `strategy: fine-tune`: where training files go.")
        Optional<VertexTuning> fineTuning)
    implements VendorOptions, TunableOptions {
  /** The way to Vertex AI's training. */
  private static final String TUNING = "vertex";

  private static final String GLOBAL = "global";
  private static final String HOME = "https://%saiplatform.googleapis.com";

  public VertexOptions {
    Rules.common(
        model,
        baseUrl,
        temperature,
        topP,
        maxInputTokens,
        maxOutputTokens,
        extra,
        Map.of("seed", "write seed"));
    if (!project.matches("[a-z0-9][a-z0-9.:-]{3,60}[a-z0-9]")) {
      throw new IllegalArgumentException("project: the id of a project, such as my-project-4711");
    }
    if (!location.matches("[a-z]+(-[a-z]+[0-9]+)?")) {
      throw new IllegalArgumentException("location: a region of Google, such as us-central1");
    }
    if (fineTuning.isPresent() && location.equals(GLOBAL)) {
      throw new IllegalArgumentException(
          "location: training is done in a region, such as us-central1");
    }
  }

  @Override
  public Optional<String> server() {
    return Optional.of(baseUrl.orElse("vertex " + location));
  }

  @Override
  public ModelKind kind() {
    return ModelKind.LANGUAGE_MODEL;
  }

  @Override
  public Optional<Secret> apiKey() {
    return Optional.empty();
  }

  @Override
  public List<Secret> keys() {
    return accessToken.stream().toList();
  }

  @Override
  public Optional<String> missingKey() {
    return accessToken.isEmpty() && baseUrl.isEmpty()
        ? Optional.of("GOOGLE_OAUTH_ACCESS_TOKEN")
        : Optional.empty();
  }

  @Override
  public String missingOption() {
    return "access-token";
  }

  @Override
  public VertexOptions withKey(Secret key) {
    return with(model, Optional.of(key));
  }

  @Override
  public Optional<TuningServer> tuning() {
    return fineTuning.map(
        training ->
            new TuningServer(
                TUNING,
                address(),
                Optional.empty(),
                model,
                training.parameters(),
                details(training)));
  }

  private ServiceDetails details(VertexTuning training) {
    return new ServiceDetails(
        Map.of(
            "project",
            project,
            "location",
            location,
            "files",
            training.files(),
            "files-base-url",
            training.filesBaseUrl().map(Rules::trimmed).orElse("https://storage.googleapis.com")),
        accessToken.map(token -> Map.of("access-token", token)).orElse(Map.of()));
  }

  /** A tuned model answers at an endpoint that Google made for it. */
  @Override
  public VertexOptions tunedAs(String servedName) {
    return with(servedName, accessToken);
  }

  /** Without the version of the interface. */
  String address() {
    String region = location.equals(GLOBAL) ? "" : location + "-";
    return baseUrl.map(Rules::trimmed).orElse(HOME.formatted(region));
  }

  private VertexOptions with(String name, Optional<Secret> token) {
    return new VertexOptions(
        name,
        project,
        location,
        baseUrl,
        token,
        temperature,
        topP,
        maxInputTokens,
        maxOutputTokens,
        seed,
        jsonSchema,
        extra,
        fineTuning);
  }
}
