package dev.suffice.experiments.run;

import dev.suffice.api.metric.Inquiry.Subject;
import dev.suffice.experiments.score.Scorer.KeptScores;
import dev.suffice.experiments.store.Fingerprint;
import dev.suffice.experiments.store.Store;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;

/** The scores that the asked metrics of a run have given. Safe for any thread. */
final class AskedScores implements KeptScores {
  private final Map<String, Map<Fingerprint, Double>> scores = new ConcurrentHashMap<>();

  /**
   * @param identities what the metrics of the run are, by their names
   */
  AskedScores(Map<String, Fingerprint> identities, Store store) {
    identities.forEach(
        (name, identity) -> scores.put(name, new ConcurrentHashMap<>(store.scores().of(identity))));
  }

  boolean holds(String metric, Fingerprint key) {
    return scores.getOrDefault(metric, Map.of()).containsKey(key);
  }

  void add(String metric, Map<Fingerprint, Double> found) {
    scores.get(metric).putAll(found);
  }

  @Override
  public OptionalDouble of(String metric, Subject subject) {
    return of(metric, key(subject));
  }

  OptionalDouble of(String metric, Fingerprint key) {
    Double score = scores.getOrDefault(metric, Map.of()).get(key);
    return score == null ? OptionalDouble.empty() : OptionalDouble.of(score);
  }

  /** Everything a score may depend on besides the metric. */
  static Fingerprint key(Subject subject) {
    var example = subject.example();
    return Fingerprint.of(
            "score 2",
            example.id(),
            example.input(),
            example.fields(),
            example.passages(),
            example.expected(),
            subject.answer().text(),
            subject.answer().value(),
            PassageTexts.of(subject.answer().passages()))
        .shortened();
  }
}
