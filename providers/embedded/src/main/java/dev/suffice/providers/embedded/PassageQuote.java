package dev.suffice.providers.embedded;

import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.task.Passage;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Quotes the sentence of the passages that is most similar to the question, or the short span of it
 * that the question asks for. Says nothing when there are no passages or none is similar enough:
 * abstaining is better than a quotation nobody asked for. Ties go to the earlier sentence. Its
 * confidence is that similarity.
 */
final class PassageQuote implements Reading {
  private final double support;

  /**
   * @param support the least cosine between the question and the sentence
   */
  PassageQuote(double support) {
    this.support = support;
  }

  @Override
  public Supplier<Said> gather(Prompt prompt, ChargedTexts texts) {
    List<String> sentences = sentences(prompt);
    if (sentences.isEmpty()) {
      return () -> Said.NOTHING;
    }
    String asked = prompt.question().input();
    float[] question = texts.fresh(asked);
    Function<String, float[]> vector = prompt.passagesStable() ? texts::kept : texts::fresh;
    List<float[]> vectors = sentences.stream().map(vector).toList();
    return () -> quote(asked, question, sentences, vectors);
  }

  /** The sentences of all passages, in their order. */
  static List<String> sentences(Prompt prompt) {
    return prompt.passages().stream()
        .map(Passage::text)
        .flatMap(text -> Sentences.of(text).stream())
        .toList();
  }

  private Said quote(
      String asked, float[] question, List<String> sentences, List<float[]> vectors) {
    int best = 0;
    double similarity = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < vectors.size(); i++) {
      double candidate = Vectors.dot(question, vectors.get(i));
      if (candidate > similarity) {
        best = i;
        similarity = candidate;
      }
    }
    if (similarity < support) {
      return Said.NOTHING;
    }
    String sentence = sentences.get(best);
    return new Said(
        AskedSpan.in(sentence, asked).orElse(sentence), Optional.of(Math.min(1, similarity)));
  }
}
