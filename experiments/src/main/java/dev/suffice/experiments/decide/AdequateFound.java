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
        contenders.isEmpty() && standing.isCertainlyCheapest(chosen),
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
                .formatted(Contenders.alternatives(standing, contenders));
    return "%s %s: %s. %s%s%s"
        .formatted(
            Figures.quoted(chosen.approach()),
            claim(contenders),
            String.join(", ", highlights()),
            atTheSameCost(),
            Guarantees.adequacy(confidence),
            open);
  }

  /** Measured costs scatter: within the tolerance nobody is cheaper than another. */
  private String atTheSameCost() {
    List<String> others =
        standing.adequate().stream()
            .filter(offer -> !offer.equals(chosen))
            .filter(offer -> standing.choice().areSame(offer.total(), chosen.total()))
            .map(offer -> Figures.quoted(offer.approach()))
            .toList();
    if (others.isEmpty()) {
      return "";
    }
    String are = others.size() == 1 ? "is adequate and costs" : "are adequate and cost";
    return "Besides, %s %s the same within the tolerance of %s. "
        .formatted(String.join(" and ", others), are, Figures.share(standing.choice().tolerance()));
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
    return contenders.isEmpty() && standing.isCertainlyCheapest(chosen)
        ? "is the cheapest adequate approach"
        : "is the cheapest approach found to be adequate";
  }

  private List<String> highlights() {
    Assessment winner = standing.assessment(chosen.approach());
    var highlights = new ArrayList<String>();
    Money month = winner.subject().bill().map(CostSummary::perMonth).orElseThrow();
    highlights.add(Figures.bill(month) + " a month");
    quality(winner).or(() -> firstMetric(winner)).ifPresent(highlights::add);
    standing
        .estimates()
        .latency(winner.subject().table())
        .map(latency -> "p95 " + Figures.latency(latency.p95()))
        .ifPresent(highlights::add);
    return highlights;
  }

  /** What was asked first of a score: of all examples, or else of every slice. */
  private Optional<String> quality(Assessment winner) {
    List<Finding> asked =
        winner.findings().stream()
            .filter(finding -> finding.claim().requirement() instanceof Requirement.Score)
            .filter(finding -> finding.bounds().isPresent())
            .toList();
    return asked.stream()
        .filter(finding -> finding.claim().slice().isEmpty())
        .findFirst()
        .map(finding -> metric(finding) + certified(finding))
        .or(() -> weakest(asked).map(finding -> onSlices(winner, finding)));
  }

  private static Optional<Finding> weakest(List<Finding> slices) {
    return slices.stream().min(Comparator.comparingDouble(Finding::margin));
  }

  private String onSlices(Assessment winner, Finding weakest) {
    String name = ((Requirement.Score) weakest.claim().requirement()).metric();
    var overall = standing.estimates().metrics(winner.subject()).get(name);
    return "%s %s, %s on %s%s"
        .formatted(
            Figures.percent(overall.mean()),
            name,
            Figures.percent(weakest.estimate().orElseThrow()),
            weakest.claim().slice().orElseThrow(),
            certified(weakest));
  }

  private static String metric(Finding finding) {
    String name = ((Requirement.Score) finding.claim().requirement()).metric();
    return Figures.percent(finding.estimate().orElseThrow()) + " " + name;
  }

  /** An estimate where the evaluation stopped early is biased upwards, and this is said. */
  private static String certified(Finding finding) {
    String caution = finding.isStoppedEarly() ? "stopped early, optimistic; " : "";
    return finding
        .bounds()
        .map(bounds -> Explanations.certified(finding.unit(), finding.bound(), bounds))
        .map(bound -> " (" + caution + bound + ")")
        .orElse("");
  }

  private Optional<String> firstMetric(Assessment winner) {
    return standing.estimates().metrics(winner.subject()).entrySet().stream()
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
