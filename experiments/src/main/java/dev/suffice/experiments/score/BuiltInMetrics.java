package dev.suffice.experiments.score;

import dev.suffice.api.metric.MetricFactory;
import dev.suffice.experiments.json.FieldTree;
import dev.suffice.experiments.score.assertion.AssertionsMetric;
import dev.suffice.experiments.score.exec.ExecMetric;
import dev.suffice.experiments.score.judge.JudgeFactory;
import dev.suffice.experiments.score.named.GivenNames;
import dev.suffice.experiments.score.retrieval.RetrievalMetrics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The metrics that come with Suffice; each has a page in {@code docs/metrics}. */
public final class BuiltInMetrics {
  private BuiltInMetrics() {}

  /** Those that have names of their own, and those that are given one. */
  public static List<MetricFactory<?>> all() {
    List<MetricFactory<?>> all = new ArrayList<>(named());
    all.addAll(RetrievalMetrics.all());
    all.addAll(AbstentionMetric.both());
    var names = new GivenNames(all.stream().map(MetricFactory::name).collect(Collectors.toSet()));
    all.add(new ExecMetric(names));
    all.add(new JudgeFactory(names));
    return List.copyOf(all);
  }

  private static List<MetricFactory<?>> named() {
    return List.of(
        TextMetric.ofPlainText(
            "accuracy",
            "1 when the answer is an acceptable one but for case and white space.",
            true,
            BuiltInMetrics::sameText),
        TextMetric.ofPlainText(
            "exact-match",
            "1 when the words are those of an acceptable answer, without articles and punctuation.",
            true,
            BuiltInMetrics::sameWords),
        TextMetric.ofAnyText(
            "contains",
            "1 when an acceptable answer stands in the answer.",
            true,
            BuiltInMetrics::contains),
        TextMetric.ofAnyText(
            "token-f1",
            "How far the words agree with an acceptable answer: F1, as in SQuAD.",
            false,
            BuiltInMetrics::tokenF1),
        TextMetric.ofAnyText(
            "rouge-l",
            "The longest common subsequence of words with an acceptable answer, as F1.",
            false,
            RougeL::f1),
        new CitationValidity(),
        new RegexMetric(),
        new AssertionsMetric(),
        EmbeddingSimilarity.withExpected(),
        EmbeddingSimilarity.withPassages(),
        new JsonMetric.Factory(),
        new JsonSchemaMetric(),
        new FieldMetric(
            "exact-json",
            "1 when every field is that of an acceptable answer.",
            true,
            BuiltInMetrics::sameFields),
        new FieldMetric(
            "field-precision",
            "Share of the answer's fields that are right.",
            false,
            (a, b) -> FieldOverlap.of(a, b).precision()),
        new FieldMetric(
            "field-recall",
            "Share of the expected fields that the answer has right.",
            false,
            (a, b) -> FieldOverlap.of(a, b).recall()),
        new FieldMetric(
            "field-f1",
            "Harmonic mean of field-precision and field-recall.",
            false,
            (a, b) -> FieldOverlap.of(a, b).f1()),
        new InvalidOutputMetric());
  }

  private static double sameText(String answer, String acceptable) {
    return Normalisation.folded(answer).equals(Normalisation.folded(acceptable)) ? 1 : 0;
  }

  private static double sameWords(String answer, String acceptable) {
    return answer.equals(acceptable)
            || Normalisation.words(answer).equals(Normalisation.words(acceptable))
        ? 1
        : 0;
  }

  private static double sameFields(FieldTree answer, FieldTree acceptable) {
    return answer.text().equals(acceptable.text()) ? 1 : 0;
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
