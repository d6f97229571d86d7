package dev.suffice.experiments.score.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.judge.JudgeMetric;
import dev.suffice.api.judge.JudgeSpec;
import dev.suffice.api.judge.LabelledAnswer;
import dev.suffice.api.judge.Scale;
import dev.suffice.api.kit.Examples;
import dev.suffice.api.kit.FakeLanguageModel;
import dev.suffice.api.kit.FakeMetricContext;
import dev.suffice.api.kit.FakeMetricResources;
import dev.suffice.api.metric.Inquiry;
import dev.suffice.api.metric.Inquiry.Subject;
import dev.suffice.api.metric.Metric.Direction;
import dev.suffice.api.metric.NoScoreException;
import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.recording.Columns.CellProblem;
import dev.suffice.api.recording.RowsFile.Row;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.AnswerFormat;
import dev.suffice.api.task.Label;
import dev.suffice.experiments.score.named.GivenNames;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JudgeMetricTest {
  private static final HumanLabels RATINGS =
      new HumanLabels(
          "ratings.csv",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  @Test
  void aJudgeOfTwoGradesIsABinaryQuality() {
    JudgeMetric metric = metric(options("polite", Optional.empty()));
    assertThat(metric.isBinary()).isTrue();
    assertThat(metric.direction()).isEqualTo(Direction.QUALITY);
    assertThat(metric.asks()).isEqualTo("the model 'strict'");
  }

  @Test
  void aJudgeOfThreeGradesScoresTheMiddleOneHalf() {
    JudgeMetric metric = metric(options("polite", Optional.of(three())));
    assertThat(metric.isBinary()).isFalse();
    assertThat(score(metric, FakeLanguageModel.always("fair"))).isEqualTo(0.5);
  }

  @Test
  void aReplyThatIsNoVerdictIsAskedForAgainInAnotherWay() {
    var seeds = new ArrayList<Long>();
    var model =
        FakeLanguageModel.answering(
            prompt -> {
              seeds.add(prompt.question().seed());
              return seeds.size() == 1 ? "I would say yes" : "yes";
            });
    assertThat(score(metric(options("polite", Optional.empty())), model)).isEqualTo(1);
    assertThat(seeds).containsExactly(0L, 1L);
  }

  @Test
  void twoRepliesThatAreNoVerdictAreNoScore() {
    var metric = metric(options("polite", Optional.empty()));
    assertThatThrownBy(() -> score(metric, FakeLanguageModel.always("perhaps")))
        .isInstanceOf(NoScoreException.class)
        .hasMessageContaining("The judge 'polite' gave no verdict that can be read");
    assertThatThrownBy(
            () -> score(metric, FakeLanguageModel.failing(new AnswerFailureException("I refuse"))))
        .isInstanceOf(NoScoreException.class);
  }

  @Test
  void theIdentityChangesWithWhateverAVerdictDependsOnAndNothingElse() {
    Record one = identity(options("polite", Optional.empty()));
    assertThat(identity(options("kind", Optional.empty()))).isEqualTo(one);
    assertThat(identity(options("polite", Optional.of(three())))).isNotEqualTo(one);
    assertThat(identity(options("It is short.", Optional.empty(), Optional.of(true))))
        .isNotEqualTo(one);
  }

  @Test
  void anExpectedAnswerIsShownUnlessItIsNotWanted() {
    JudgeSpec shown = metric(options("polite", Optional.empty())).judge();
    assertThat(shown.judged(subject("so")).reference()).containsExactly("billing");
    var hidden =
        new JudgeSpec(
            "polite", shown.model(), shown.rubric(), false, List.of(), false, Optional.empty());
    assertThat(hidden.judged(subject("so")).reference()).isEmpty();
  }

  @Test
  void rowsOfPeopleAreReadAndWhatIsWrongInThemIsTold() {
    var problems = new ArrayList<CellProblem>();
    var reader = RATINGS.rows(Scale.NO_YES, true);
    Optional<LabelledAnswer> read =
        reader.read(row("where", "there", "in Main Street", "Yes"), problems::add);
    assertThat(read).map(LabelledAnswer::place).contains(1);
    assertThat(read.orElseThrow().subject().answer().value()).contains("there");
    assertThat(problems).isEmpty();

    assertThat(reader.read(row("where", "there", "in Main Street", "so-so"), problems::add))
        .isEmpty();
    assertThat(reader.read(row("where", "", "in Main Street", "no"), problems::add)).isEmpty();
    assertThat(problems)
        .extracting(CellProblem::message)
        .containsExactly(
            "The verdict 'so-so' is not on the scale.", "This row has no value for 'answer'.");
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    assertThatThrownBy(() -> metric(options("Polite", Optional.empty())))
        .hasMessageContaining("name must be lower-case");
    assertThatThrownBy(() -> metric(options("accuracy", Optional.empty())))
        .hasMessageContaining("name 'accuracy' is another metric's");
    assertThatThrownBy(() -> agreement(Optional.empty(), "0.6"))
        .hasMessageContaining("minimum-agreement goes with `human-labels");
    assertThatThrownBy(() -> agreement(Optional.of(RATINGS), "60"))
        .hasMessageContaining("minimum-agreement is a kappa between 0 and 1");
  }

  private static double score(JudgeMetric metric, FakeLanguageModel model) {
    try (Inquiry inquiry = metric.open(FakeMetricResources.with(model))) {
      assertThat(inquiry.isConcurrent()).isTrue();
      return inquiry.scores(List.of(subject("Thank you!"))).get(0);
    }
  }

  private static Record identity(JudgeOptions options) {
    try (Inquiry inquiry =
        metric(options).open(FakeMetricResources.with(FakeLanguageModel.always("yes")))) {
      return inquiry.identity();
    }
  }

  private static Subject subject(String said) {
    return new Subject(
        Examples.example("e1", "where", "billing"), new Answer(said, Optional.of(said), List.of()));
  }

  private static Row row(String input, String answer, String expected, String verdict) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("input", input);
    fields.put("answer", answer);
    fields.put("expected", expected);
    fields.put("verdict", verdict);
    return new Row(2, fields);
  }

  private static JudgeMetric metric(JudgeOptions options) {
    return (JudgeMetric)
        new JudgeFactory(new GivenNames(Set.of("accuracy")))
            .create(options, FakeMetricContext.of(AnswerFormat.TEXT));
  }

  private static JudgeOptions options(String name, Optional<Scale> scale) {
    return new JudgeOptions(
        name,
        new LanguageModelName("strict"),
        "It is polite.",
        scale,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static JudgeOptions options(
      String rubric, Optional<Scale> scale, Optional<Boolean> reasons) {
    return new JudgeOptions(
        "polite",
        new LanguageModelName("strict"),
        rubric,
        scale,
        Optional.empty(),
        reasons,
        Optional.empty(),
        Optional.empty());
  }

  private static JudgeOptions agreement(Optional<HumanLabels> labels, String least) {
    return new JudgeOptions(
        "polite",
        new LanguageModelName("strict"),
        "It is polite.",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        labels,
        Optional.of(new BigDecimal(least)));
  }

  private static Scale three() {
    return new Scale(List.of(Label.named("poor"), Label.named("fair"), Label.named("good")));
  }
}
