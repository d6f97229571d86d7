package dev.suffice.reports.html.examples;

import dev.suffice.api.corpus.Evidence;
import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.money.Money;
import dev.suffice.api.result.RunReport;
import dev.suffice.api.result.ScoredTrial;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Passage;
import dev.suffice.api.trial.Outcome;
import dev.suffice.api.trial.Trial;
import dev.suffice.reports.cost.TrialCosts;
import dev.suffice.reports.text.Excerpt;
import dev.suffice.reports.text.Figures;
import dev.suffice.reports.text.RequestUnit;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The form in which examples are embedded: a line that says what there is, then blocks of examples
 * with their trials by columns, then passages, then {@linkplain PromptData prompts}. Texts and
 * amounts are numbers into lists that grow from line to line; {@code -1} stands for none. Costs are
 * those of as many requests as the table of approaches gives them for.
 */
final class ExampleData {
  /** An answer is what was said, so that there is no value to show beside it. */
  private static final int AS_SAID = -1;

  private static final int NO_VALUE = -2;
  private static final int NONE = -1;
  private static final int MOST_EXPECTED = 20;
  private static final BigDecimal CENT_OF_A_SCORE = BigDecimal.valueOf(100);

  private final RunReport report;
  private final Grading grading;
  private final Texts texts;
  private final Amounts amounts = new Amounts();
  private final TrialCosts costs;
  private final RequestUnit unit;
  private final List<String> metrics;
  private final Map<String, Integer> approaches = new HashMap<>();

  ExampleData(RunReport report, Grading grading, int longest) {
    this.report = report;
    this.grading = grading;
    this.texts = new Texts(longest);
    this.costs = new TrialCosts(report.experiment());
    this.unit = RequestUnit.fitting(report.analysis().approaches());
    this.metrics = report.experiment().metrics().stream().map(MetricSpec::name).toList();
    report
        .experiment()
        .approaches()
        .forEach(approach -> approaches.put(approach.id(), approaches.size()));
  }

  /** What there is. */
  Columns head() {
    Columns head = new Columns();
    report
        .experiment()
        .approaches()
        .forEach(approach -> head.add("approaches", Excerpt.brief(approach.id())));
    for (Grade grade : Grade.values()) {
      head.add("grades", List.of(grade.letter(), grade.sign(), grade.tone(), grade.word()));
    }
    return head.put("order", order())
        .put("unit", List.of(unit.phrase()))
        .put("metrics", metrics)
        .put("slices", report.experiment().task().slices().stream().map(Excerpt::brief).toList());
  }

  /** The approaches as they are shown: the recommended one, then as in the table, then the rest. */
  private List<Integer> order() {
    return Stream.of(
            report.analysis().recommendation().approach().stream(),
            report.analysis().approaches().stream().map(one -> one.approach().id()),
            approaches.keySet().stream().sorted())
        .flatMap(ids -> ids)
        .filter(approaches::containsKey)
        .map(approaches::get)
        .distinct()
        .toList();
  }

  /** Some examples with their trials. */
  Columns block(List<Item> items) {
    Columns block = new Columns();
    for (Item item : items) {
      example(block, item);
      item.trials().forEach(scored -> trial(block, scored));
    }
    return block.put("texts", texts.added()).put("amounts", amounts.added());
  }

  private void example(Columns block, Item item) {
    Example example = item.example();
    List<String> slices =
        report.experiment().task().slices().stream()
            .map(field -> example.slices().getOrDefault(field, ""))
            .toList();
    block
        .add("id", texts.number(example.id()))
        .add("position", item.position())
        .add("input", texts.number(example.input()))
        .add("expected", texts.numbers(example.expected().stream().limit(MOST_EXPECTED).toList()))
        .add("evidence", texts.numbers(documents(example)))
        .add("slice", texts.numbers(slices))
        .add("trials", item.trials().size());
  }

  private static List<String> documents(Example example) {
    return example.evidence().stream()
        .map(Evidence::document)
        .distinct()
        .limit(MOST_EXPECTED)
        .toList();
  }

  private void trial(Columns block, ScoredTrial scored) {
    Trial trial = scored.trial();
    block
        .add("approach", approaches.getOrDefault(trial.approach(), NONE))
        .add("repetition", trial.repetition())
        .add("grade", grading.grade(scored).letter())
        .add("answer", texts.number(Excerpt.said(trial.outcome())))
        .add("value", value(trial.outcome()))
        .add("scores", metrics.stream().map(metric -> score(scored, metric)).toList())
        .add("latency", trial.latency().map(this::number).orElse(NONE))
        .add("cost", costs.of(trial).map(this::number).orElse(NONE));
  }

  private int value(Outcome outcome) {
    if (!(outcome instanceof Outcome.Answered answered) || answered.answer().hasScoresOnly()) {
      return AS_SAID;
    }
    Answer answer = answered.answer();
    return Excerpt.isAsSaid(answer) ? AS_SAID : answer.value().map(texts::number).orElse(NO_VALUE);
  }

  /** Hundredths; none where there is no score. */
  private static int score(ScoredTrial scored, String metric) {
    return Optional.ofNullable(scored.scores().get(metric))
        .filter(Double::isFinite)
        .map(score -> new BigDecimal(Figures.score(score)).multiply(CENT_OF_A_SCORE).intValue())
        .orElse(NONE);
  }

  private int number(Duration latency) {
    return amounts.number(Figures.duration(latency), BigDecimal.valueOf(latency.toNanos(), 6));
  }

  private int number(Money cost) {
    Money some = unit.cost(cost);
    return amounts.number(Figures.bill(some), some.usd());
  }

  /**
   * The passages that the answers to an example rest on, source and text in turns, and which of
   * them hold evidence.
   */
  Columns passages(List<Item> items) {
    Columns block = new Columns();
    for (Item item : items) {
      for (ScoredTrial scored : item.trials()) {
        List<Passage> shown = passages(scored.trial());
        block.add("passages", shown.stream().flatMap(this::numbers).toList());
        block.add("held", shown.stream().map(one -> held(item.example(), one)).toList());
      }
    }
    return block.put("texts", texts.added());
  }

  private static int held(Example example, Passage passage) {
    return passage.origin().stream()
            .anyMatch(place -> example.evidence().stream().anyMatch(one -> one.isHeldBy(place)))
        ? 1
        : 0;
  }

  static boolean hasPassages(Trial trial) {
    return !passages(trial).isEmpty();
  }

  private static List<Passage> passages(Trial trial) {
    return trial.outcome() instanceof Outcome.Answered answered
        ? answered.answer().passages()
        : List.of();
  }

  private Stream<Integer> numbers(Passage passage) {
    return Stream.of(texts.number(passage.source()), texts.number(passage.text()));
  }
}
