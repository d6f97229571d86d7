package dev.suffice.config.data;

import dev.suffice.api.catalog.Suggestion;
import dev.suffice.api.corpus.Evidence;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Passage;
import dev.suffice.config.form.Written;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes examples of rows and says which rows cannot be one. For one data set. */
final class ExampleMaker {
  private static final String MISSING_SLICE = "(missing)";
  private static final String ID = "id";

  private final Layout layout;
  private final DataBlock data;
  private final List<Written> needed;
  private final Set<String> seenFields = new HashSet<>();
  private final Map<String, String> ids = new HashMap<>();

  ExampleMaker(Layout layout, DataBlock data) {
    this.layout = layout;
    this.data = data;
    this.needed = layout.everywhere(data);
  }

  /** The fields that any row had. */
  Set<String> seenFields() {
    return seenFields;
  }

  /**
   * The example of a row; empty when the row, or the layout, lacks something.
   *
   * @param ownId the id when the row has none
   */
  Optional<Example> make(Row row, String ownId, RowProblems problems) {
    seenFields.addAll(row.fields().keySet());
    boolean complete = hasNeeded(row, problems);
    String id = id(row, ownId);
    complete &= isNew(id, row.line(), problems);
    if (!complete || layout.input().isEmpty() || layout.expected().isEmpty()) {
      return Optional.empty();
    }
    Optional<List<String>> answers = answers(row, layout.expected().get().text(), problems);
    if (answers.isEmpty()) {
      return Optional.empty();
    }
    List<String> expected = answers.get();
    if (!areLabels(expected, row, problems)) {
      return Optional.empty();
    }
    return evidence(row, problems)
        .map(
            named ->
                new Example(
                    id,
                    row.fields().get(layout.input().get().text()),
                    row.fields(),
                    expected,
                    passages(row),
                    slices(row),
                    layout.cluster().flatMap(field -> filled(row, field.text())),
                    named));
  }

  private boolean hasNeeded(Row row, RowProblems problems) {
    boolean complete = true;
    for (Written field : needed) {
      if (filled(row, field.text()).isEmpty()) {
        complete = false;
        problems.add(
            missing(field.text()),
            row.line(),
            "This row has no value for '%s'.".formatted(field.text()),
            "Fill it in, or remove the row; %s names this field.".formatted(field.path()));
      }
    }
    return complete;
  }

  /** The kind of the problem that a row lacks a field. */
  static String missing(String field) {
    return "missing:" + field;
  }

  private static Optional<String> filled(Row row, String field) {
    boolean emptyList = row.lists().containsKey(field) && row.lists().get(field).isEmpty();
    return emptyList
        ? Optional.empty()
        : Optional.ofNullable(row.fields().get(field)).filter(value -> !value.isBlank());
  }

  private String id(Row row, String ownId) {
    return filled(row, data.id().map(Written::text).orElse(ID)).map(String::strip).orElse(ownId);
  }

  private boolean isNew(String id, int line, RowProblems problems) {
    String first = ids.putIfAbsent(id, problems.fileName() + ":" + line);
    if (first != null) {
      problems.add(
          "id",
          line,
          "The id '%s' is already taken by %s.".formatted(id, first),
          "Give each row an id of its own over all files, or name another field in data.id.");
    }
    return first == null;
  }

  private Optional<List<String>> answers(Row row, String field, RowProblems problems) {
    List<String> expected = expected(row, field);
    return layout.json().isEmpty()
        ? Optional.of(expected)
        : layout.json().get().read(expected, row.line(), problems);
  }

  private static List<String> expected(Row row, String field) {
    return row.lists().getOrDefault(field, List.of(row.fields().get(field))).stream()
        .map(String::strip)
        .distinct()
        .toList();
  }

  private boolean areLabels(List<String> expected, Row row, RowProblems problems) {
    for (String answer : expected) {
      if (answer.isEmpty() || !(layout.labels().isEmpty() || layout.labels().contains(answer))) {
        problems.add(
            "label",
            row.line(),
            answer.isEmpty()
                ? "An acceptable answer is empty."
                : "'%s' is not one of task.labels.".formatted(answer),
            answer.isEmpty()
                ? "Remove it from the list."
                : Suggestion.remedy(answer, layout.labels()));
        return false;
      }
    }
    return true;
  }

  private List<Passage> passages(Row row) {
    if (layout.context().isEmpty()) {
      return List.of();
    }
    String field = layout.context().get().text();
    List<String> texts = row.lists().getOrDefault(field, List.of(row.fields().get(field)));
    List<Passage> passages = new ArrayList<>();
    for (String text : texts) {
      String source = texts.size() == 1 ? field : field + " " + (passages.size() + 1);
      passages.add(new Passage(source, text));
    }
    return passages;
  }

  private Optional<List<Evidence>> evidence(Row row, RowProblems problems) {
    return layout.evidence().map(field -> field.read(row, problems)).orElse(Optional.of(List.of()));
  }

  private Map<String, String> slices(Row row) {
    Map<String, String> slices = new LinkedHashMap<>();
    for (Written field : layout.slices()) {
      slices.put(field.text(), filled(row, field.text()).orElse(MISSING_SLICE));
    }
    return slices;
  }
}
