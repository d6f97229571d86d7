package dev.suffice.providers.langchain4j;

import dev.suffice.api.http.PlainAddress;
import dev.suffice.api.model.VendorParameters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What options of vendors may be; each refusal begins with the key it speaks of. */
final class Rules {
  /** Sent to a server that wants no key, by clients that want one. */
  static final String NO_KEY = "none";

  private static final double HOTTEST = 2;

  private static final String SET = "it is set for you";

  /** What no model's own parameters may be, by their words, and what to write instead. */
  private static final Map<String, String> RESERVED =
      words(
          Map.of(
              SET,
              List.of(
                  "model",
                  "messages",
                  "contents",
                  "input",
                  "stream",
                  "n",
                  "best_of",
                  "candidateCount"),
              "write max-output-tokens",
              List.of(
                  "max_tokens",
                  "max_completion_tokens",
                  "max_output_tokens",
                  "maxOutputTokens",
                  "maxTokens",
                  "num_predict"),
              "write temperature",
              List.of("temperature"),
              "write top-p",
              List.of("top_p", "topP")));

  /** Words of OpenAI's protocol, and of Ollama's, that options have keys for. */
  static final Map<String, String> SEED_AND_DIMENSIONS =
      Map.of("seed", "write seed", "dimensions", "write dimensions");

  private Rules() {}

  /**
   * What the options of all vendors keep.
   *
   * @param own words of {@code extra} that these options have keys for, and the keys
   */
  static void common(
      String model,
      Optional<String> baseUrl,
      Optional<Double> temperature,
      Optional<Double> topP,
      OptionalInt maxInputTokens,
      OptionalInt maxOutputTokens,
      Optional<VendorParameters> extra,
      Map<String, String> own) {
    model(model);
    baseUrl(baseUrl);
    temperature(temperature);
    topP(topP);
    positive("max-input-tokens", maxInputTokens);
    positive("max-output-tokens", maxOutputTokens);
    extra.ifPresent(parameters -> extra(parameters, own));
  }

  /** What options of models keep that take no parameters. */
  static void served(String model, Optional<String> baseUrl) {
    model(model);
    baseUrl(baseUrl);
  }

  /** For vendors whose models of one kind do not take what those of the other do. */
  static void uses(
      Use use,
      Optional<Double> temperature,
      Optional<Double> topP,
      OptionalInt maxOutputTokens,
      OptionalInt seed,
      OptionalInt dimensions,
      Optional<Boolean> jsonSchema) {
    positive("dimensions", dimensions);
    onlyFor(Use.CHAT, use, "temperature", temperature.isPresent());
    onlyFor(Use.CHAT, use, "top-p", topP.isPresent());
    onlyFor(Use.CHAT, use, "max-output-tokens", maxOutputTokens.isPresent());
    onlyFor(Use.CHAT, use, "seed", seed.isPresent());
    onlyFor(Use.CHAT, use, "json-schema", jsonSchema.isPresent());
    onlyFor(Use.EMBEDDINGS, use, "dimensions", dimensions.isPresent());
  }

  private static void model(String model) {
    if (model.isBlank()) {
      throw new IllegalArgumentException("model: write the name the vendor gives it");
    }
  }

  private static void temperature(Optional<Double> temperature) {
    if (temperature.filter(value -> !(value >= 0 && value <= HOTTEST)).isPresent()) {
      throw new IllegalArgumentException("temperature: a number from 0 to 2");
    }
  }

  private static void topP(Optional<Double> topP) {
    if (topP.filter(value -> !(value > 0 && value <= 1)).isPresent()) {
      throw new IllegalArgumentException("top-p: a number above 0, at most 1");
    }
  }

  /**
   * Parameters that a key of ours sets, or that would make a call dearer than it is reserved for.
   *
   * @param own further ones that the vendor's options have keys for
   */
  private static void extra(VendorParameters extra, Map<String, String> own) {
    var reserved = new HashMap<>(RESERVED);
    reserved.putAll(own);
    refuseReserved(extra.values(), reserved);
  }

  private static void refuseReserved(Map<?, ?> values, Map<String, String> reserved) {
    values.forEach(
        (key, value) -> {
          String remedy = reserved.get(String.valueOf(key));
          if (remedy != null) {
            throw new IllegalArgumentException(
                "extra: '%s' is not possible here; %s".formatted(key, remedy));
          }
          if (value instanceof Map<?, ?> block) {
            refuseReserved(block, reserved);
          }
        });
  }

  private static Map<String, String> words(Map<String, List<String>> byRemedy) {
    var words = new HashMap<String, String>();
    byRemedy.forEach((remedy, all) -> all.forEach(word -> words.put(word, remedy)));
    return Map.copyOf(words);
  }

  private static void positive(String key, OptionalInt value) {
    if (value.isPresent() && value.getAsInt() < 1) {
      throw new IllegalArgumentException(key + ": at least 1");
    }
  }

  /** An address without a password or a query, which would be stored with the file. */
  private static void baseUrl(Optional<String> address) {
    if (address.filter(plain -> PlainAddress.of(plain).isEmpty()).isPresent()) {
      throw new IllegalArgumentException(
          "base-url: an address such as http://llm.internal:8000/v1, without user, query or"
              + " fragment");
    }
  }

  /** Refuses what was written for a model of the other kind. */
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
}
