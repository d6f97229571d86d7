package dev.suffice.experiments.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.inject.Guice;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.experiment.Requirement.Bound;
import dev.suffice.api.experiment.Requirement.CostBasis;
import dev.suffice.api.experiment.Workload;
import dev.suffice.api.money.Charge;
import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.money.Refresh;
import dev.suffice.api.result.Analysis;
import dev.suffice.api.result.Contender;
import dev.suffice.api.result.Judges;
import dev.suffice.api.result.RecommendationVerdict;
import dev.suffice.api.result.ReportWriter;
import dev.suffice.api.result.RunReport;
import dev.suffice.api.result.Verdict;
import dev.suffice.api.result.WhatIf;
import dev.suffice.api.strategy.Simplicity.Form;
import dev.suffice.experiments.cost.PriceTrends;
import dev.suffice.reports.ReportsModule;
import dev.suffice.reports.browser.OpenChromium;
import dev.suffice.reports.browser.Tab;
import dev.suffice.reports.sample.SampleReports;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The page decides again as the core does: the same data and settings, in a real browser. */
class PageDecisionTest {
  private static final int TRIES = 80;
  private static final long[] VOLUMES = {1, 700, 10_000, 98_765, 4_000_000};

  @RegisterExtension static final OpenChromium BROWSER = new OpenChromium();

  @TempDir Path folder;

  @Test
  void onScoresAndLatenciesOfAFixedEvaluation() throws IOException {
    Lab lab =
        candidates(new Lab().examples(150), Lab::order)
            .accuracy(0.8)
            .require(
                new Requirement.LatencyQuantile(
                    "latency p90 <= 300 ms", 0.9, Duration.ofMillis(300)))
            .require(
                new Requirement.Score(
                    "invalid-output <= 0.2",
                    "invalid-output",
                    Bound.AT_MOST,
                    0.2,
                    Optional.empty()));

    assertThatThePageDecidesAsTheCore(lab, 1);
  }

  @Test
  void onScoresOfAnAdaptiveEvaluationWithApproachesThatWereNeverAsked() throws IOException {
    Lab lab =
        candidates(new Lab().examples(150).adaptive(), Lab::order)
            .approach("never-asked", Form.RAG, Lab.TOKENS)
            .accuracy(0.8);

    assertThatThePageDecidesAsTheCore(lab, 2);
  }

  @Test
  void onCostsAndDifferencesOnSlices() throws IOException {
    Lab lab =
        candidates(
                new Lab()
                    .examples(80, Map.of("channel", "mail"), Optional.empty())
                    .examples(70, Map.of("channel", "chat"), Optional.empty()),
                Lab::order)
            .require(
                new Requirement.Cost(
                    "cost per month <= 900 USD", CostBasis.PER_MONTH, Money.usd("900")))
            .require(
                new Requirement.Cost("total cost <= 9000 USD", CostBasis.TOTAL, Money.usd("9000")))
            .require(
                new Requirement.NonInferiority(
                    "accuracy within 0.2 of fallen", "accuracy", 0.2, "fallen"))
            .require(
                new Requirement.Score(
                    "accuracy >= 0.6 on every channel",
                    "accuracy",
                    Bound.AT_LEAST,
                    0.6,
                    Optional.of("channel")));

    assertThatThePageDecidesAsTheCore(lab, 3);
  }

  @Test
  void onAnApproachThatNeededWhatAnotherLeftOfTheErrorRate() throws IOException {
    assertThatThePageDecidesAsTheCore(Lab.sharing(), 4);
  }

  private interface Order {
    List<String> of(Lab lab);
  }

