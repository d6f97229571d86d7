package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.money.Money;
import dev.suffice.experiments.cost.Volumes;
import java.math.BigDecimal;
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
    if (sentences.isEmpty() && grid().stream().anyMatch(volume -> !wins(volume))) {
      sentences.add(
          "At no volume up to %s requests a month would another adequate approach save more than %s and more than a dollar a year%s."
              .formatted(
                  Figures.count(Volumes.LARGEST),
                  Figures.share(standing.choice().tolerance()),
                  reservation()));
    }
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
        if (lower.subList(0, step + 1).stream().noneMatch(this::matters)) {
          return Optional.empty();
        }
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
    List<Long> higher = grid().stream().filter(one -> one > here()).toList();
    for (long volume : higher) {
      if (!wins(volume)) {
        long from = Volumes.first(middle -> !wins(middle), kept, volume);
        if (higher.stream().filter(one -> one >= volume).noneMatch(this::matters)) {
          return Optional.empty();
        }
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

  /** Whether who would be chosen instead is simpler, or cheaper by what is worth a word. */
  private boolean matters(long volume) {
    Offer winner = best(volume);
    Money own = standing.comparison().total(chosen.approach(), volume);
    Money saved = own.minus(winner.total());
    return winner.simplicity().compareTo(chosen.simplicity()) < 0
        || (!standing.choice().areSame(own, winner.total()) && saved.compareTo(leastSaving()) > 0);
  }

  /** A dollar a year. */
  private Money leastSaving() {
    int months = standing.experiment().workload().horizonMonths();
    return Money.usd("1").times(BigDecimal.valueOf(months / 12.0));
  }

  private String winner(long volume) {
    return Figures.quoted(best(volume).approach());
  }

  private Offer best(long volume) {
    List<Offer> offers =
        standing.adequate().stream()
            .map(offer -> offer.at(standing.comparison().total(offer.approach(), volume)))
            .toList();
    return standing.choice().among(offers).orElseThrow();
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
