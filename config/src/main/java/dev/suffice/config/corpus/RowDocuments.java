package dev.suffice.config.corpus;

import dev.suffice.api.catalog.Suggestion;
import dev.suffice.api.corpus.Document;
import dev.suffice.api.experiment.Location;
import dev.suffice.api.recording.RowsFile;
import dev.suffice.config.data.RowsReader;
import dev.suffice.config.document.Problems;
import dev.suffice.config.form.Written;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes documents of the rows of a file.
 *
 * @param file how documents call it
 * @param shown how it is named to people
 */
record RowDocuments(
    CorpusBlock block, String file, Written pattern, String shown, Problems problems) {
  /** The documents; what is wrong becomes a problem. */
  List<Document> read(RowsReader reader, Written name) {
    List<Document> documents = new ArrayList<>();
    reader.read(name).ifPresent(rows -> documents.addAll(documents(rows)));
    return documents;
  }

  private List<Document> documents(RowsFile rows) {
    Set<String> known = rows.rows().get(0).fields().keySet();
    List<String> missing = named().filter(field -> lacks(rows, field)).toList();
    missing.forEach(
        field ->
            problems.add(
                pattern.location(),
                "corpus",
                "No row of '%s' has a field '%s'.".formatted(shown, field),
                Suggestion.remedy(field, known)));
    List<Document> documents = new ArrayList<>();
    if (missing.isEmpty()) {
      rows.rows().forEach(row -> document(row, documents.size() + 1).ifPresent(documents::add));
    }
    return documents;
  }

  private Stream<String> named() {
    return Stream.of(
            Stream.of(textField()),
            block.title().stream(),
            block.id().stream(),
            block.metadata().stream())
        .flatMap(fields -> fields);
  }

  private static boolean lacks(RowsFile rows, String field) {
    return rows.rows().stream().noneMatch(row -> row.fields().containsKey(field));
  }

  private Optional<Document> document(RowsFile.Row row, int number) {
    Optional<String> id = id(row, number);
    return id.map(
        known ->
            new Document(
                known,
                block.title().map(row.fields()::get).filter(title -> !title.isBlank()),
                row.fields().getOrDefault(textField(), ""),
                List.of(),
                metadata(row)));
  }

  private Optional<String> id(RowsFile.Row row, int number) {
    if (block.id().isEmpty()) {
      return Optional.of("%s#%s".formatted(file, number));
    }
    Optional<String> id =
        Optional.ofNullable(row.fields().get(block.id().get())).filter(text -> !text.isBlank());
    if (id.isEmpty()) {
      problems.add(
          new Location(shown, row.line(), 1),
          "corpus.id",
          "This row has no value for '%s'.".formatted(block.id().get()),
          "Give each document an id.");
    }
    return id;
  }

  private Map<String, String> metadata(RowsFile.Row row) {
    Map<String, String> kept = new LinkedHashMap<>();
    for (String field : block.metadata()) {
      Optional.ofNullable(row.fields().get(field)).ifPresent(value -> kept.put(field, value));
    }
    return kept;
  }

  private String textField() {
    return block.text().orElse("text");
  }
}
