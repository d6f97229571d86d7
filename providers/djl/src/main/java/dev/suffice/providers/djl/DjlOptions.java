package dev.suffice.providers.djl;

import dev.suffice.api.catalog.Description;
import dev.suffice.api.catalog.Suggestion;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.model.Pace;
import dev.suffice.api.model.VendorParameters;
import dev.suffice.api.tuning.TunableOptions;
import dev.suffice.api.tuning.TuningServer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The options of one model that is trained in this process.
 *
 * @param model {@code softmax-head}, {@code adapter} or {@code reader}, to be trained; or the name
 *     of a tuned one
 * @param embeddings the sentence embeddings it rests on; absent: {@code all-minilm-l6-v2}
 */
public record DjlOptions(
    @Description(
            "softmax-head: a layer on sentence embeddings; adapter: the nearest training examples"
                + " in a space that was trained for it; reader: the sentence of the passages that"
                + " answers. All by strategy: fine-tune, the reader with retrieve.")
        String model,
    @Description("The embeddings it rests on; all-minilm-l6-v2 by default.")
        Optional<String> embeddings)
    implements TunableOptions {
  static final String SOFTMAX_HEAD = "softmax-head";

  static final String ADAPTER = "adapter";

  static final String READER = "reader";

  static final List<String> KNOWN = List.of(SOFTMAX_HEAD, ADAPTER, READER);
  static final List<String> EMBEDDINGS = List.of("all-minilm-l6-v2", "bge-small-en-v1.5");
  private static final Pace PACE = new Pace(Duration.ofMillis(4), Duration.ZERO, Duration.ZERO);

  public DjlOptions {
    Objects.requireNonNull(embeddings, "embeddings");
    if (!KNOWN.contains(model) && !TunedName.isOne(model)) {
      throw new IllegalArgumentException(
          "model: there is no model '%s' to train here. %s"
              .formatted(model, Suggestion.remedy(model, KNOWN)));
    }
    embeddings
        .filter(name -> !EMBEDDINGS.contains(name))
        .ifPresent(
            name -> {
              throw new IllegalArgumentException(
                  "embeddings: there is no embedded model '%s'. %s"
                      .formatted(name, Suggestion.remedy(name, EMBEDDINGS)));
            });
  }

  @Override
  public ModelKind kind() {
    return ModelKind.LANGUAGE_MODEL;
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

  @Override
  public Optional<TuningServer> tuning() {
    if (TunedName.isOne(model)) {
      return Optional.empty();
    }
    return Optional.of(
        new TuningServer(
            LocalTuning.NAME,
            "this process",
            Optional.empty(),
            new Base(model, embeddingsName()).text(),
            VendorParameters.NONE));
  }

  @Override
  public DjlOptions tunedAs(String servedName) {
    return new DjlOptions(servedName, embeddings);
  }

  String embeddingsName() {
    return embeddings.orElse(EMBEDDINGS.get(0));
  }
}
