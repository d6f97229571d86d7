package dev.suffice.strategies.rag.retrieve;

import dev.suffice.api.catalog.Suggestion;
import dev.suffice.api.corpus.Document;
import dev.suffice.api.task.Template;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The metadata that documents must have.
 *
 * @param where values by name; what names a data field is another one for each question
 */
record DocumentFilter(Map<String, Template> where) {
  /**
   * Requires that a question can find anything.
   *
   * @throws IllegalArgumentException when no document has a name, or all the values that are the
   *     same for every question
   */
  void requireAny(List<Document> documents) {
    Set<String> names = new TreeSet<>();
    documents.forEach(document -> names.addAll(document.metadata().keySet()));
    for (String name : where.keySet()) {
      if (!names.contains(name)) {
        throw new IllegalArgumentException(
            "where: no document has '%s' in its metadata. %s"
                .formatted(name, Suggestion.remedy(name, names)));
      }
    }
    if (documents.stream().noneMatch(this::mayPass)) {
      throw new IllegalArgumentException(
          "where: no document has %s. %s".formatted(wanted(), known(documents)));
    }
  }

  private boolean mayPass(Document document) {
    return where.entrySet().stream()
        .filter(asked -> asked.getValue().isConstant())
        .allMatch(asked -> asked.getValue().text().equals(document.metadata().get(asked.getKey())));
  }

  private String wanted() {
    return where.entrySet().stream()
        .filter(asked -> asked.getValue().isConstant())
        .map(asked -> "%s: %s".formatted(asked.getKey(), asked.getValue().text()))
        .collect(Collectors.joining(" and "));
  }

  /** The values there are, of the first name whose value no document has. */
  private String known(List<Document> documents) {
    for (Map.Entry<String, Template> asked : where.entrySet()) {
      Set<String> values = new TreeSet<>();
      documents.stream()
          .flatMap(document -> Stream.ofNullable(document.metadata().get(asked.getKey())))
          .forEach(values::add);
      if (asked.getValue().isConstant() && !values.contains(asked.getValue().text())) {
        return Suggestion.remedy(asked.getValue().text(), values);
      }
    }
    return "Each is there, but not in one document.";
  }
}
