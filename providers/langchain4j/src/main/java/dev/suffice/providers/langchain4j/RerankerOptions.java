package dev.suffice.providers.langchain4j;

import dev.suffice.api.model.KeyedOptions;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.model.Pace;
import dev.suffice.api.model.Secret;
import dev.suffice.api.model.TokenLimits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the options of all rerankers of vendors have in common. */
interface RerankerOptions extends KeyedOptions {
  /** A request takes a fifth of a second, and a little longer the more there is to read. */
  Pace USUAL = new Pace(Duration.ofMillis(200), Duration.ofNanos(10_000), Duration.ZERO);

  /** The model's name, as the vendor has it. */
  String model();

  /** Where it is asked; absent: at the vendor's own address. */
  Optional<String> baseUrl();

  Optional<Secret> apiKey();

  /** Everything that no message may repeat. */
  default List<Secret> keys() {
    return apiKey().stream().toList();
  }

  /** The variable of the key, unless there is one or another server is asked. */
  default Optional<String> missing(String variable) {
    return apiKey().isEmpty() && baseUrl().isEmpty() ? Optional.of(variable) : Optional.empty();
  }

  @Override
  default ModelKind kind() {
    return ModelKind.RERANKER;
  }

  @Override
  default Pace pace() {
    return USUAL;
  }

  @Override
  default boolean keepsAnswers() {
    return true;
  }

  /** It writes nothing, so there is a dearest call. */
  @Override
  default Optional<TokenLimits> limits() {
    return Optional.of(new TokenLimits(VendorOptions.LONGEST_INPUT, 0));
  }
}
