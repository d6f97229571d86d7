package dev.suffice.experiments.run;

import dev.suffice.api.kit.FakeLanguageModel;
import dev.suffice.api.model.Model;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.model.ModelOptions;
import dev.suffice.api.model.ModelProvider;
import dev.suffice.api.model.Pace;
import dev.suffice.api.model.TokenLimits;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Makes the models that a test scripts, by their names. */
final class ScriptedProvider implements ModelProvider<ScriptedProvider.Options> {
  /** The name of a model that judges. */
  static final String JUDGE = "strict";

  private final Function<String, FakeLanguageModel> models;

  ScriptedProvider(Function<String, FakeLanguageModel> models) {
    this.models = models;
  }

  /**
   * Options of a model that takes 10 ms, 50 tokens in and 4 out for each call; as a judge it reads
   * more.
   */
  record Options(String name) implements ModelOptions {
    @Override
    public ModelKind kind() {
      return ModelKind.LANGUAGE_MODEL;
    }

    @Override
    public Pace pace() {
      return new Pace(Duration.ofMillis(10), Duration.ZERO, Duration.ZERO);
    }

    @Override
    public Optional<TokenLimits> limits() {
      return Optional.of(new TokenLimits(name.equals(JUDGE) ? 2_000 : 50, 4));
    }
  }

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Model create(Options options, Duration timeout) {
    return models.apply(options.name());
  }
}
