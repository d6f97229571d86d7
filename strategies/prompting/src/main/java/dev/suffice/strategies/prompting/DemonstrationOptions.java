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
 * @param by the embedder that tells what is similar; for {@code nearest} only
 */
public record DemonstrationOptions(
    @Description("The same for every question (fixed), or the most similar to each (nearest).")
        Choose choose,
    @Description("How many; a smaller training split is shown whole.") int count,
    @Description("The embedder that tells what is similar; for nearest only.")
        Optional<EmbedderName> by)
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

  public DemonstrationOptions {
    Objects.requireNonNull(choose, "choose");
    Objects.requireNonNull(by, "by");
    if (count < 1 || count > MOST) {
      throw new IllegalArgumentException(
          "count: must be from 1 to 1,000: " + count + ". Leave demonstrations out to show none.");
    }
    if (choose == Choose.NEAREST && by.isEmpty()) {
      throw new IllegalArgumentException(
          "choose: nearest needs by: and the name of a declared embedding model");
    }
    if (choose == Choose.FIXED && by.isPresent()) {
      throw new IllegalArgumentException(
          "choose: fixed compares nothing; leave out by: %s or choose nearest".formatted(by.get()));
    }
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
