package dev.suffice.reports.csv;

import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.model.Usage;
import dev.suffice.api.money.Money;
import dev.suffice.api.result.RunReport;
import dev.suffice.api.result.ScoredTrial;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Passage;
import dev.suffice.api.trial.ModelCall;
import dev.suffice.api.trial.Outcome;
import dev.suffice.api.trial.Trial;
import dev.suffice.reports.cost.TrialCosts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Head and rows of the table of trials. */
final class TrialTable {
  private static final String BETWEEN = " | ";
  private static final MathContext TWELVE_DIGITS = new MathContext(12);

  private final TrialCosts costs;
  private final Map<String, Example> examples;
  private final List<String> metrics;
  private final List<String> slices;

  TrialTable(RunReport report) {
    this.costs = new TrialCosts(report.experiment());
    this.examples =
        report.experiment().data().test().stream()
            .collect(Collectors.toMap(Example::id, Function.identity()));
    this.metrics = report.experiment().metrics().stream().map(MetricSpec::name).toList();
    this.slices = report.experiment().task().slices();
  }

  List<String> head() {
    List<String> head = new ArrayList<>(List.of("approach", "example", "repetition", "outcome"));
    head.addAll(List.of("answer", "value", "confidence", "passages", "expected"));
    metrics.forEach(metric -> head.add(SpreadsheetText.of("score " + metric)));
    slices.forEach(slice -> head.add(SpreadsheetText.of("slice " + slice)));
    head.addAll(List.of("latency_ms", "calls", "retries", "input_tokens", "cached_input_tokens"));
    head.addAll(List.of("output_tokens", "reasoning_tokens", "cost_usd"));
    return head;
  }

  List<String> row(ScoredTrial scored) {
    Trial trial = scored.trial();
    Optional<Example> example = Optional.ofNullable(examples.get(trial.exampleId()));
    List<String> row = new ArrayList<>();
    row.add(SpreadsheetText.of(trial.approach()));
    row.add(SpreadsheetText.of(trial.exampleId()));
    row.add(Integer.toString(trial.repetition()));
    row.addAll(outcome(trial.outcome()));
    row.add(SpreadsheetText.of(example.map(TrialTable::expected).orElse("")));
    metrics.forEach(metric -> row.add(score(scored, metric)));
    slices.forEach(slice -> row.add(SpreadsheetText.of(slice(example, slice))));
    row.addAll(effort(trial));
    row.add(costs.of(trial).map(TrialTable::usd).orElse(""));
    return row;
  }

  /** Outcome, answer (or the reason why there is none), value, confidence, passages. */
  private static List<String> outcome(Outcome outcome) {
    if (outcome instanceof Outcome.Answered answered) {
      Answer answer = answered.answer();
      return List.of(
          "answered",
          SpreadsheetText.of(answer.text()),
          SpreadsheetText.of(answer.value().orElse("")),
          answer.confidence().map(sure -> plain(new BigDecimal(sure))).orElse(""),
          SpreadsheetText.of(sources(answer)));
    }
    if (outcome instanceof Outcome.Failed failed) {
      return List.of("failed", SpreadsheetText.of(failed.reason()), "", "", "");
    }
    return List.of("missing", SpreadsheetText.of(((Outcome.Missing) outcome).reason()), "", "", "");
  }

  private static String sources(Answer answer) {
    return answer.passages().stream().map(Passage::source).collect(Collectors.joining(BETWEEN));
  }

  private static String expected(Example example) {
    return String.join(BETWEEN, example.expected());
  }

  private static String slice(Optional<Example> example, String field) {
    return example.map(item -> item.slices().getOrDefault(field, "")).orElse("");
  }

  private static String score(ScoredTrial scored, String metric) {
    return Optional.ofNullable(scored.scores().get(metric))
        .filter(Double::isFinite)
        .map(score -> plain(new BigDecimal(score)))
        .orElse("");
  }

  private static List<String> effort(Trial trial) {
    Usage usage =
        Stream.concat(
                trial.calls().stream().map(ModelCall::usage),
                trial.purchases().stream().flatMap(purchase -> purchase.usage().stream()))
            .reduce(Usage.NONE, Usage::plus);
    return List.of(
        trial.latency().map(TrialTable::milliseconds).orElse(""),
        Integer.toString(trial.calls().size()),
        Integer.toString(trial.retries()),
        Long.toString(usage.inputTokens() + usage.cacheWriteTokens()),
        Long.toString(usage.cachedInputTokens()),
        Long.toString(usage.outputTokens()),
        known(usage.reasoningTokens()));
  }

  private static String known(OptionalLong count) {
    return count.isPresent() ? Long.toString(count.getAsLong()) : "";
  }

  private static String milliseconds(Duration time) {
    return plain(BigDecimal.valueOf(time.toNanos(), 6));
  }

  private static String usd(Money money) {
    return plain(money.usd());
  }

  private static String plain(BigDecimal number) {
    BigDecimal rounded = number.round(TWELVE_DIGITS);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
