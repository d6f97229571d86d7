package dev.suffice.config.form;

import java.util.Collection;
import java.util.Set;

/**
 * Words of the language that nothing in this version understands. They are no typing mistakes, and
 * are told apart from them. What is installed is looked up first, so a plugin may bring such a
 * word.
 */
public final class LaterWords {
  private static final Set<String> WORDS = Set.of("strategy: fine-tune");

  private LaterWords() {}

  /**
   * Whether a key is one of them.
   *
   * @param path of the key
   */
  static boolean holdsKey(String path) {
    return WORDS.contains(path + ":");
  }

  /**
   * Whether a value is one of them.
   *
   * @param place the key's path, or the key alone where it may stand at many places
   */
  public static boolean hold(String place, String word) {
    return WORDS.contains(place + ": " + word);
  }

  /** What to write instead. */
  public static String remedy(Collection<String> known) {
    return "Known here: %s.".formatted(String.join(", ", known.stream().sorted().toList()));
  }
}
