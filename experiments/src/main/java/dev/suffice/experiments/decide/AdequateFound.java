package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.money.Money;
import dev.suffice.api.result.Contender;
import dev.suffice.api.result.CostSummary;
import dev.suffice.api.result.Recommendation;
import dev.suffice.api.result.RecommendationVerdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The answer when at least one approach is adequate. */
record AdequateFound(Standing standing, Offer chosen, double confidence) {
  Recommendation recommendation() {
    List<Contender> contenders = standing.contenders();
    return new Recommendation(
        RecommendationVerdict.ADEQUATE_FOUND,
        Optional.of(chosen.approach()),
        contenders.isEmpty(),
        contenders,
        sentence(contenders),
        new Losers(standing, chosen).reasons(),
        counterfactuals());
  }

  private String sentence(List<Contender> contenders) {
    String open =
        contenders.isEmpty()
            ? ""
            : " Not settled is whether %s could still win."
                .formatted(Contenders.alternatives(contenders));
    return "%s %s: %s. %s%s"
        .formatted(
            Figures.quoted(chosen.approach()),
            claim(contenders),
            String.join(", ", highlights()),
            Guarantees.adequacy(confidence),
            open);
  }

  private String claim(List<Contender> contenders) {
    boolean cheapest =
        standing.adequate().stream()
            .map(Offer::total)
            .noneMatch(total -> total.compareTo(chosen.total()) < 0);
    if (!cheapest) {
      return "is the simplest adequate approach within %s of the lowest cost"
          .formatted(Figures.share(standing.choice().tolerance()));
    }
    return contenders.isEmpty()
        ? "is the cheapest adequate approach"
        : "is the cheapest approach found to be adequate";
  }

  private List<String> highlights() {
    Assessment winner = standing.assessment(chosen.approach());
    var highlights = new ArrayList<String>();
    Money month = winner.subject().bill().map(CostSummary::perMonth).orElseThrow();
    highlights.add(Figures.money(month) + " a month");
    quality(winner).or(() -> firstMetric(winner)).ifPresent(highlights::add);
    new Estimates(standing.experiment())
        .latency(winner.subject().table())
        .map(latency -> "p95 " + Figures.latency(latency.p95()))
        .ifPresent(highlights::add);
    return highlights;
  }

  /** What was asked first of a score, of all examples rather than of a slice. */
  private static Optional<String> quality(Assessment winner) {
    return winner.findings().stream()
        .filter(finding -> finding.claim().requirement() instanceof Requirement.Score)
        .min(Comparator.comparing(finding -> finding.claim().slice().isPresent()))
        .flatMap(AdequateFound::quality);
  }

  private static Optional<String> quality(Finding finding) {
    String metric = ((Requirement.Score) finding.claim().requirement()).metric();
    String slice = finding.claim().slice().map(some -> " on " + some).orElse("");
    return finding
        .bounds()
        .map(bounds -> Explanations.certified(finding.unit(), finding.bound(), bounds))
        .map(
            bound ->
                "%s %s%s (%s)"
                    .formatted(
                        Figures.percent(finding.estimate().orElseThrow()), metric, slice, bound));
  }

  private Optional<String> firstMetric(Assessment winner) {
    return new Estimates(standing.experiment())
        .metrics(winner.subject().table()).entrySet().stream()
            .findFirst()
            .map(metric -> Reasons.figure(metric.getKey(), metric.getValue()));
  }

  private List<String> counterfactuals() {
    var sentences = new ArrayList<String>();
    sentences.addAll(new VolumeCounterfactuals(standing, chosen).sentences());
    sentences.addAll(new PriceCounterfactuals(standing, chosen).sentences());
    sentences.addAll(
        new ThresholdCounterfactuals(standing, Optional.of(chosen.approach())).sentences());
    return sentences;
  }
}
