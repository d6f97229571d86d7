package dev.suffice.strategies.rag.retrieve;

import dev.suffice.api.task.Question;
import dev.suffice.strategies.rag.index.Hit;
import dev.suffice.strategies.rag.index.Scores;
import java.util.List;

/**
 * Judges a chunk by its neighbours too: where they fit, the text around is about the question, and
 * an answer that lacks its words is found all the same (passages in context: Fernandez, Losada and
 * Azzopardi 2011). The score is the weighted mean of the chunk's own and those of the chunks before
 * and after it in its document.
 *
 * @param weight of each neighbour where a chunk's own is 1; at least 0
 */
record InContext(Retriever retriever, Library library, double weight) implements Retriever {
  @Override
  public List<Hit> find(Question question) {
    List<Hit> found = retriever.find(question);
    if (weight == 0) {
      return found;
    }
    Scores scores = Scores.of(found);
    var judged = new Scores(found.size());
    found.forEach(hit -> judged.add(hit.row(), mean(hit, scores)));
    return judged.ranked();
  }

  private double mean(Hit hit, Scores scores) {
    double sum = hit.score();
    double weights = 1;
    if (library.goesOn(hit.row())) {
      sum += weight * scores.of(hit.row() - 1);
      weights += weight;
    }
    if (library.goesOn(hit.row() + 1)) {
      sum += weight * scores.of(hit.row() + 1);
      weights += weight;
    }
    return sum / weights;
  }
}
