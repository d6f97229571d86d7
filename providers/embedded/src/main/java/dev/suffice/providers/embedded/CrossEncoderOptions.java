package dev.suffice.providers.embedded;

import dev.suffice.api.catalog.Description;
import dev.suffice.api.model.ModelFile;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.model.ModelOptions;
import dev.suffice.api.model.Pace;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * The options of a cross-encoder whose files a person has.
 *
 * @param file weights and graph in one ONNX file
 * @param tokenizer the {@code tokenizer.json} that belongs to it
 * @param maxTokens most tokens of a query and a text together, markers included; at least 8
 */
public record CrossEncoderOptions(
    @Description("The model: an ONNX file that reads input_ids and gives one score.")
        ModelFile file,
    @Description("The tokenizer.json of the model.") ModelFile tokenizer,
    @Description(
            "Most tokens of a question and a passage together, 512 by default; what is longer is cut.")
        OptionalInt maxTokens)
    implements ModelOptions {
  private static final int USUAL_TOKENS = 512;
  private static final int FEWEST_TOKENS = 8;

  /** Of a model of six layers, as all-minilm-l6-v2 has them; of larger ones too short. */
  private static final Pace PACE =
      new Pace(Duration.ofMillis(1), Duration.ofNanos(150_000), Duration.ZERO);

  public CrossEncoderOptions {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(tokenizer, "tokenizer");
    if (maxTokens.orElse(USUAL_TOKENS) < FEWEST_TOKENS) {
      throw new IllegalArgumentException(
          "max-tokens must be at least %s, what the model was trained with, such as 512"
              .formatted(FEWEST_TOKENS));
    }
  }

  int length() {
    return maxTokens.orElse(USUAL_TOKENS);
  }

  @Override
  public ModelKind kind() {
    return ModelKind.RERANKER;
  }

  @Override
  public Pace pace() {
    return PACE;
  }

  /** One per processor: more would only wait for each other. */
  @Override
  public int parallelCalls() {
    return Runtime.getRuntime().availableProcessors();
  }
}
