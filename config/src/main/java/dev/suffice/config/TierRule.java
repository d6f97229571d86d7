package dev.suffice.config;

import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Entry;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.form.Reading;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The catalogue has the prices of a vendor's usual service. Whoever asks for another one, by
 * parameters that are sent as they are, has to write its prices, or calls would be booked at less
 * than they are billed.
 *
 * @see <a href="https://platform.openai.com/docs/guides/priority-processing">OpenAI: Priority
 *     processing</a>
 * @see <a href="https://platform.claude.com/docs/en/build-with-claude/fast-mode">Anthropic: Fast
 *     mode</a>
 */
final class TierRule {
  private static final String EXTRA = "extra";

  private static final Set<String> USUAL_TIERS =
      Set.of("auto", "default", "standard", "standard_only");

  /** Parameters that choose a service, and their values that mean the usual one. */
  private static final Map<String, Set<String>> USUAL =
      Map.of(
          "service_tier",
          USUAL_TIERS,
          "serviceTier",
          USUAL_TIERS,
          "speed",
          Set.of("standard"),
          "inference_geo",
          Set.of("global", "not_available"));

  private TierRule() {}

  static void check(Mapping root, Reading reading) {
    block(root, "models")
        .ifPresent(
            models ->
                models.entries().forEach((name, entry) -> check(name, entry.value(), reading)));
  }

  private static void check(String name, Value value, Reading reading) {
    if (!(value instanceof Mapping model) || block(model, "price").isPresent()) {
      return;
    }
    block(model, EXTRA)
        .map(Mapping::entries)
        .orElse(Map.of())
        .forEach((key, entry) -> check("models." + name, key, entry, reading));
  }

  private static void check(String model, String key, Entry entry, Reading reading) {
    Optional<String> asked = word(entry.value());
    if (asked.isEmpty() || USUAL.getOrDefault(key, Set.of(asked.get())).contains(asked.get())) {
      return;
    }
    reading.problem(
        entry.value(),
        "%s.%s.%s".formatted(model, EXTRA, key),
        "`%s: %s` is billed by prices of its own, and the catalogue has those of the usual service."
            .formatted(key, asked.get()),
        "Write the prices of this one: `price: {input: ... USD per million, output: ... USD per million}`; or leave `%s` out."
            .formatted(key));
  }

  private static Optional<String> word(Value value) {
    return value instanceof Value.Scalar scalar
        ? Optional.of(scalar.text().toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  private static Optional<Mapping> block(Mapping around, String key) {
    return around.get(key).filter(Mapping.class::isInstance).map(Mapping.class::cast);
  }
}
