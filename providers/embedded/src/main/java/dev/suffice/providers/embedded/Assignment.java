package dev.suffice.providers.embedded;

import dev.suffice.providers.embedded.extract.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives mentions to fields: the best supported pair first, each field one mention, no two fields
 * the same stretch of the text. What has too little support is left out. Ties go to the earlier
 * mention, then to the earlier field.
 */
final class Assignment {
  private final List<Candidate> candidates = new ArrayList<>();

  void add(Field field, Mention mention, double support) {
    candidates.add(new Candidate(field, mention, support));
  }

  /**
   * The mention of each field that has one.
   *
   * @param least the least support
   */
  Map<Field, Mention> best(double least) {
    Map<Field, Mention> chosen = new HashMap<>();
    candidates.stream()
        .filter(candidate -> candidate.support() >= least)
        .sorted(
            Comparator.comparingDouble(Candidate::support)
                .reversed()
                .thenComparing(candidate -> candidate.mention().start()))
        .forEach(
            candidate -> {
              boolean free = chosen.values().stream().noneMatch(candidate.mention()::overlaps);
              if (free) {
                chosen.putIfAbsent(candidate.field(), candidate.mention());
              }
            });
    return Map.copyOf(chosen);
  }

  private record Candidate(Field field, Mention mention, double support) {}
}
