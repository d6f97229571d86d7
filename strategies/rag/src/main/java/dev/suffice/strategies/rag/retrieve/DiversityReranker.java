package dev.suffice.strategies.rag.retrieve;

import dev.suffice.api.task.Question;
import dev.suffice.strategies.rag.index.Hit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Maximal marginal relevance (Carbonell and Goldstein 1998): next comes what fits best and is least
 * like what stands before it. Fitting is the score as a share of the best, likeness the cosine of
 * the counts of words.
 *
 * @param diversity weight of the likeness, from 0 to 1
 */
record DiversityReranker(Library library, double diversity) implements Reranker {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  @Override
  public List<Hit> order(Question question, List<Hit> candidates) {
    double best = candidates.stream().mapToDouble(Hit::score).max().orElse(0);
    List<Map<String, Integer>> words =
        candidates.stream().map(hit -> words(library.chunks().get(hit.row()).text())).toList();
    var likeness = new double[candidates.size()];
    List<Integer> left = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      left.add(i);
    }
    List<Hit> ordered = new ArrayList<>();
    while (!left.isEmpty()) {
      Integer next = left.get(0);
      for (Integer other : left) {
        next =
            gain(candidates, best, likeness, other) > gain(candidates, best, likeness, next)
                ? other
                : next;
      }
      left.remove(next);
      ordered.add(candidates.get(next));
      for (int other : left) {
        likeness[other] = Math.max(likeness[other], cosine(words.get(next), words.get(other)));
      }
    }
    return ordered;
  }

  private double gain(List<Hit> candidates, double best, double[] likeness, int row) {
    double fits = best > 0 ? candidates.get(row).score() / best : 0;
    return (1 - diversity) * fits - diversity * likeness[row];
  }

  private static Map<String, Integer> words(String text) {
    Map<String, Integer> counts = new HashMap<>();
    Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (words.find()) {
      counts.merge(words.group(), 1, Integer::sum);
    }
    return counts;
  }

  private static double cosine(Map<String, Integer> one, Map<String, Integer> other) {
    double product = 0;
    for (Map.Entry<String, Integer> word : one.entrySet()) {
      product += (double) word.getValue() * other.getOrDefault(word.getKey(), 0);
    }
    return product == 0 ? 0 : product / (length(one) * length(other));
  }

  private static double length(Map<String, Integer> counts) {
    return Math.sqrt(counts.values().stream().mapToDouble(count -> (double) count * count).sum());
  }
}
