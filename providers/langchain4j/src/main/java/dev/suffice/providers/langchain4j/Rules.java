package dev.suffice.providers.langchain4j;

import dev.suffice.api.model.VendorParameters;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What options of vendors may be; each refusal begins with the key it speaks of. */
final class Rules {
  /** Sent to a server that wants no key, by clients that want one. */
  static final String NO_KEY = "none";

  private static final double HOTTEST = 2;

  private static final Set<String> RESERVED =
      Set.of(
          "model",
          "messages",
          "contents",
          "input",
          "stream",
          "n",
          "best_of",
          "candidateCount",
          "max_tokens",
          "max_completion_tokens",
          "max_output_tokens",
          "maxOutputTokens",
          "maxTokens",
          "num_predict");

  private Rules() {}

  static void model(String model) {
    if (model.isBlank()) {
      throw new IllegalArgumentException("model: write the name the vendor gives it");
    }
  }

  static void temperature(Optional<Double> temperature) {
    if (temperature.filter(value -> !(value >= 0 && value <= HOTTEST)).isPresent()) {
      throw new IllegalArgumentException("temperature: a number from 0 to 2");
    }
  }

  static void topP(Optional<Double> topP) {
    if (topP.filter(value -> !(value > 0 && value <= 1)).isPresent()) {
      throw new IllegalArgumentException("top-p: a number above 0, at most 1");
    }
  }

  /**
   * Parameters that a key of ours sets, or that would make a call dearer than it is reserved for.
   */
  static void extra(Optional<VendorParameters> extra) {
    extra.ifPresent(parameters -> refuseReserved(parameters.values()));
  }

  private static void refuseReserved(Map<?, ?> values) {
    values.forEach(
        (key, value) -> {
          if (RESERVED.contains(String.valueOf(key))) {
            throw new IllegalArgumentException(
                "extra: '%s' is not possible here; %s"
                    .formatted(
                        key,
                        String.valueOf(key).toLowerCase(Locale.ROOT).contains("max")
                            ? "write max-output-tokens"
                            : "it is set for you"));
          }
          if (value instanceof Map<?, ?> block) {
            refuseReserved(block);
          }
        });
  }

  static void positive(String key, OptionalInt value) {
    if (value.isPresent() && value.getAsInt() < 1) {
      throw new IllegalArgumentException(key + ": at least 1");
    }
  }

  /** An address without a password or a query, which would be stored with the file. */
  static void baseUrl(Optional<String> address) {
    if (address.isPresent() && !isPlain(address.get())) {
      throw new IllegalArgumentException(
          "base-url: an address such as http://llm.internal:8000/v1, without user, query or"
              + " fragment");
    }
  }

  /** For vendors whose models of one kind do not take what those of the other do. */
  static void onlyFor(Use wanted, Use use, String key, boolean isWritten) {
    if (isWritten && use != wanted) {
      throw new IllegalArgumentException(
          key
              + (wanted == Use.CHAT
                  ? ": belongs to a model that answers prompts; this one makes embeddings"
                  : ": belongs to a model that makes embeddings; write `use: embeddings` if it is"
                      + " one"));
    }
  }

  /** The address as clients want it, without a slash at its end. */
  static String trimmed(String address) {
    return address.endsWith("/") ? trimmed(address.substring(0, address.length() - 1)) : address;
  }

  private static boolean isPlain(String address) {
    try {
      var uri = new URI(address);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return web
          && uri.getHost() != null
          && uri.getUserInfo() == null
          && uri.getQuery() == null
          && uri.getFragment() == null;
    } catch (URISyntaxException notAnAddress) {
      return false;
    }
  }
}
