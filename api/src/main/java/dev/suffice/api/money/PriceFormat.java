package dev.suffice.api.money;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Price catalogues of others that can be imported. */
public enum PriceFormat {
  /** The data of pydantic's genai-prices: a list of providers, in dollars per million tokens. */
  GENAI_PRICES,
  /** LiteLLM's {@code model_prices_and_context_window.json}: models by name, dollars per token. */
  LITELLM;

  /** The word a person types: {@code genai-prices}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The format that a person calls so; absent where there is none. */
  public static Optional<PriceFormat> of(String word) {
    return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
  }

  /** What a person may type. */
  public static List<String> words() {
    return Arrays.stream(values()).map(PriceFormat::word).toList();
  }
}
