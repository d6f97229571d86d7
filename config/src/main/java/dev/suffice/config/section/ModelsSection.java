package dev.suffice.config.section;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.catalog.Catalog;
import dev.suffice.api.catalog.Description;
import dev.suffice.api.experiment.CallLimits;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.model.KeyedOptions;
import dev.suffice.api.model.ModelOptions;
import dev.suffice.api.model.ModelProvider;
import dev.suffice.api.model.Secret;
import dev.suffice.api.money.Price;
import dev.suffice.config.document.Paths;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Entry;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.form.Form;
import dev.suffice.config.form.Forms;
import dev.suffice.config.form.Reading;
import dev.suffice.config.form.RecordForm;
import dev.suffice.config.form.Refusal;
import dev.suffice.config.form.Schemas;
import dev.suffice.config.form.Words;
import dev.suffice.config.price.PriceBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads {@code models:}. */
public final class ModelsSection {
  private static final String PROVIDER = "provider";
  private static final String PRICE = "price";
  private static final String RETIRES = "retires";
  private static final String PINNED = "pinned";
  private static final String LIMITS = "limits";
  private static final List<String> COMMON = List.of(PROVIDER, PRICE, RETIRES, PINNED, LIMITS);

  private static final String NAMED_PRICE = "^[^/ ]+/.+$";

  private final Form<Price> prices = Language.FORMS.value(Price.class);
  private final Form<LocalDate> dates = Language.FORMS.value(LocalDate.class);
  private final RecordForm<CallLimitsBlock> limits = Language.FORMS.record(CallLimitsBlock.class);
  private final Form<Boolean> truths = Language.FORMS.value(Boolean.class);
  private final Map<String, RecordForm<?>> options = new LinkedHashMap<>();
  private final Catalog<ModelProvider<?>> providers;

  private final ShortModel shortForms = new ShortModel(options.keySet());

  public ModelsSection(Catalog<ModelProvider<?>> providers) {
    this.providers = providers;
    for (ModelProvider<?> provider : providers.all()) {
      options.put(provider.name(), Forms.STANDARD.record(provider.optionsType()));
    }
  }

  /**
   * Reads the block.
   *
   * @param book where the prices are that are not written
   * @param keys where the keys are that are not named
   */
  public Models read(Value value, PriceBook book, KeyRing keys, Reading reading) {
    if (!(value instanceof Mapping mapping)) {
      Forms.refuse(
          value,
          "models",
          "a block with a name for each model, {small: {provider: openai, model: gpt-6-luna}}",
          reading);
      return Models.UNKNOWN;
    }
    var pricing = new ModelPrices(book, reading);
    List<ModelSpec> specs = new ArrayList<>();
    for (Map.Entry<String, Entry> entry : mapping.entries().entrySet()) {
      String path = Paths.child("models", entry.getKey());
      if (!Words.NAME.matcher(entry.getKey()).matches()) {
        reading.problem(
            entry.getValue().key(),
            path,
            "'%s' is not a name for a model.".formatted(entry.getKey()),
            Words.NAME_RULE);
      } else {
        Value written = shortForms.written(entry.getValue().value());
        model(entry.getKey(), written, path, pricing, keys, reading).ifPresent(specs::add);
      }
    }
    return new Models(mapping.entries().keySet(), specs, true);
  }

  /** The schema of the whole block. */
  public ObjectNode schema() {
    List<ObjectNode> kinds = new ArrayList<>();
    options.forEach(
        (provider, form) ->
            kinds.add(
                Variants.schema(
                    form.schema(),
                    List.of(),
                    Map.of(
                        PROVIDER, Schemas.constant(provider),
                        PRICE, price(),
                        RETIRES, dates.schema(),
                        PINNED, truths.schema(),
                        LIMITS, limits.schema()),
                    PROVIDER)));
    kinds.addAll(shortForms.schemas());
    return Schemas.named(Schemas.oneOf(kinds))
        .put("description", "The models that approaches may use, by names of your choice.");
  }

  private ObjectNode price() {
    ObjectNode schema = prices.schema();
    schema
        .withArray("anyOf")
        .add(
            Schemas.pattern(NAMED_PRICE)
                .put("description", "Provider and model in the price catalogue."));
    return schema.put("description", "Without it the price catalogue is asked for the model.");
  }

