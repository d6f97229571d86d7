package dev.suffice.config.data;

import dev.suffice.api.catalog.Suggestion;
import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.recording.RecordedAnswer;
import dev.suffice.api.recording.Recording;
import dev.suffice.api.recording.RowsFile.Row;
import dev.suffice.api.task.Example;
import dev.suffice.config.document.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds recorded answers against the examples that they answer. Used once. */
public final class RecordedRows {
  private static final int LONGEST_SHOWN = 60;

  private final Recording.Answers recording;
  private final RowProblems problems;
  private final Function<Example, String> key;
  private final Set<String> judged;
  private final Set<String> known;
  private final Set<String> binary;
  private final Map<String, Integer> lines = new HashMap<>();

  /**
   * @param file how the file is shown to people
   * @param loaded only where it is whole, an id that it does not have is a mistake
   */
  public RecordedRows(
      Recording.Answers recording, String file, LoadedData loaded, List<MetricSpec> metrics) {
    Dataset data = loaded.dataset();
    this.recording = recording;
    this.problems = new RowProblems(file);
    this.key = recording.columns().isJoinedById() ? Example::id : Example::input;
    this.judged = data.test().stream().map(key).collect(Collectors.toSet());
    this.known =
        loaded.isWhole()
            ? Stream.of(data.training(), data.validation(), data.test())
                .flatMap(List::stream)
                .map(key)
                .collect(Collectors.toSet())
            : Set.of();
    this.binary =
        metrics.stream()
            .filter(spec -> spec.metric().isBinary())
            .map(MetricSpec::name)
            .collect(Collectors.toSet());
  }

  /** Reports what is wrong with the rows. */
  public void check(Problems told) {
    recording.file().rows().forEach(this::check);
    problems.report(told);
  }

  private void check(Row row) {
    recording
        .columns()
        .read(
            row,
            cell ->
                problems.add(
                    cell.field() + cell.remedy(), row.line(), cell.message(), cell.remedy()))
        .ifPresent(answer -> check(row, answer));
  }

  private void check(Row row, RecordedAnswer answer) {
    Integer first = lines.putIfAbsent(answer.key(), row.line());
    String shown = shown(answer.key());
    if (first != null) {
      problems.add(
          "duplicate",
          row.line(),
          "'%s' is answered in line %s already.".formatted(shown, first),
          "Keep one row for each example.");
    }
    if (!known.isEmpty() && !known.contains(answer.key())) {
      problems.add(
          "unknown",
          row.line(),
          "No example of the data has the %s '%s'.".formatted(joint(), shown),
          Suggestion.near(answer.key(), known)
              .map("Did you mean '%s'?"::formatted)
              .orElse("Remove the row, or name the right field in `columns`."));
    }
    answer.recorded().scores().entrySet().stream()
        .filter(score -> binary.contains(score.getKey()) && score.getValue() % 1 != 0)
        .forEach(
            score ->
                problems.add(
                    "binary:" + score.getKey(),
                    row.line(),
                    "A score of %s is 0 or 1, not %s.".formatted(score.getKey(), score.getValue()),
                    "Correct it, or name a metric that can be anything from 0 to 1."));
  }

  /** Says how many test examples no row answers; to be asked after the check. */
  public Optional<String> unanswered(String approach) {
    var missing = new TreeSet<>(judged);
    missing.removeAll(lines.keySet());
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "The approach '%s' has no row in %s for %,d of %,d test examples: they count as"
                    + " missing.",
                approach,
                recording.file().name(),
                missing.size(),
                judged.size()));
  }

  private static String shown(String key) {
    return key.length() <= LONGEST_SHOWN ? key : key.substring(0, LONGEST_SHOWN) + "...";
  }

  private String joint() {
    return recording.columns().isJoinedById() ? "id" : "input";
  }
}
