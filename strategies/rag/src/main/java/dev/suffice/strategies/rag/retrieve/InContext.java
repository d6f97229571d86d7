package dev.suffice.strategies.rag.retrieve;

import dev.suffice.api.task.Question;
import dev.suffice.strategies.rag.chunk.Chunk;
import dev.suffice.strategies.rag.index.Hit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Judges a chunk by its neighbours too: where they fit, the text around is about the question, and
 * an answer that lacks its words is found all the same (passages in context: Fernandez, Losada and
 * Azzopardi 2011). The score is the weighted mean of the chunk's own and those of the chunks before
 * and after it in its document.
 *
 * @param weight of each neighbour where a chunk's own is 1; at least 0
 */
record InContext(Retriever retriever, List<Chunk> chunks, double weight) implements Retriever {
  @Override
  public List<Hit> find(Question question) {
    List<Hit> found = retriever.find(question);
    if (weight == 0) {
      return found;
    }
    Map<Integer, Double> scores = new HashMap<>();
    found.forEach(hit -> scores.put(hit.row(), hit.score()));
    List<Hit> judged = new ArrayList<>();
    found.forEach(hit -> judged.add(new Hit(hit.row(), mean(hit, scores))));
    Collections.sort(judged);
    return judged;
  }

  private double mean(Hit hit, Map<Integer, Double> scores) {
    double sum = hit.score();
    double weights = 1;
    for (int neighbour : new int[] {hit.row() - 1, hit.row() + 1}) {
      if (isBeside(hit.row(), neighbour)) {
        sum += weight * scores.getOrDefault(neighbour, 0.0);
        weights += weight;
      }
    }
    return sum / weights;
  }

  private boolean isBeside(int row, int neighbour) {
    return neighbour >= 0
        && neighbour < chunks.size()
        && chunks.get(neighbour).document().equals(chunks.get(row).document());
  }
}
