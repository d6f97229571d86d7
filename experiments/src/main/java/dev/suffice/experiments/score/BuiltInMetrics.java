package dev.suffice.experiments.score;

import dev.suffice.api.metric.MetricFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The metrics that come with Suffice; each has a paragraph in {@code docs/metrics.md}. */
public final class BuiltInMetrics {
  private BuiltInMetrics() {}

  public static List<MetricFactory<?>> all() {
    return List.of(
        new TextMetric("accuracy", true, BuiltInMetrics::sameText),
        new TextMetric("exact-match", true, BuiltInMetrics::sameWords),
        new TextMetric("contains", true, BuiltInMetrics::contains),
        new TextMetric("token-f1", false, BuiltInMetrics::tokenF1),
        new RegexMetric(),
        new InvalidOutputMetric());
  }

  private static double sameText(String answer, String acceptable) {
    return Normalisation.folded(answer).equals(Normalisation.folded(acceptable)) ? 1 : 0;
  }

  private static double sameWords(String answer, String acceptable) {
    return Normalisation.words(answer).equals(Normalisation.words(acceptable)) ? 1 : 0;
  }

  private static double contains(String answer, String acceptable) {
    return Normalisation.folded(answer).contains(Normalisation.folded(acceptable)) ? 1 : 0;
  }

  /** Harmonic mean of precision and recall of the words, as in SQuAD. */
  private static double tokenF1(String answer, String acceptable) {
    List<String> said = Normalisation.words(answer);
    List<String> wanted = Normalisation.words(acceptable);
    if (said.isEmpty() || wanted.isEmpty()) {
      return said.equals(wanted) ? 1 : 0;
    }
    Map<String, Integer> open = new HashMap<>();
    wanted.forEach(word -> open.merge(word, 1, Integer::sum));
    long shared = said.stream().filter(word -> open.merge(word, -1, Integer::sum) >= 0).count();
    return 2.0 * shared / (said.size() + wanted.size());
  }
}
