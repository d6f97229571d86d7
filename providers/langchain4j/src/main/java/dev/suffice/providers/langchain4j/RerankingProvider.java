package dev.suffice.providers.langchain4j;

import dev.suffice.api.catalog.Described;
import dev.suffice.api.model.Model;
import dev.suffice.api.model.ModelProvider;
import dev.suffice.api.model.VendorParameters;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Makes the rerankers of one vendor.
 *
 * @param name the word in YAML
 * @param vendor how they are asked, made with the first model
 * @param counter for servers that do not count
 */
record RerankingProvider<O extends Record & RerankerOptions>(
    String name,
    String description,
    Class<O> optionsType,
    Supplier<RerankingVendor> vendor,
    Opened<TokenCounter> counter)
    implements ModelProvider<O>, Described {
  @Override
  public Model create(O options, Duration timeout) {
    var endpoint = new Endpoint(name, options.keys(), VendorParameters.NONE, timeout);
    var wire = new Opened<>(() -> new Wire(endpoint, System::nanoTime), Wire::close);
    return new HostedReranker(name, options, vendor.get(), wire, counter);
  }
}
