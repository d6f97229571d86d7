package dev.suffice.providers.langchain4j;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.suffice.api.catalog.Described;
import dev.suffice.api.model.Model;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.model.ModelProvider;
import dev.suffice.api.model.VendorParameters;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Makes the models of one vendor. No client of LangChain4j is loaded before a model is called.
 *
 * @param name the word in YAML
 * @param vendor what is particular to the vendor, made with the first model
 * @param counter for servers that do not count; made with the first of them
 */
record VendorProvider<O extends Record & VendorOptions>(
    String name,
    String description,
    Class<O> optionsType,
    Supplier<Vendor<O>> vendor,
    Opened<TokenCounter> counter)
    implements ModelProvider<O>, Described {
  @Override
  public Model create(O options, Duration timeout) {
    Vendor<O> own = vendor.get();
    var endpoint =
        new Endpoint(
            name,
            options.keys(),
            options.extra().filter(any -> own.extendsBody()).orElse(VendorParameters.NONE),
            timeout);
    var limit = new InputLimit(options.maxInputTokens(), counter);
    if (options.kind() == ModelKind.EMBEDDER) {
      return new HostedEmbedder(
          name,
          options.model(),
          new Opened<>(() -> connect(options, endpoint, own::embeddings)),
          own.embeddingUsage(),
          own.batchSize(options),
          limit);
    }
    return new HostedLanguageModel(
        name,
        options.model(),
        new Opened<>(() -> connect(options, endpoint, own::chat)),
        own.dialect(options),
        own.chatUsage(),
        limit);
  }

  private <C> Connection<C> connect(
      O options, Endpoint endpoint, BiFunction<O, HttpClientBuilder, C> client) {
    var wire = new Wire(endpoint, System::nanoTime);
    var http = new WireBuilder(wire, endpoint.timeout());
    return new Connection<>(client.apply(options, http), wire, counter);
  }
}
