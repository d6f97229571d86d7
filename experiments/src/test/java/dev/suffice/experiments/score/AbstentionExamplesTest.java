package dev.suffice.experiments.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.corpus.Evidence;
import dev.suffice.api.kit.FakeMetricContext;
import dev.suffice.api.metric.Metric.Direction;
import dev.suffice.api.metric.MetricFactory;
import dev.suffice.api.metric.PureMetric;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.AnswerFormat;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tables of the pages on declining and citing, to the letter. */
class AbstentionExamplesTest {
  private static final Path PAGES = Path.of("..", "docs", "metrics");
  private static final Pattern DECLINED =
      Pattern.compile(
          "^\\| (-|`[^`]+`) \\| `(yes|no)` \\| `([^`]*)` ?`? \\| ([01]) \\|$", Pattern.MULTILINE);
  private static final Pattern CITED =
      Pattern.compile("^\\| (\\d) \\| `([^`]*)` \\| (\\d)(?:/(\\d))? \\|$", Pattern.MULTILINE);

  @Test
  void decliningIsScoredAsThePagesSay() throws IOException {
    for (MetricFactory<?> factory : AbstentionMetric.both()) {
      List<MatchResult> rows = rows(factory.name(), DECLINED);
      assertThat(rows).as(factory.name()).hasSizeGreaterThan(5);
      for (MatchResult row : rows) {
        Optional<String> text =
            Optional.of(row.group(1).replace("`", "")).filter(written -> !written.equals("-"));
        assertThat(score(factory, text, row.group(2).equals("yes"), row.group(3)))
            .as(row.group())
            .isEqualTo(Double.parseDouble(row.group(4)));
      }
    }
  }

  @Test
  void citationsAreScoredAsThePageSays() throws IOException {
    List<MatchResult> rows = rows("citation-validity", CITED);
    assertThat(rows).hasSize(6);
    for (MatchResult row : rows) {
      double parts = row.group(4) == null ? 1 : Double.parseDouble(row.group(4));
      assertThat(new CitationValidity().score(example(true), answer(row.group(2), row.group(1))))
          .as(row.group())
          .isEqualTo(Double.parseDouble(row.group(3)) / parts);
    }
  }

  @Test
  void decliningIsAnEventAndDecliningRightlyAQuality() {
    assertThat(AbstentionMetric.both())
        .extracting(factory -> ((AbstentionMetric) factory).direction())
        .containsExactly(Direction.EVENT, Direction.QUALITY);
  }

  @Test
  void whetherAQuestionCanBeAnsweredMustBeKnown() {
    var blind = new FakeMetricContext(AnswerFormat.TEXT, Optional.empty(), Set.of(), false);
    var options = new AbstentionMetric.Options(Optional.empty());
    var both = AbstentionMetric.both();
    assertThat(((AbstentionMetric) both.get(0)).create(options, blind)).isNotNull();
    assertThatThrownBy(() -> ((AbstentionMetric) both.get(1)).create(options, blind))
        .hasMessageContaining("task: {evidence: FIELD}");
    assertThatThrownBy(() -> new AbstentionMetric.Options(Optional.of("...")))
        .hasMessageContaining("must have a word");
  }

  private static double score(
      MetricFactory<?> factory, Optional<String> text, boolean evidence, String said) {
    var context = FakeMetricContext.of(AnswerFormat.TEXT);
    var metric =
        (PureMetric)
            ((AbstentionMetric) factory).create(new AbstentionMetric.Options(text), context);
    return metric.score(example(evidence), answer(said, "0"));
  }

  private static List<MatchResult> rows(String page, Pattern row) throws IOException {
    return row.matcher(Files.readString(PAGES.resolve(page + ".md"))).results().toList();
  }

  private static Example example(boolean evidence) {
    return new Example(
        "e",
        "input",
        Map.of(),
        List.of("x"),
        List.of(),
        Map.of(),
        Optional.empty(),
        evidence ? List.of(new Evidence("a", Optional.empty())) : List.of());
  }

  private static Answer answer(String said, String passages) {
    return new Answer(
        said,
        Optional.of(said).filter(text -> !text.isBlank()),
        Collections.nCopies(Integer.parseInt(passages), new Passage("a", "text")));
  }
}
