package dev.suffice.providers.djl;

import dev.suffice.api.model.SentenceReader.Page;
import dev.suffice.api.task.SameText;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** A page with the answer that a question to it shall get. */
record TaughtPage(Page page, String answer) {
  /** The sentence that holds the answer, the nearest to the question of several; empty: none. */
  OptionalInt sentence() {
    OptionalInt best = OptionalInt.empty();
    double nearest = Double.NEGATIVE_INFINITY;
    for (int row = 0; row < page.sentences().size(); row++) {
      double cosine = Adapter.product(0, page.question(), page.vectors().get(row));
      if (isHeldBy(row) && cosine > nearest) {
        best = OptionalInt.of(row);
        nearest = cosine;
      }
    }
    return best;
  }

  /** Whether the answer stands in a sentence, as whole words. */
  boolean isHeldBy(int row) {
    String words = Pattern.quote(SameText.key(answer).toLowerCase(Locale.ROOT));
    String sentence = SameText.key(page.sentences().get(row)).toLowerCase(Locale.ROOT);
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])")
        .matcher(sentence)
        .find();
  }
}
