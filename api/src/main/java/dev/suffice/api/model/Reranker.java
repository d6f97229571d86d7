package dev.suffice.api.model;

import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.task.Passage;
import java.util.List;

/**
 * A model that says of each of some texts how well it fits a query: a cross-encoder. To whoever
 * asks for an order of passages it is a language model that can do nothing else, so that it is
 * metered, paid, limited, kept and tried again as every other.
 */
public interface Reranker extends LanguageModel {
  /**
   * Scores texts; the score of a text does not depend on the others.
   *
   * @throws ModelFaultException when the surroundings failed
   * @throws AnswerFailureException when the model itself failed, at a text that is too long, say
   */
  Reranking rank(String query, List<String> texts);

  /**
   * The passages of a prompt in the order of how well they fit its question, by their numbers as in
   * {@code [2] > [3] > [1]}; whatever else the prompt says is not read.
   */
  @Override
  default Generation generate(Prompt prompt) {
    Reranking ranking =
        rank(prompt.question().input(), prompt.passages().stream().map(Passage::text).toList());
    return new Generation(ranking.order(), ranking.usage(), 0, ranking.serviceTime());
  }
}
