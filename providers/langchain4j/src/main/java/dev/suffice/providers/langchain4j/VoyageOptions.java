package dev.suffice.providers.langchain4j;

import dev.suffice.api.catalog.Description;
import dev.suffice.api.model.Secret;
import java.util.Optional;

/** The options of a reranker of Voyage, or of a server that speaks its protocol. */
public record VoyageOptions(
    @Description("The model's name, as the vendor has it.") String model,
    @Description("Another address than api.voyageai.com, with its version.")
        Optional<String> baseUrl,
    @Description("\"${NAME}\" of a variable; VOYAGE_API_KEY when left out.")
        Optional<Secret> apiKey)
    implements RerankerOptions {
  public VoyageOptions {
    Rules.served(model, baseUrl);
  }

  @Override
  public Optional<String> server() {
    return Optional.of(baseUrl.orElse("voyage"));
  }

  @Override
  public Optional<String> missingKey() {
    return missing("VOYAGE_API_KEY");
  }

  @Override
  public VoyageOptions withKey(Secret key) {
    return new VoyageOptions(model, baseUrl, Optional.of(key));
  }
}