  /** Every kind of bill: by the token, cached, on machines, declared; two that could not run. */
  private static Lab candidates(Lab lab, Order order) {
    List<String> met = order.of(lab);
    Provenance declared = Provenance.DECLARED;
    var life =
        new LifeCycle(
            List.of(new Charge("labelling", Money.usd("40"), declared)),
            List.of(),
            List.of(
                new Refresh(5, List.of(new Charge("labelling", Money.usd("7"), declared)), true)),
            List.of(new Charge("server", Money.usd("3"), declared)),
            List.of(new Charge("licence", Money.usd("0.000002"), declared)));
    return lab.approach(Answers.of("plain", 900).along(met).in(120).right(112).wrong(38))
        .approach(Answers.of("fallen", 2_000).along(met).in(200).right(140).wrong(10))
        .costing(life)
        .approach(
            Form.FIXED_DEMONSTRATIONS,
            Answers.on(Lab.CACHED, "written", 3_000, 2_500).along(met).in(90).right(139).wrong(11))
        .approach(
            Form.NEAREST_DEMONSTRATIONS,
            Answers.on(Lab.RETIRING, "renewed", 2_500, 2_048)
                .along(met)
                .in(250)
                .right(131)
                .wrong(19))
        .costing(life)
        .approach(Form.RAG, Answers.on(Lab.SHARED, "shared").along(met).in(280).right(143).wrong(7))
        .approach(
            Form.FINE_TUNE, Answers.on(Lab.DEDICATED, "own").along(met).in(60).right(144).wrong(6))
        .approach(Form.CASCADE, Answers.of("broken", 10).couldNotRun("no key"))
        .approach(Form.LONG_CONTEXT, Answers.of("too-large", 5).cannotRun("too large"));
  }

  private void assertThatThePageDecidesAsTheCore(Lab lab, int seed) throws IOException {
    Experiment experiment = lab.experiment();
    List<WhatIf> settings = settings(experiment, new Random(seed));
    Tab page = open(experiment, lab.analyse());

    JsonNode answers = page.evaluate(decisions(experiment, settings));

    var core =
        new Judgement(
            experiment, lab.trials(), Exploration.NONE, Judges.NONE, LocalDate.of(2026, 3, 1));
    var chosen = new HashSet<Optional<String>>();
    for (int one = 0; one < settings.size(); one++) {
      Standing standing = core.standing(settings.get(one));
      assertThatTheyAgree(answers.get(one), standing);
      chosen.add(standing.choice().among(standing.adequate()).map(Offer::approach));
    }
    assertThat(page.complaints()).isEmpty();
    assertThat(chosen).as("the settings make a difference").hasSizeGreaterThan(1);
  }

  private static void assertThatTheyAgree(JsonNode page, Standing core) {
    Optional<Offer> chosen = core.choice().among(core.adequate());
    List<String> open = core.contenders().stream().map(Contender::approach).toList();
    assertThat(Optional.ofNullable(page.get("chosen")).map(JsonNode::asText))
        .isEqualTo(chosen.map(Offer::approach));
    assertThat(page.get("verdict").asText()).isEqualTo(verdict(core).name());
    assertThat(page.get("certainlyCheapest").asBoolean())
        .isEqualTo(chosen.filter(core::isCertainlyCheapest).isPresent() && open.isEmpty());
    assertThat(page.get("couldStillWin").valueStream().map(JsonNode::asText))
        .containsExactlyInAnyOrderElementsOf(open);
    for (JsonNode approach : page.get("approaches")) {
      Assessment assessment = core.assessment(approach.get("id").asText());
      assertThat(word(approach.get("verdict").asText())).isEqualTo(assessment.verdict());
      assertThat(Optional.of(approach.get("total")).filter(total -> !total.isNull()).isPresent())
          .isEqualTo(assessment.total().isPresent());
      assessment
          .total()
          .map(Money::toDouble)
          .ifPresent(
              total ->
                  assertThat(approach.get("total").asDouble())
                      .isCloseTo(total, within(1e-9 * total)));
    }
  }

