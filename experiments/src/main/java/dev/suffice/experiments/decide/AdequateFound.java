package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.money.Money;
import dev.suffice.api.result.Contender;
import dev.suffice.api.result.CostSummary;
import dev.suffice.api.result.Recommendation;
import dev.suffice.api.result.RecommendationVerdict;
import java.util.ArrayList;
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
    quality(winner).ifPresent(highlights::add);
    new Estimates(standing.experiment())
        .latency(winner.subject().table())
        .map(latency -> "p95 " + Figures.latency(latency.p95()))
        .ifPresent(highlights::add);
    return highlights;
  }

  private static Optional<String> quality(Assessment winner) {
    return winner.findings().stream()
        .filter(finding -> finding.claim().requirement() instanceof Requirement.Score)
        .filter(finding -> finding.reading().isPresent())
        .findFirst()
        .map(AdequateFound::quality);
  }

  private static String quality(Finding finding) {
    var requirement = (Requirement.Score) finding.claim().requirement();
    Reading reading = finding.reading().orElseThrow();
    double certified = reading.certified(finding.levels().certify());
    String bound =
        requirement.bound() == Requirement.Bound.AT_LEAST
            ? Explanations.atLeast(finding.unit(), certified)
            : Explanations.atMost(finding.unit(), certified);
    return "%s %s%s (%s)"
        .formatted(
            Figures.percent(reading.estimate()), requirement.metric(), slice(finding), bound);
  }

  private static String slice(Finding finding) {
    String text = finding.claim().text();
    boolean sliced = ((Requirement.Score) finding.claim().requirement()).onEvery().isPresent();
    return sliced && text.contains(" on ") ? text.substring(text.lastIndexOf(" on ")) : "";
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
