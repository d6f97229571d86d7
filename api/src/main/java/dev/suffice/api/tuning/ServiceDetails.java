package dev.suffice.api.tuning;

import dev.suffice.api.model.Secret;
import java.util.Map;
import java.util.Optional;

/**
 * What the way to a service wants to know beside its address and its key: where examples are kept,
 * where tuned models answer. Nothing of it changes what is learnt.
 *
 * @param texts by the words of the options that they were written in
 * @param keys likewise; sent to nobody but the service
 */
public record ServiceDetails(Map<String, String> texts, Map<String, Secret> keys) {
  public static final ServiceDetails NONE = new ServiceDetails(Map.of(), Map.of());

  public ServiceDetails {
    texts = Map.copyOf(texts);
    keys = Map.copyOf(keys);
  }

  /** A text; absent where it is not there. */
  public Optional<String> text(String word) {
    return Optional.ofNullable(texts.get(word));
  }

  /**
   * A text that its options would not do without.
   *
   * @throws IllegalArgumentException when it is not there
   */
  public String require(String word) {
    return text(word).orElseThrow(() -> missing(word));
  }

  /** A secret; absent where it is not there. */
  public Optional<Secret> key(String word) {
    return Optional.ofNullable(keys.get(word));
  }

  /** As {@link #require}. */
  public Secret requireKey(String word) {
    return key(word).orElseThrow(() -> missing(word));
  }

  private static IllegalArgumentException missing(String word) {
    return new IllegalArgumentException("A training here needs '%s'".formatted(word));
  }
}
