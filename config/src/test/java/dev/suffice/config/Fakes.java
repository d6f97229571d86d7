package dev.suffice.config;

import dev.suffice.api.catalog.Catalog;
import dev.suffice.api.metric.Metric;
import dev.suffice.api.metric.MetricContext;
import dev.suffice.api.metric.MetricFactory;
import dev.suffice.api.metric.NoOptions;
import dev.suffice.api.metric.PureMetric;
import dev.suffice.api.model.BatchServer;
import dev.suffice.api.model.EmbedderName;
import dev.suffice.api.model.KeyedOptions;
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.model.Model;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.model.ModelOptions;
import dev.suffice.api.model.ModelProvider;
import dev.suffice.api.model.Pace;
import dev.suffice.api.model.Secret;
import dev.suffice.api.model.TokenLimits;
import dev.suffice.api.model.VendorParameters;
import dev.suffice.api.schema.InvalidSchemaException;
import dev.suffice.api.schema.JsonSchemas;
import dev.suffice.api.strategy.Need;
import dev.suffice.api.strategy.Simplicity;
import dev.suffice.api.strategy.Strategy;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.strategy.StrategyFactory;
import dev.suffice.api.strategy.StrategyOptions;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Template;
import dev.suffice.config.price.Prices;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/** Strategies, providers and metrics that have options and nothing else. */
final class Fakes {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private Fakes() {}

  enum Choose {
    FIXED,
    NEAREST
  }

  record Demonstrations(Choose choose, int count, Optional<EmbedderName> by) {
    Demonstrations {
      if (count < 1) {
        throw new IllegalArgumentException("count must be at least 1: " + count);
      }
    }
  }

  record PromptingOptions(
      LanguageModelName model,
      Optional<Demonstrations> demonstrations,
      Optional<Template> instructions,
      List<String> stop)
      implements StrategyOptions {
    @Override
    public Simplicity simplicity() {
      return demonstrations
          .map(shown -> new Simplicity(form(shown.choose()), shown.count()))
          .orElse(new Simplicity(Simplicity.Form.PROMPTING, 0));
    }

    private static Simplicity.Form form(Choose choose) {
      return choose == Choose.FIXED
          ? Simplicity.Form.FIXED_DEMONSTRATIONS
          : Simplicity.Form.NEAREST_DEMONSTRATIONS;
    }

    @Override
    public Set<Need> needs() {
      return demonstrations.isPresent() ? Set.of(Need.TRAINING) : Set.of();
    }
  }

  record Prompting(String name) implements StrategyFactory<PromptingOptions> {
    @Override
    public Class<PromptingOptions> optionsType() {
      return PromptingOptions.class;
    }

    @Override
    public Strategy create(PromptingOptions options, StrategyContext context) {
      throw new UnsupportedOperationException();
    }
  }

