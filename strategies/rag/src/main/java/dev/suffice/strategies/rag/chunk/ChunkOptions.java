package dev.suffice.strategies.rag.chunk;

import dev.suffice.api.catalog.Description;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How documents are cut.
 *
 * @param by where they are cut
 * @param tokens most tokens of a chunk, from 8 to 8,192; 256 where neither is written
 * @param characters most characters of a chunk instead, from 40 to 40,000
 * @param overlap how much of the chunk before is repeated, in the same unit; less than half a chunk
 */
public record ChunkOptions(
    @Description(
            "Where documents are cut: by headings, then paragraphs and sentences (structure, the"
                + " usual), without regard to headings (recursive), after sentences, or after any"
                + " word (tokens).")
        Optional<By> by,
    @Description("Most tokens of a chunk; 256 if left out.") OptionalInt tokens,
    @Description("Most characters of a chunk, instead of tokens.") OptionalInt characters,
    @Description("How much of the chunk before is repeated, in the same unit; 0 if left out.")
        OptionalInt overlap) {
  /** What is used where nothing is written. */
  public static final ChunkOptions USUAL =
      new ChunkOptions(
          Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

  private static final int USUAL_TOKENS = 256;
  private static final int LEAST_TOKENS = 8;
  private static final int MOST_TOKENS = 8_192;
  private static final int CHARACTERS_PER_TOKEN = 5;

  /** Where documents are cut. */
  public enum By {
    /** At headings; sections that are too long as by {@link #RECURSIVE}, short ones together. */
    STRUCTURE,
    /** At paragraphs; what is too long at lines, then sentences, then words. */
    RECURSIVE,
    /** After sentences. */
    SENTENCES,
    /** After words, so that all chunks are about as long. */
    TOKENS
  }

  public ChunkOptions {
    Objects.requireNonNull(by, "by");
    if (tokens.isPresent() && characters.isPresent()) {
      throw new IllegalArgumentException("characters go without `tokens`; write one of the two");
    }
    require("tokens", tokens, LEAST_TOKENS, MOST_TOKENS);
    require(
        "characters",
        characters,
        LEAST_TOKENS * CHARACTERS_PER_TOKEN,
        MOST_TOKENS * CHARACTERS_PER_TOKEN);
    int size = characters.orElse(tokens.orElse(USUAL_TOKENS));
    if (overlap.isPresent() && (overlap.getAsInt() < 0 || overlap.getAsInt() > size / 2)) {
      throw new IllegalArgumentException(
          "overlap: from 0 to half a chunk, %s: %s".formatted(size / 2, overlap.getAsInt()));
    }
  }

  /** Cut after sentences, into pieces of so many characters. */
  public static ChunkOptions sentences(int characters) {
    return new ChunkOptions(
        Optional.of(By.SENTENCES),
        OptionalInt.empty(),
        OptionalInt.of(characters),
        OptionalInt.empty());
  }

  /** Where documents are cut, written or usual. */
  By boundary() {
    return by.orElse(By.STRUCTURE);
  }

  Measure measure() {
    return characters.isPresent() ? Measure.CHARACTERS : Measure.TOKENS;
  }

  int size() {
    return characters.orElse(tokens.orElse(USUAL_TOKENS));
  }

  int repeated() {
    return overlap.orElse(0);
  }

  private static void require(String key, OptionalInt written, int least, int most) {
    if (written.isPresent() && (written.getAsInt() < least || written.getAsInt() > most)) {
      throw new IllegalArgumentException(
          "%s: from %s to %s: %s".formatted(key, least, most, written.getAsInt()));
    }
  }
}
