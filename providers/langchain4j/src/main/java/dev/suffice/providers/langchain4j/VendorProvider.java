package dev.suffice.providers.langchain4j;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.suffice.api.catalog.Described;
import dev.suffice.api.model.Model;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.model.ModelProvider;
import dev.suffice.api.model.VendorParameters;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
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
          new Opened<>(() -> connect(options, endpoint, own::embeddings), Connection::close),
          own.embeddingUsage(),
          options.textsPerRequest(),
          limit);
    }
    return new HostedLanguageModel(
        name,
        options.model(),
        new Opened<>(() -> connect(options, endpoint, own::chat), Connection::close),
        own.dialect(options),
        own.chatUsage(),
        limit);
  }

  @Override
  public Optional<LocalDate> shutdown(O options, Duration timeout) {
    return vendor.get().about(options).flatMap(request -> shutdown(options, request, timeout));
  }

  private Optional<LocalDate> shutdown(O options, HttpRequest request, Duration timeout) {
    var endpoint = new Endpoint(name, options.keys(), VendorParameters.NONE, timeout);
    try (var wire = new Wire(endpoint, System::nanoTime)) {
      return wire.during(() -> wire.execute(request)).exchanges().stream()
          .map(exchange -> exchange.body().path("shutdown_date").asText(""))
          .filter(day -> day.matches("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"))
          .findFirst()
          .map(VendorProvider::day);
    }
  }

  /** The last day of the month where a server tells one that is not there. */
  private static LocalDate day(String text) {
    return LocalDate.parse(
        text, DateTimeFormatter.ofPattern("yyyy-MM-dd").withResolverStyle(ResolverStyle.SMART));
  }

  private <C> Connection<C> connect(
      O options, Endpoint endpoint, BiFunction<O, HttpClientBuilder, C> client) {
    var wire = new Wire(endpoint, System::nanoTime);
    var http = new WireBuilder(wire, endpoint.timeout());
    return new Connection<>(client.apply(options, http), wire, counter);
  }
}
