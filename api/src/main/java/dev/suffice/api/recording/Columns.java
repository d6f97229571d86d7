package dev.suffice.api.recording;

import dev.suffice.api.catalog.Description;
import dev.suffice.api.recording.RowsFile.Row;
import dev.suffice.api.task.Recorded;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Which fields of a recorded row mean what. Rows are joined to examples by id, or by the input text
 * where {@code input} is named.
 *
 * @param scores by metric, the field that holds its score already
 */
public record Columns(
    @Description("The field with the example's id; `id` by default.") Optional<String> id,
    @Description("Instead of an id: the field with the example's input text.")
        Optional<String> input,
    @Description("The field with what was answered; `answer` by default.") Optional<String> answer,
    @Description("Scores that are there already, from 0 to 1: metric and field.")
        Map<String, String> scores,
    @Description("The field with the cost of the request in US dollars.") Optional<String> cost,
    @Description("The field with how long the answer took, such as latency_ms.")
        Optional<String> latency,
    @Description("What the latency counts, where the field's name does not say it.")
        Optional<LatencyUnit> latencyUnit) {
  /** An {@code id} and an {@code answer}. */
  public static final Columns USUAL =
      new Columns(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private static final int LONGEST_SHOWN = 40;

  /**
   * Something wrong in one field of a row.
   *
   * @param message a sentence
   * @param remedy what would be right
   */
  public record CellProblem(String field, String message, String remedy) {}

  public Columns {
    scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
    Objects.requireNonNull(cost, "cost");
    if (id.isPresent() && input.isPresent()) {
      throw new IllegalArgumentException(
          "input goes without `id`: rows are joined by the one or the other");
    }
    if (latency.isPresent() && latencyUnit.or(() -> LatencyUnit.of(latency.get())).isEmpty()) {
      throw new IllegalArgumentException(
          "latency needs its unit: add `latency-unit: ms` or `latency-unit: s`");
    }
    if (latency.isEmpty() && latencyUnit.isPresent()) {
      throw new IllegalArgumentException("latency-unit goes with `latency`, which is not there");
    }
  }

  /** Whether rows name the example they answer by its id, not by its input. */
  public boolean isJoinedById() {
    return input.isEmpty();
  }

  /** The field that says which example a row answers. */
  public String key() {
    return input.or(() -> id).orElse("id");
  }

  /** The field with the answers; absent where there are scores alone. */
  public Optional<String> text() {
    return answer.or(() -> scores.isEmpty() ? Optional.of("answer") : Optional.empty());
  }

  /** Every field that is named or meant. */
  public Set<String> fields() {
    var fields = new LinkedHashSet<String>();
    fields.add(key());
    text().ifPresent(fields::add);
    fields.addAll(scores.values());
    cost.ifPresent(fields::add);
    latency.ifPresent(fields::add);
    return fields;
  }

  /**
   * What a row says; empty when it does not say which example it answers.
   *
   * @param problems is told what is wrong in it; such a value counts as absent
   */
  public Optional<RecordedAnswer> read(Row row, Consumer<CellProblem> problems) {
    Optional<String> key = value(row, key());
    if (key.isEmpty()) {
      problems.accept(
          new CellProblem(
              key(),
              "This row has no value for '%s'.".formatted(key()),
              "Say which example it answers, or remove the row."));
      return Optional.empty();
    }
    var given = new LinkedHashMap<String, Double>();
    scores.forEach(
        (metric, field) ->
            number(row, field, problems)
                .filter(score -> isScore(field, score, problems))
                .ifPresent(score -> given.put(metric, score.doubleValue())));
    Optional<BigDecimal> usd = cost.flatMap(field -> amount(row, field, problems));
    Optional<Duration> took =
        latency.flatMap(field -> amount(row, field, problems).map(unit()::duration));
    return Optional.of(
        new RecordedAnswer(
            isJoinedById() ? key.get().strip() : key.get(),
            text().map(field -> row.fields().getOrDefault(field, "")),
            new Recorded(took, usd, given)));
  }

  private LatencyUnit unit() {
    return latencyUnit.or(() -> latency.flatMap(LatencyUnit::of)).orElseThrow();
  }

  private static Optional<String> value(Row row, String field) {
    return Optional.ofNullable(row.fields().get(field)).filter(value -> !value.isBlank());
  }

  private static Optional<BigDecimal> amount(
      Row row, String field, Consumer<CellProblem> problems) {
    return number(row, field, problems).filter(number -> isAmount(field, number, problems));
  }

  private static Optional<BigDecimal> number(
      Row row, String field, Consumer<CellProblem> problems) {
    Optional<String> written = value(row, field);
    if (written.isEmpty()) {
      problems.accept(
          new CellProblem(
              field,
              "This row has no value for '%s'.".formatted(field),
              "Fill it in, remove the row, or leave the field out of `columns`."));
      return Optional.empty();
    }
    String text = written.get().strip();
    if (!text.matches("[-+]?[0-9]{1,12}(\\.[0-9]{1,30})?([eE][-+]?[0-9]{1,2})?")) {
      problems.accept(
          new CellProblem(
              field,
              "'%s' in '%s' is not a number.".formatted(shown(text), field),
              "Write a plain number such as 0.0021."));
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(text));
  }

  private static boolean isScore(String field, BigDecimal score, Consumer<CellProblem> problems) {
    boolean fits = score.signum() >= 0 && score.compareTo(BigDecimal.ONE) <= 0;
    if (!fits) {
      problems.accept(
          new CellProblem(
              field,
              "The score %s in '%s' lies outside 0 to 1.".formatted(score.toPlainString(), field),
              "Scale scores to lie from 0 to 1; nothing is clipped."));
    }
    return fits;
  }

  private static boolean isAmount(String field, BigDecimal number, Consumer<CellProblem> problems) {
    boolean fits = number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(1_000_000_000)) < 0;
    if (!fits) {
      problems.accept(
          new CellProblem(
              field,
              "%s in '%s' is not possible.".formatted(shown(number.toPlainString()), field),
              "Costs and latencies are at least 0 and less than a thousand million."));
    }
    return fits;
  }

  private static String shown(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
  }
}
