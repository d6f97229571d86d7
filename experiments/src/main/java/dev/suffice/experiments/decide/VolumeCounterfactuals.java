package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Requirement;
import dev.suffice.experiments.cost.Volumes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who would be chosen among the adequate approaches at other monthly volumes. Verdicts do not
 * depend on the volume, except those on costs, which are left as they are.
 *
 * @param chosen at the volume of the workload
 */
record VolumeCounterfactuals(Standing standing, Offer chosen) {
  List<String> sentences() {
    if (standing.adequate().size() < 2) {
      return List.of();
    }
    var sentences = new ArrayList<String>();
    below().ifPresent(sentences::add);
    above().ifPresent(sentences::add);
    if (sentences.isEmpty()) {
      sentences.add(
          "At any volume up to %s requests a month %s would be chosen among the adequate approaches%s."
              .formatted(Figures.count(Volumes.LARGEST), name(), reservation()));
    }
    return sentences;
  }

  private Optional<String> below() {
    List<Long> lower = grid().stream().filter(volume -> volume < here()).toList();
    long kept = here();
    for (int step = lower.size() - 1; step >= 0; step--) {
      long volume = lower.get(step);
      if (!wins(volume)) {
        long from = Volumes.first(this::wins, volume, kept);
        return Optional.of(
            "Just below %s requests a month %s would be chosen%s."
                .formatted(Figures.count(from), winner(from - 1), reservation()));
      }
      kept = volume;
    }
    return Optional.empty();
  }

  private Optional<String> above() {
    long kept = here();
    for (long volume : grid().stream().filter(one -> one > here()).toList()) {
      if (!wins(volume)) {
        long from = Volumes.first(middle -> !wins(middle), kept, volume);
        return Optional.of(
            "From %s requests a month %s would be chosen%s."
                .formatted(Figures.count(from), winner(from), reservation()));
      }
      kept = volume;
    }
    return Optional.empty();
  }

  private boolean wins(long volume) {
    return winner(volume).equals(name());
  }

  private String winner(long volume) {
    List<Offer> offers =
        standing.adequate().stream()
            .map(offer -> offer.at(standing.comparison().total(offer.approach(), volume)))
            .toList();
    return Figures.quoted(standing.choice().among(offers).orElseThrow().approach());
  }

  private String name() {
    return Figures.quoted(chosen.approach());
  }

  private String reservation() {
    boolean onCost =
        standing.experiment().adequacy().stream()
            .flatMap(adequacy -> adequacy.requirements().stream())
            .anyMatch(requirement -> requirement instanceof Requirement.Cost);
    return onCost ? ", requirements on cost left aside" : "";
  }

  private long here() {
    return standing.experiment().workload().requestsPerMonth();
  }

  private List<Long> grid() {
    return Volumes.grid(here());
  }
}
