package dev.suffice.experiments.score.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.suffice.api.catalog.Catalog;
import dev.suffice.api.corpus.Evidence;
import dev.suffice.api.corpus.Origin;
import dev.suffice.api.corpus.Span;
import dev.suffice.api.kit.FakeMetricContext;
import dev.suffice.api.metric.MetricFactory;
import dev.suffice.api.metric.PureMetric;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.AnswerFormat;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of the retrieval metrics' pages, to the letter, and what stands between them. */
class RetrievalExamplesTest {
  private static final Path PAGES = Path.of("..", "docs", "metrics");
  private static final Pattern ROW =
      Pattern.compile(
          "^\\| (-|\\d+) \\| `([^`]+)` \\| (-|`[^`]+`) \\| ([\\d.]+)(?:/(\\d+))? \\|$",
          Pattern.MULTILINE);
  private static final Pattern PLACE = Pattern.compile("(\\w+)(?::(\\d+)-(\\d+))?");
  private static final Catalog<MetricFactory<?>> METRICS =
      Catalog.of("metric", RetrievalMetrics.all(), MetricFactory::name);

  /** One row of a table. */
  record Worked(
      String metric, Optional<Integer> top, String evidence, String passages, double score) {}

  static List<Worked> examples() throws IOException {
    var all = new ArrayList<Worked>();
    for (MetricFactory<?> metric : RetrievalMetrics.all()) {
      String page = Files.readString(PAGES.resolve(metric.name() + ".md"));
      ROW.matcher(page).results().map(row -> worked(metric.name(), row)).forEach(all::add);
    }
    return all;
  }

  private static Worked worked(String metric, MatchResult row) {
    Optional<Integer> top =
        Optional.of(row.group(1)).filter(k -> !k.equals("-")).map(Integer::valueOf);
    double parts = row.group(5) == null ? 1 : Double.parseDouble(row.group(5));
    return new Worked(
        metric, top, row.group(2), row.group(3), Double.parseDouble(row.group(4)) / parts);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theScoreIsAsThePageSays(Worked worked) {
    PureMetric metric = metric(worked.metric(), worked.top());
    assertThat(metric.score(example(evidence(worked.evidence())), answer(worked.passages())))
        .isCloseTo(worked.score(), within(1e-12));
  }

  @Test
  void everyPageHasAtLeastFiveExamples() throws IOException {
    for (String metric : METRICS.names()) {
      assertThat(examples()).filteredOn(row -> row.metric().equals(metric)).hasSizeGreaterThan(4);
    }
  }

  @Test
  void examplesWithoutEvidenceAreNotConcerned() {
    for (String name : METRICS.names()) {
      PureMetric metric = metric(name, Optional.empty());
      assertThat(metric.concerns(example(List.of()))).as(name).isFalse();
      assertThat(metric.concerns(example(evidence("a:0-9")))).as(name).isTrue();
      assertThat(metric.concerns(example(evidence("a"))))
          .as(name)
          .isEqualTo(!name.equals("span-recall"));
    }
  }

  @Test
  void whatWasFoundCountsWhateverWasAnswered() {
    PureMetric recall = metric("recall", Optional.empty());
    assertThat(recall.judgesInvalidOutput()).isTrue();
  }

  @Test
  void passagesFromElsewhereHoldNoEvidence() {
    var answer = new Answer("x", Optional.of("x"), List.of(new Passage("a", "text")));
    assertThat(metric("recall", Optional.empty()).score(example(evidence("a")), answer)).isZero();
  }

  @Test
  void theNumberOfPassagesIsPartOfTheName() {
    var recall = (RetrievalMetric) METRICS.require("recall");
    assertThat(recall.label(new RetrievalMetric.Options(Optional.empty()))).isEqualTo("recall");
    assertThat(recall.label(new RetrievalMetric.Options(Optional.of(5)))).isEqualTo("recall-at-5");
    assertThatThrownBy(() -> new RetrievalMetric.Options(Optional.of(0)))
        .hasMessage("top must be at least 1: 0");
  }

  @Test
  void withoutEvidenceThereIsNothingToMeasure() {
    var context = new FakeMetricContext(AnswerFormat.TEXT, Optional.empty(), Set.of(), false);
    var factory = (RetrievalMetric) METRICS.require("ndcg");
    assertThatThrownBy(() -> factory.create(new RetrievalMetric.Options(Optional.empty()), context))
        .hasMessage(
            "ndcg needs to know the evidence; name its field, `task: {evidence: FIELD}`, or leave the"
                + " metric out");
  }

  private static PureMetric metric(String name, Optional<Integer> top) {
    var factory = (RetrievalMetric) METRICS.require(name);
    var context = new FakeMetricContext(AnswerFormat.TEXT, Optional.empty(), Set.of());
    return (PureMetric) factory.create(new RetrievalMetric.Options(top), context);
  }

  private static Example example(List<Evidence> evidence) {
    return new Example(
        "e", "input", Map.of(), List.of("x"), List.of(), Map.of(), Optional.empty(), evidence);
  }

  private static Answer answer(String passages) {
    List<Passage> shown =
        places(passages)
            .map(place -> new Passage(place.document(), "text", Optional.of(origin(place))))
            .toList();
    return new Answer("x", Optional.of("x"), shown);
  }

  private static Origin origin(Evidence place) {
    return new Origin(place.document(), place.span().orElseThrow());
  }

  private static List<Evidence> evidence(String written) {
    return places(written).toList();
  }

  private static Stream<Evidence> places(String written) {
    return PLACE.matcher(written).results().map(RetrievalExamplesTest::place);
  }

  private static Evidence place(MatchResult place) {
    return new Evidence(
        place.group(1),
        Optional.ofNullable(place.group(2))
            .map(start -> new Span(Integer.parseInt(start), Integer.parseInt(place.group(3)))));
  }

  @Test
  void readersAreToldHowManyPassagesCount() {
    MetricFactory<?> recall = METRICS.require("recall");

    assertThat(meaning(recall, Optional.of(5)))
        .isEqualTo(
            "Share of the passages named as evidence that were shown. Of those shown only the first"
                + " 5 count.");
    assertThat(meaning(recall, Optional.empty()))
        .isEqualTo("Share of the passages named as evidence that were shown.");
  }

  private static String meaning(MetricFactory<?> factory, Optional<Integer> top) {
    return ((RetrievalMetric) factory).meaning(new RetrievalMetric.Options(top)).orElseThrow();
  }
}
