package dev.suffice.strategies.prompting;

import dev.suffice.api.catalog.Description;
import dev.suffice.api.model.EmbedderName;
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.strategy.Need;
import dev.suffice.api.strategy.Simplicity.Form;
import dev.suffice.api.strategy.WorkedExampleOptions;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which worked examples a model is shown; they come from the training split only.
 *
 * @param choose the same for every question, or the most similar to each
 * @param count how many, from 1 to 1,000; a smaller training split is shown whole
 * @param by the embedder that tells what is similar; for {@code nearest} only, and not by words
 *     alone
 * @param using what the similar ones are found by; by vectors where nothing is written
 */
public record DemonstrationOptions(
    @Description("The same for every question (fixed), or the most similar to each (nearest).")
        Choose choose,
    @Description("How many; a smaller training split is shown whole.") int count,
    @Description("The embedder that tells what is similar; for nearest, dense or hybrid.")
        Optional<EmbedderName> by,
    @Description(
            "How nearest finds them: by vectors (dense, the usual), by words (bm25) or by both"
                + " (hybrid), as passages are found.")
        Optional<Using> using)
    implements WorkedExampleOptions {
  private static final int MOST = 1000;

  /** How demonstrations are chosen. */
  public enum Choose {
    /** The same for every question: seeded, balanced over the labels. */
    FIXED(Form.FIXED_DEMONSTRATIONS),
    /** The training examples most similar to the question, the most similar last. */
    NEAREST(Form.NEAREST_DEMONSTRATIONS);

    private final Form form;

    Choose(Form form) {
      this.form = form;
    }

    Form form() {
      return form;
    }
  }

  /** What similar examples are found by. */
  public enum Using {
    BM25,
    DENSE,
    HYBRID
  }

  public DemonstrationOptions {
    Objects.requireNonNull(choose, "choose");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(using, "using");
    if (count < 1 || count > MOST) {
      throw new IllegalArgumentException(
          "count: must be from 1 to 1,000: " + count + ". Leave demonstrations out to show none.");
    }
    if (choose == Choose.FIXED && (by.isPresent() || using.isPresent())) {
      throw new IllegalArgumentException(
          "choose: fixed compares nothing; leave out by: and using:, or choose nearest");
    }
    boolean embeds = using.orElse(Using.DENSE) != Using.BM25;
    if (choose == Choose.NEAREST && embeds && by.isEmpty()) {
      throw new IllegalArgumentException(
          "choose: nearest needs by: and the name of a declared embedding model, or using: bm25");
    }
    if (choose == Choose.NEAREST && !embeds && by.isPresent()) {
      throw new IllegalArgumentException(
          "using: bm25 compares words; leave out by: %s or write using: hybrid"
              .formatted(by.get()));
    }
  }

  /** The same for every question, or found by vectors. */
  public DemonstrationOptions(Choose choose, int count, Optional<EmbedderName> by) {
    this(choose, count, by, Optional.empty());
  }

  /** Whether words say what is similar, alone or beside vectors. */
  boolean byWords() {
    return using.filter(written -> written != Using.DENSE).isPresent();
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.TRAINING);
  }

  @Override
  public int pieces() {
    return count;
  }

  @Override
  public int callsPerAnswer(LanguageModelName answering) {
    return 1;
  }
}
