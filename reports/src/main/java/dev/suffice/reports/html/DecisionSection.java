package dev.suffice.reports.html;

import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.experiment.RequirementWords;
import dev.suffice.api.experiment.Workload;
import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.result.Contender;
import dev.suffice.api.result.Guarantee;
import dev.suffice.api.result.Recommendation;
import dev.suffice.api.result.RequirementResult;
import dev.suffice.api.result.Verdict;
import dev.suffice.reports.text.EstimateFigures;
import dev.suffice.reports.text.Figures;
import dev.suffice.reports.text.RequirementFigures;
import dev.suffice.reports.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The decision in one sentence, what it is worth and how sure it is.
 *
 * @param sentence the decision
 * @param besides what else is to be said of it; contenders have their own place
 * @param about what the recommended approach is, in a sentence; empty where none is
 * @param adequate what adequate means here, in a sentence; empty without requirements
 * @param meanings of the metrics that are spoken of
 * @param facts the few figures to remember
 * @param changes what would change the answer, the first few sentences
 * @param contenders what could still win, a sentence each
 */
record DecisionSection(
    Words verdict,
    String sentence,
    String besides,
    String about,
    String adequate,
    List<Meaning> meanings,
    List<Fact> facts,
    List<String> contenders,
    List<String> changes,
    Optional<Guarantee> guarantee) {
  /** A figure with its name and what to know about it. */
  record Fact(String name, String figure, String note) {}

  private static final int FEW = 3;

  /** How sentences begin that have their own place below: what could still win, the guarantee. */
  private static final List<String> TOLD_BELOW =
      List.of("Not settled is whether", "This procedure");

  static DecisionSection of(ReportIndex index) {
    Recommendation recommendation = index.report().analysis().recommendation();
    List<String> sentences =
        sentences(headline(recommendation.sentence(), index.report().analysis().guarantee()));
    return new DecisionSection(
        Words.of(recommendation.verdict()),
        VisibleText.unbroken(sentences.get(0)),
        sentences.stream()
            .skip(1)
            .filter(sentence -> TOLD_BELOW.stream().noneMatch(sentence::startsWith))
            .map(VisibleText::unbroken)
            .collect(Collectors.joining(" ")),
        recommendation
            .approach()
            .flatMap(index.report().analysis()::approach)
            .map(DecisionSection::about)
            .orElse(""),
        adequate(index.requirements()),
        Meaning.of(index, name -> Meaning.isOnFirstScreen(index, name)),
        facts(index),
        recommendation.couldStillWin().stream().map(one -> contender(one, index)).toList(),
        recommendation.counterfactuals().stream().limit(FEW).map(VisibleText::unbroken).toList(),
        index.report().analysis().guarantee());
  }

  /** The sentences on the decision itself; what is promised has its place below the figures. */
  private static String headline(String sentences, Optional<Guarantee> guarantee) {
    return guarantee
        .map(Guarantee::adequacy)
        .filter(promise -> !promise.isBlank())
        .map(promise -> sentences.replace(promise, "").replaceAll(" {2,}", " ").strip())
        .filter(rest -> !rest.isEmpty())
        .orElse(sentences);
  }

  /** A full stop within a figure or a name is followed by no capital. */
  private static List<String> sentences(String text) {
    return List.of(text.split("(?<=\\.) (?=\\p{Lu})"));
  }

  private static String about(ApproachResult best) {
    String kind =
        "`%s`: %s".formatted(best.approach().id(), Forms.words(best.approach().simplicity()));
    List<String> models = best.approach().models();
    return models.isEmpty()
        ? kind + "."
        : "%s; %s `%s`."
            .formatted(kind, models.size() == 1 ? "model" : "models", String.join("`, `", models));
  }

  private static String adequate(List<Requirement> requirements) {
    return requirements.isEmpty()
        ? ""
        : requirements.stream()
            .map(requirement -> VisibleText.unbroken(RequirementWords.of(requirement).text()))
            .collect(Collectors.joining("; ", "Adequate means, for all requests to come: ", "."));
  }

  private static List<Fact> facts(ReportIndex index) {
    List<Fact> facts = new ArrayList<>();
    Recommendation recommendation = index.report().analysis().recommendation();
    recommendation
        .approach()
        .flatMap(index.report().analysis()::approach)
        .ifPresent(
            best -> {
              cost(best, index).ifPresent(facts::add);
              quality(best, index).ifPresent(facts::add);
              latency(best).ifPresent(facts::add);
              facts.add(certainty(best, index));
            });
    return facts;
  }

  private static Optional<Fact> cost(ApproachResult best, ReportIndex index) {
    Workload workload = index.experiment().workload();
    return best.cost()
        .map(
            cost ->
                new Fact(
                    "Cost a month",
                    Figures.bill(cost.perMonth()),
                    "%s over %s, at %s requests a month"
                        .formatted(
                            Figures.bill(cost.total()),
                            Words.many(workload.horizonMonths(), "month", "months"),
                            Figures.count(workload.requestsPerMonth()))));
  }

  private static Optional<Fact> quality(ApproachResult best, ReportIndex index) {
    return index
        .estimate(best)
        .map(
            estimate ->
                new Fact(
                    "Observed " + index.metric().orElseThrow().name(),
                    EstimateFigures.mean(estimate),
                    index
                        .scoreRequirement()
                        .flatMap(
                            requirement ->
                                result(best, requirement)
                                    .map(result -> certified(requirement, result)))
                        .orElse("on " + Words.many(estimate.n(), "trial", "trials"))));
  }

  private static Optional<RequirementResult> result(
      ApproachResult approach, Requirement requirement) {
    return approach.requirements().stream()
        .filter(result -> result.text().equals(requirement.text()))
        .findFirst();
  }

  private static String certified(Requirement requirement, RequirementResult result) {
    String asked = VisibleText.unbroken(RequirementWords.of(requirement).threshold());
    return switch (result.bound()) {
      case AT_LEAST ->
          "at least %s; required: at least %s".formatted(RequirementFigures.low(result), asked);
      case AT_MOST ->
          "at most %s; required: at most %s".formatted(RequirementFigures.high(result), asked);
    };
  }

  private static Optional<Fact> latency(ApproachResult best) {
    return best.latency()
        .map(
            latency ->
                new Fact(
                    "95\u00a0% of answers within",
                    Figures.duration(latency.p95()),
                    "half of them within " + Figures.duration(latency.p50())));
  }

  private static Fact certainty(ApproachResult best, ReportIndex index) {
    String question = "Cheapest adequate";
    boolean settled = index.report().analysis().recommendation().couldStillWin().isEmpty();
    if (settled
        && index.report().analysis().approaches().stream().anyMatch(one -> undercuts(one, best))) {
      return new Fact(question, "nearly", "a simpler one than the cheapest, at almost its cost");
    }
    if (!index.report().analysis().recommendation().certainlyCheapest()) {
      return new Fact(question, "open", "it is adequate either way; a cheaper one may be, too");
    }
    boolean anyCheaper =
        index.report().analysis().approaches().stream().anyMatch(one -> isCheaper(one, best));
    return new Fact(
        question, "yes", anyCheaper ? "every cheaper approach falls short" : "none is cheaper");
  }

  private static boolean undercuts(ApproachResult one, ApproachResult best) {
    return one.verdict() == Verdict.ADEQUATE && isCheaper(one, best);
  }

  private static boolean isCheaper(ApproachResult one, ApproachResult best) {
    return one.cost().isPresent()
        && best.cost().isPresent()
        && one.cost().get().total().compareTo(best.cost().get().total()) < 0;
  }

  /** What winning would be worth stands beside what it takes to know. */
  private static String contender(Contender contender, ReportIndex index) {
    String name =
        "`%s`%s"
            .formatted(
                contender.approach(),
                index
                    .report()
                    .analysis()
                    .approach(contender.approach())
                    .flatMap(ApproachResult::cost)
                    .map(cost -> " (%s a month)".formatted(Figures.bill(cost.perMonth())))
                    .orElse(""));
    if (contender.furtherExamples().isEmpty()) {
      return name + ": no number of further examples is expected to settle it.";
    }
    return "%s: about %s expected to settle it."
        .formatted(
            name,
            Words.many(
                contender.furtherExamples().getAsLong(), "further example", "further examples"));
  }
}
