package dev.suffice.providers.langchain4j;

import dev.suffice.api.catalog.Description;
import dev.suffice.api.model.Secret;
import dev.suffice.api.model.TokenLimits;
import java.util.Optional;
import java.util.OptionalLong;

/** The options of a reranker of Cohere, which bills searches: one for up to 100 passages. */
public record CohereOptions(
    @Description("The model's name, as the vendor has it.") String model,
    @Description("Another address than api.cohere.com, with its version.") Optional<String> baseUrl,
    @Description("\"${NAME}\" of a variable; COHERE_API_KEY when left out.")
        Optional<Secret> apiKey)
    implements RerankerOptions {
  private static final int MOST_SEARCHES = 10;

  public CohereOptions {
    Rules.served(model, baseUrl);
  }

  @Override
  public Optional<String> server() {
    return Optional.of(baseUrl.orElse("cohere"));
  }

  @Override
  public Optional<String> missingKey() {
    return missing("COHERE_API_KEY");
  }

  @Override
  public CohereOptions withKey(Secret key) {
    return new CohereOptions(model, baseUrl, Optional.of(key));
  }

  /** One search; a passage of more than 500 tokens counts as several. */
  @Override
  public OptionalLong unitsPerCall() {
    return OptionalLong.of(1);
  }

  /** Of {@value RerankingVendor#LONGEST_PASSAGE} tokens a passage makes nine, and 100 a search. */
  @Override
  public Optional<TokenLimits> limits() {
    return Optional.of(new TokenLimits(MOST_SEARCHES, 0));
  }
}
