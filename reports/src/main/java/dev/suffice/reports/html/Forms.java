package dev.suffice.reports.html;

import dev.suffice.api.strategy.Simplicity;
import dev.suffice.reports.text.Figures;

/** Says in words what an approach does, from its form and the pieces it carries. */
final class Forms {
  private Forms() {}

  static String words(Simplicity simplicity) {
    int pieces = simplicity.pieces();
    return switch (simplicity.form()) {
      case PROMPTING -> "prompt without examples";
      case FIXED_DEMONSTRATIONS ->
          "prompt with " + Words.many(pieces, "fixed example", "fixed examples");
      case NEAREST_DEMONSTRATIONS -> "prompt with the " + mostSimilar(pieces);
      case RAG -> "prompt with " + retrieved(pieces);
      case LONG_CONTEXT -> "prompt with whole documents";
      case CASCADE -> "several models, one after the other";
      case FINE_TUNE -> "fine-tuned model";
      case FINE_TUNE_WITH_RAG -> "fine-tuned model with " + retrieved(pieces);
    };
  }

  private static String mostSimilar(int pieces) {
    return pieces == 1
        ? "most similar training example"
        : Figures.count(pieces) + " most similar training examples";
  }

  private static String retrieved(int pieces) {
    return Words.many(pieces, "retrieved passage", "retrieved passages");
  }
}