  private static RecommendationVerdict verdict(Standing core) {
    if (core.choice().among(core.adequate()).isPresent()) {
      return RecommendationVerdict.ADEQUATE_FOUND;
    }
    return core.that(Verdict.INADEQUATE).size() == core.assessments().size()
        ? RecommendationVerdict.NONE_ADEQUATE
        : RecommendationVerdict.UNDECIDED;
  }

  private static Verdict word(String verdict) {
    return Verdict.valueOf(verdict.toUpperCase(Locale.ROOT));
  }

  private static List<WhatIf> settings(Experiment experiment, Random random) {
    var settings = new ArrayList<WhatIf>();
    List<String> prices = PriceTrends.names();
    for (int one = 0; one < TRIES; one++) {
      Workload workload =
          experiment
              .workload()
              .withRequestsPerMonth(VOLUMES[random.nextInt(VOLUMES.length)])
              .withHorizonMonths(1 + random.nextInt(40));
      List<Requirement> requirements =
          WhatIf.of(experiment).requirements().stream()
              .map(requirement -> random.nextBoolean() ? requirement : moved(requirement, random))
              .toList();
      settings.add(new WhatIf(workload, prices.get(random.nextInt(prices.size())), requirements));
    }
    return settings;
  }

  private static Requirement moved(Requirement requirement, Random random) {
    if (requirement instanceof Requirement.Score score) {
      double threshold = score.bound() == Bound.AT_LEAST ? 0.55 : 0.01;
      return new Requirement.Score(
          "moved",
          score.metric(),
          score.bound(),
          threshold + 0.4 * random.nextDouble(),
          score.onEvery());
    }
    if (requirement instanceof Requirement.LatencyQuantile latency) {
      return new Requirement.LatencyQuantile(
          "moved", latency.quantile(), Duration.ofMillis(80 + random.nextInt(300)));
    }
    if (requirement instanceof Requirement.NonInferiority paired) {
      return new Requirement.NonInferiority(
          "moved", paired.metric(), 0.1 + 0.4 * random.nextDouble(), paired.reference());
    }
    Requirement.Cost cost = (Requirement.Cost) requirement;
    return new Requirement.Cost(
        "moved", cost.basis(), Money.usd(String.valueOf(10 + random.nextInt(1_000_000))));
  }

  /** JavaScript that decides by all settings. */
  private static String decisions(Experiment experiment, List<WhatIf> settings) {
    String all = settings.stream().map(one -> literal(one)).collect(Collectors.joining(","));
    return """
        (() => {
          const data = JSON.parse(document.getElementById('explore-data').textContent);
          return [%s].map((settings) => Decision.decide(data, settings));
        })()"""
        .formatted(all);
  }

  private static String literal(WhatIf settings) {
    String thresholds =
        settings.requirements().stream()
            .map(PageDecisionTest::threshold)
            .collect(Collectors.joining(","));
    return "{requests:%s,horizon:%s,prices:'%s',thresholds:[%s]}"
        .formatted(
            settings.workload().requestsPerMonth(),
            settings.workload().horizonMonths(),
            settings.prices(),
            thresholds);
  }

  private static String threshold(Requirement requirement) {
    if (requirement instanceof Requirement.Score score) {
      return String.valueOf(score.threshold());
    }
    if (requirement instanceof Requirement.LatencyQuantile latency) {
      return String.valueOf(latency.limit().toMillis());
    }
    return requirement instanceof Requirement.NonInferiority paired
        ? String.valueOf(-paired.margin())
        : ((Requirement.Cost) requirement).limit().toPlainString();
  }

  private Tab open(Experiment experiment, Analysis analysis) throws IOException {
    Set<ReportWriter> writers =
        Guice.createInjector(new ReportsModule()).getInstance(Key.get(new TypeLiteral<>() {}));
    ReportWriter html =
        writers.stream().filter(writer -> writer.name().equals("html")).findFirst().orElseThrow();
    RunReport report = new RunReport(experiment, SampleReports.RUN, analysis, List.of());
    return BROWSER.open(html.write(report, folder).toUri());
  }
}
