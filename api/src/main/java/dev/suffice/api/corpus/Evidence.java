package dev.suffice.api.corpus;

import java.util.Objects;
import java.util.Optional;

/**
 * A passage that the right answer rests on, as the data name it.
 *
 * @param document id of the document
 * @param span where in its text; absent: the document as a whole
 */
public record Evidence(String document, Optional<Span> span) {
  public Evidence {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(span, "span");
  }

  /**
   * Whether a passage holds it: when the two share at least half of the shorter one, or stand in
   * the same document where the evidence is a whole document.
   */
  public boolean isHeldBy(Origin passage) {
    return document.equals(passage.document())
        && span.stream().allMatch(sought -> meets(passage.span(), sought));
  }

  private static boolean meets(Span shown, Span sought) {
    return 2 * shown.overlap(sought) >= Math.min(shown.length(), sought.length());
  }
}
