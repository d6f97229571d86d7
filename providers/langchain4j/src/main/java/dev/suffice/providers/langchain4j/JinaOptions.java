package dev.suffice.providers.langchain4j;

import dev.suffice.api.catalog.Description;
import dev.suffice.api.model.Secret;
import java.util.Optional;

/** The options of a reranker of Jina, or of a server that speaks its protocol. */
public record JinaOptions(
    @Description("The model's name, as the vendor has it.") String model,
    @Description("Another address than api.jina.ai, with its version.") Optional<String> baseUrl,
    @Description("\"${NAME}\" of a variable; JINA_API_KEY when left out.") Optional<Secret> apiKey)
    implements RerankerOptions {
  public JinaOptions {
    Rules.served(model, baseUrl);
  }

  @Override
  public Optional<String> server() {
    return Optional.of(baseUrl.orElse("jina"));
  }

  @Override
  public Optional<String> missingKey() {
    return missing("JINA_API_KEY");
  }

  @Override
  public JinaOptions withKey(Secret key) {
    return new JinaOptions(model, baseUrl, Optional.of(key));
  }
}
