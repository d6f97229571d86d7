package dev.suffice.experiments.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.suffice.api.kit.Examples;
import dev.suffice.api.kit.FakeEmbedder;
import dev.suffice.api.kit.FakeMetricContext;
import dev.suffice.api.kit.FakeMetricResources;
import dev.suffice.api.metric.AskedMetric;
import dev.suffice.api.metric.Inquiry;
import dev.suffice.api.metric.Inquiry.Subject;
import dev.suffice.api.metric.MetricContext;
import dev.suffice.api.metric.MetricResources;
import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.EmbedderName;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.AnswerFormat;
import dev.suffice.api.task.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EmbeddingSimilarityTest {
  private static final Path PAGE = Path.of("..", "docs", "metrics", "embedding-similarity.md");
  private static final Pattern ROW =
      Pattern.compile(
          "^\\| `\\[(.*), (.*)]` \\| `\\[(.*), (.*)]` \\| (\\d)(?:/(\\d))? \\|$",
          Pattern.MULTILINE);

  @Test
  void theScoresAreAsThePageSays() throws IOException {
    List<MatchResult> rows = ROW.matcher(Files.readString(PAGE)).results().toList();
    assertThat(rows).hasSize(4);
    for (MatchResult row : rows) {
      double parts = row.group(6) == null ? 1 : Double.parseDouble(row.group(6));
      assertThat(EmbeddingSimilarity.score(vector(row, 1), vector(row, 3)))
          .isCloseTo(Double.parseDouble(row.group(5)) / parts, within(1e-7));
    }
  }

  @Test
  void theNearestOfSeveralAcceptableAnswersCounts() {
    var example = Examples.example("e", "message", "a red apple");
    var embedder = FakeEmbedder.working();
    try (Inquiry inquiry = metric(context("vectors"), Optional.empty()).open(resources(embedder))) {
      List<Double> scores =
          inquiry.scores(
              List.of(
                  new Subject(example, answer("a red apple")),
                  new Subject(example, answer("an iron hammer"))));
      assertThat(scores.get(0)).isCloseTo(1, within(1e-6));
      assertThat(scores.get(1)).isBetween(0.0, scores.get(0));
    }
    assertThat(embedder.isClosed()).isFalse();
  }

  @Test
  void withoutByThereMustBeOneEmbedderToChooseFrom() {
    assertThat(metric(context("only"), Optional.empty()).asks()).isEqualTo("the embedder 'only'");
    assertThat(metric(context("one", "two"), Optional.of(new EmbedderName("two"))).asks())
        .isEqualTo("the embedder 'two'");
    for (MetricContext unclear : List.of(context(), context("one", "two"))) {
      assertThatThrownBy(() -> metric(unclear, Optional.empty()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("{embedding-similarity: {by: vectors}}");
    }
  }

  @Test
  void anAnswerIsSupportedByTheNearestSentenceItWasShown() {
    var example = Examples.example("e", "message", "a red apple");
    List<Passage> passages = List.of(passage("Saws are sharp. A green pear.\nAn iron hammer"));
    try (Inquiry inquiry = support().open(resources(FakeEmbedder.working()))) {
      List<Double> scores =
          inquiry.scores(
              List.of(
                  new Subject(example, answer("An iron hammer!", passages)),
                  new Subject(example, answer("IRON  hammer", passages)),
                  new Subject(example, answer("zebra", passages)),
                  new Subject(example, answer("An iron hammer", List.of()))));
      assertThat(scores.get(0)).isGreaterThan(0.9).isGreaterThan(scores.get(2));
      assertThat(scores.get(1)).isCloseTo(1, within(1e-6));
      assertThat(scores.get(2)).isBetween(0.0, 0.99);
      assertThat(scores.get(3)).isZero();
    }
  }

  private static AskedMetric support() {
    return (AskedMetric)
        EmbeddingSimilarity.withPassages()
            .create(new EmbeddingSimilarity.Options(Optional.empty()), context("vectors"));
  }

  private static Passage passage(String text) {
    return new Passage("shed", text);
  }

  private static Answer answer(String text, List<Passage> passages) {
    return new Answer(text, Optional.of(text), passages);
  }

  private static AskedMetric metric(MetricContext context, Optional<EmbedderName> by) {
    return (AskedMetric)
        EmbeddingSimilarity.withExpected().create(new EmbeddingSimilarity.Options(by), context);
  }

  private static MetricContext context(String... embedders) {
    Set<EmbedderName> names =
        Stream.of(embedders).map(EmbedderName::new).collect(Collectors.toSet());
    return new FakeMetricContext(AnswerFormat.TEXT, Optional.empty(), names);
  }

  private static MetricResources resources(Embedder embedder) {
    return FakeMetricResources.with(embedder);
  }

  private static Answer answer(String text) {
    return new Answer(text, Optional.of(text), List.of());
  }

  private static float[] vector(MatchResult row, int group) {
    return new float[] {Float.parseFloat(row.group(group)), Float.parseFloat(row.group(group + 1))};
  }
}
