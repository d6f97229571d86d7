package dev.suffice.config.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.suffice.api.catalog.Suggestion;
import dev.suffice.api.corpus.Corpus;
import dev.suffice.api.corpus.Document;
import dev.suffice.api.corpus.Evidence;
import dev.suffice.api.corpus.Span;
import dev.suffice.config.file.JsonTrouble;
import dev.suffice.config.form.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The field that names the passages an answer rests on: a list of documents, of {@code {document,
 * quote}} and of {@code {document, start, end}}. For one data set.
 */
public final class EvidenceField {
  private static final String FORMS =
      "Write \"a.md\", {\"document\": \"a.md\", \"quote\": \"...\"} or {\"document\": \"a.md\","
          + " \"start\": 0, \"end\": 80}, or a list of them.";
  private static final Set<Set<String>> KEYS =
      Set.of(Set.of("document"), Set.of("document", "quote"), Set.of("document", "start", "end"));

  private final Written field;
  private final Quotations corpus;

  public EvidenceField(Written field, Corpus corpus) {
    this.field = field;
    this.corpus = new Quotations(corpus);
  }

  Written field() {
    return field;
  }

  /** What a row names; empty after a problem. */
  Optional<List<Evidence>> read(Row row, RowProblems problems) {
    List<Evidence> named = new ArrayList<>();
    int wanted = 0;
    try {
      for (String item : items(row)) {
        wanted++;
        evidence(item, row.line(), problems).ifPresent(named::add);
      }
    } catch (JsonProcessingException broken) {
      form(row.line(), "is not JSON: " + JsonTrouble.of(broken), problems);
      return Optional.empty();
    }
    return named.size() == wanted ? Optional.of(List.copyOf(named)) : Optional.empty();
  }

  private List<String> items(Row row) throws JsonProcessingException {
    String text = row.fields().getOrDefault(field.text(), "").strip();
    if (row.lists().containsKey(field.text())) {
      return row.lists().get(field.text());
    }
    if (!text.startsWith("[")) {
      return text.isEmpty() ? List.of() : List.of(text);
    }
    List<String> items = new ArrayList<>();
    for (JsonNode item : JsonRow.MAPPER.readTree(text)) {
      items.add(item.isValueNode() ? item.asText() : item.toString());
    }
    return items;
  }

  private Optional<Evidence> evidence(String item, int line, RowProblems problems)
      throws JsonProcessingException {
    if (!item.startsWith("{")) {
      return document(item, line, problems)
          .map(document -> new Evidence(document.id(), Optional.empty()));
    }
    JsonNode block = JsonRow.MAPPER.readTree(item);
    Set<String> keys =
        block.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    if (!KEYS.contains(keys)) {
      form(line, "has the keys %s".formatted(keys.stream().sorted().toList()), problems);
      return Optional.empty();
    }
    Optional<Document> document = document(block.get("document").asText(), line, problems);
    if (document.isEmpty() || keys.size() == 1) {
      return document.map(found -> new Evidence(found.id(), Optional.empty()));
    }
    Optional<Span> span =
        block.has("quote")
            ? quote(document.get(), block.get("quote").asText(), line, problems)
            : span(document.get(), block.get("start"), block.get("end"), line, problems);
    return span.map(found -> new Evidence(document.get().id(), Optional.of(found)));
  }

  private Optional<Document> document(String id, int line, RowProblems problems) {
    Optional<Document> document = corpus.document(id);
    if (document.isEmpty()) {
      problems.add(
          "evidence document",
          line,
          "The corpus has no document '%s'.".formatted(id),
          Suggestion.near(id, corpus.ids())
              .map("Did you mean '%s'?"::formatted)
              .orElse("Documents are called by their path from the folder of the corpus."));
    }
    return document;
  }

  private Optional<Span> quote(Document document, String quote, int line, RowProblems problems) {
    Optional<Span> span = corpus.find(document, quote);
    if (span.isEmpty()) {
      problems.add(
          "evidence quote",
          line,
          "'%s' does not say \"%s\".".formatted(document.id(), quote),
          "Quote to the letter; only white space may differ.");
    }
    return span;
  }

  private Optional<Span> span(
      Document document, JsonNode start, JsonNode end, int line, RowProblems problems) {
    int length = document.text().length();
    boolean whole =
        start.canConvertToInt()
            && end.canConvertToInt()
            && start.isIntegralNumber()
            && end.isIntegralNumber();
    if (whole && start.asInt() >= 0 && start.asInt() < end.asInt() && end.asInt() <= length) {
      return Optional.of(new Span(start.asInt(), end.asInt()));
    }
    problems.add(
        "evidence span",
        line,
        "From %s to %s is no place in '%s'.".formatted(start, end, document.id()),
        String.format(
            Locale.ROOT, "Write characters from 0 to %,d, the end after the start.", length));
    return Optional.empty();
  }

  private void form(int line, String wrong, RowProblems problems) {
    problems.add("evidence form", line, "The field '%s' %s.".formatted(field.text(), wrong), FORMS);
  }
}