  private Optional<ModelSpec> model(
      String name, Value value, String path, ModelPrices pricing, KeyRing keys, Reading reading) {
    if (!(value instanceof Mapping mapping)) {
      Forms.refuse(
          value,
          path,
          "a block with provider, price and more, or a short form such as openai:gpt-6-luna",
          reading);
      return Optional.empty();
    }
    Optional<String> provider = provider(mapping, path, reading);
    Optional<Price> price = pricing.read(mapping, path, provider);
    Optional<LocalDate> retires =
        mapping.get(RETIRES).flatMap(date -> dates.read(date, Paths.child(path, RETIRES), reading));
    Optional<Boolean> pinned =
        mapping.get(PINNED).flatMap(flag -> truths.read(flag, Paths.child(path, PINNED), reading));
    Optional<CallLimits> callLimits =
        mapping.get(LIMITS).flatMap(block -> callLimits(block, Paths.child(path, LIMITS), reading));
    Optional<ModelOptions> own =
        provider
            .flatMap(word -> options.get(word).read(mapping, path, COMMON, reading))
            .flatMap(read -> keyed((ModelOptions) read, mapping, path, keys, reading))
            .filter(
                read -> !keys.isNeeded() || isUsable(provider.get(), read, mapping, path, reading));
    boolean complete =
        own.isPresent()
            && price.isPresent()
            && (retires.isPresent() || !has(mapping, RETIRES))
            && pinned.isPresent() == has(mapping, PINNED)
            && callLimits.isPresent() == has(mapping, LIMITS);
    return complete
        ? Optional.of(
            new ModelSpec(
                name,
                provider.get(),
                own.get(),
                price.get(),
                retires.or(() -> pricing.retires(mapping, provider, price.get())),
                pinned.orElse(false),
                callLimits.orElse(CallLimits.NONE)))
        : Optional.empty();
  }

  /** The {@code limits:} of one model. */
  record CallLimitsBlock(
      @Description("Calls at the same time; left out: found out, as many as the server bears.")
          OptionalInt concurrency,
      @Description("Requests a minute that the vendor allows.") OptionalLong requestsPerMinute,
      @Description("Tokens a minute that the vendor allows, input and output.")
          OptionalLong tokensPerMinute) {
    CallLimits limits() {
      return new CallLimits(concurrency, requestsPerMinute, tokensPerMinute);
    }
  }

  private Optional<CallLimits> callLimits(Value value, String path, Reading reading) {
    return limits
        .read(value, path, reading)
        .flatMap(block -> Refusal.make((Mapping) value, path, reading, block::limits));
  }

  /** The options with the keys they miss, where these are found. */
  private static Optional<ModelOptions> keyed(
      ModelOptions read, Mapping mapping, String path, KeyRing keys, Reading reading) {
    if (!(read instanceof KeyedOptions options) || options.missingKey().isEmpty()) {
      return Optional.of(read);
    }
    String variable = options.missingKey().get();
    String option = options.missingOption();
    Optional<Secret> key = keys.key(variable);
    if (key.isEmpty() && keys.isNeeded()) {
      reading.missingKey(
          mapping,
          Paths.child(path, option),
          "This model needs a key, and the environment variable %s is not set.".formatted(variable),
          "Set it, write %s=... into a file .env beside this one, or name another variable: "
                  .formatted(variable)
              + "`%s: \"${NAME}\"`.".formatted(option));
    }
    return key.isEmpty()
        ? Optional.of(read)
        : keyed(options.withKey(key.get()), mapping, path, keys, reading);
  }

  private boolean isUsable(
      String provider, ModelOptions read, Mapping mapping, String path, Reading reading) {
    return Refusal.make(mapping, path, reading, () -> usable(providers.require(provider), read))
        .isPresent();
  }

  private static <O extends Record & ModelOptions> ModelOptions usable(
      ModelProvider<O> provider, ModelOptions read) {
    provider.requireUsable(provider.optionsType().cast(read));
    return read;
  }

  private static boolean has(Mapping mapping, String key) {
    return mapping.entries().containsKey(key);
  }

  private Optional<String> provider(Mapping mapping, String path, Reading reading) {
    return Variants.word(mapping, path, PROVIDER, providers, reading);
  }
}