  record FakeModel(
      String model,
      Optional<String> apiKey,
      OptionalDouble temperature,
      Optional<Duration> patience,
      Optional<Integer> tokens,
      Optional<String> baseUrl)
      implements ModelOptions {
    FakeModel {
      if (apiKey.filter(key -> key.length() < 8).isPresent()) {
        throw new IllegalArgumentException("api-key is too short: " + apiKey.get());
      }
    }

    @Override
    public ModelKind kind() {
      return model.startsWith("embed") ? ModelKind.EMBEDDER : ModelKind.LANGUAGE_MODEL;
    }

    @Override
    public Pace pace() {
      return new Pace(Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }

    @Override
    public Optional<TokenLimits> limits() {
      return tokens.map(most -> new TokenLimits(100_000, most));
    }

    @Override
    public String limitsRemedy() {
      return "Give it `tokens`.";
    }

    @Override
    public int parallelCalls() {
      return 1;
    }

    @Override
    public Optional<BatchServer> batches() {
      return baseUrl.map(address -> new BatchServer(address, Optional.empty()));
    }
  }

  /** A model whose vendor wants a key. */
  record KeyedModel(String model, Optional<Secret> apiKey, Optional<VendorParameters> extra)
      implements KeyedOptions {
    @Override
    public ModelKind kind() {
      return ModelKind.LANGUAGE_MODEL;
    }

    @Override
    public Pace pace() {
      return new Pace(Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }

    @Override
    public Optional<String> missingKey() {
      return apiKey.isEmpty() ? Optional.of("VENDOR_API_KEY") : Optional.empty();
    }

    @Override
    public KeyedModel withKey(Secret key) {
      return new KeyedModel(model, Optional.of(key), extra);
    }
  }

  record KeyedProvider(String name) implements ModelProvider<KeyedModel> {
    @Override
    public Class<KeyedModel> optionsType() {
      return KeyedModel.class;
    }

    @Override
    public Model create(KeyedModel options, Duration timeout) {
      throw new UnsupportedOperationException();
    }
  }

  record FakeProvider(String name) implements ModelProvider<FakeModel> {
    @Override
    public Class<FakeModel> optionsType() {
      return FakeModel.class;
    }

    @Override
    public Model create(FakeModel options, Duration timeout) {
      throw new UnsupportedOperationException();
    }
  }

  record FakeMetric(Direction direction) implements PureMetric {
    @Override
    public double score(Example example, Answer answer) {
      return 0;
    }
  }

  record PlainMetric(String name, Metric.Direction direction) implements MetricFactory<NoOptions> {
    @Override
    public Class<NoOptions> optionsType() {
      return NoOptions.class;
    }

    @Override
    public Metric create(NoOptions options, MetricContext context) {
      return new FakeMetric(direction);
    }
  }

  record RegexOptions(String pattern) {
    RegexOptions {
      Pattern.compile(pattern);
    }
  }

  record Regex(String name) implements MetricFactory<RegexOptions> {
    @Override
    public Class<RegexOptions> optionsType() {
      return RegexOptions.class;
    }

    @Override
    public Metric create(RegexOptions options, MetricContext context) {
      return new FakeMetric(Metric.Direction.QUALITY);
    }
  }

  static Catalog<StrategyFactory<?>> strategies() {
    return Catalog.<StrategyFactory<?>>of(
            "strategy", List.of(new Prompting("prompting")), StrategyFactory::name)
        .lacking(Map.of("cascade", "suffice-strategy-cascade"));
  }

  static Catalog<ModelProvider<?>> providers() {
    return Catalog.of(
        "provider",
        List.of(
            new FakeProvider("embedded"), new FakeProvider("openai"), new KeyedProvider("vendor")),
        ModelProvider::name);
  }

  static Catalog<MetricFactory<?>> metrics() {
    return Catalog.of(
        "metric",
        List.of(
            new PlainMetric("accuracy", Metric.Direction.QUALITY),
            new PlainMetric("token-f1", Metric.Direction.QUALITY),
            new PlainMetric("invalid-output", Metric.Direction.EVENT),
            new Regex("regex")),
        MetricFactory::name);
  }

  /** The text {@code {"wrong": 1}} is no schema; whatever says {@code bad} is invalid by any. */
  static JsonSchemas schemas() {
    return text -> {
      if (text.contains("wrong")) {
        throw new InvalidSchemaException("/wrong", "It is no JSON Schema.");
      }
      return json -> Optional.of("it is bad").filter(said -> json.contains("bad"));
    };
  }

  static ExperimentReader reader() {
    return reader(TODAY);
  }

  static ExperimentReader reader(LocalDate day) {
    Clock clock = Clock.fixed(day.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    return new ExperimentReader(
        strategies(),
        providers(),
        metrics(),
        Set.of(new TextDocuments()),
        schemas(),
        new Prices(clock));
  }

  static ExperimentSchema schema() {
    return new ExperimentSchema(strategies(), providers(), metrics());
  }
}
