package dev.suffice.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The handbook of the example and the questions on it fit together. */
class HandbookDataTest {
  private static final Path DATA = Path.of("examples", "data");
  private static final Path HANDBOOK = DATA.resolve("handbook");
  private static final List<String> SPLITS = List.of("train", "validation", "test");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void everyQuoteStandsInTheDocumentThatIsNamed() throws IOException {
    Map<String, String> documents = documents();
    for (JsonNode question : questions()) {
      for (JsonNode evidence : question.get("evidence")) {
        String document = evidence.get("document").asText();
        assertThat(documents).as(question.toString()).containsKey(document);
        assertThat(documents.get(document)).contains(evidence.get("quote").asText());
      }
    }
  }

  @Test
  void theAnswerStandsInAQuoteUnlessThereIsNone() throws IOException {
    for (JsonNode question : questions()) {
      String answer = question.get("answer").asText();
      if (question.get("asks").asText().equals("unanswerable")) {
        assertThat(question.get("evidence")).as(question.toString()).isEmpty();
        assertThat(answer).isEqualTo("not in the handbook");
        continue;
      }
      assertThat(question.get("evidence"))
          .as(question.toString())
          .anyMatch(evidence -> evidence.get("quote").asText().contains(answer));
    }
  }

  @Test
  void thereAreSixtyDocumentsAndFortyQuestionsOfEachKind() throws IOException {
    assertThat(documents()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(questions()).hasSizeGreaterThanOrEqualTo(250);
    assertThat(ofEachKind(questions()).values()).hasSize(5).allMatch(count -> count >= 40);
    assertThat(ofEachKind(questions("test")).values()).hasSize(5).allMatch(count -> count >= 40);
    for (String split : SPLITS) {
      assertThat(ofEachKind(questions(split))).as(split).hasSize(5);
    }
  }

  @Test
  void noQuestionStandsTwiceInAnySplit() throws IOException {
    assertThat(questions())
        .extracting(question -> question.get("id").asText())
        .doesNotHaveDuplicates();
    assertThat(questions())
        .extracting(question -> question.get("question").asText())
        .doesNotHaveDuplicates();
  }

  @Test
  void whatOneSplitRestsOnNoOtherRestsOn() throws IOException {
    Map<String, String> splitOf = new HashMap<>();
    for (String split : SPLITS) {
      for (String document : restedOn(questions(split))) {
        assertThat(splitOf.put(document, split)).as(document).isNull();
      }
    }
  }

  private static Map<String, Long> ofEachKind(List<JsonNode> questions) {
    return questions.stream()
        .collect(
            Collectors.groupingBy(
                question -> question.get("asks").asText(), Collectors.counting()));
  }

  private static Set<String> restedOn(List<JsonNode> questions) {
    return questions.stream()
        .flatMap(question -> StreamSupport.stream(question.get("evidence").spliterator(), false))
        .map(evidence -> evidence.get("document").asText())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static List<JsonNode> questions() throws IOException {
    var all = new ArrayList<JsonNode>();
    for (String split : SPLITS) {
      all.addAll(questions(split));
    }
    return all;
  }

  private static List<JsonNode> questions(String split) throws IOException {
    return rows(DATA.resolve("handbook-" + split + ".jsonl"));
  }

  private static List<JsonNode> rows(Path file) throws IOException {
    var rows = new ArrayList<JsonNode>();
    for (String line : Files.readAllLines(file)) {
      rows.add(JSON.readTree(line));
    }
    return rows;
  }

  /** By id: a file's path in the handbook, or the id of a row. */
  private static Map<String, String> documents() throws IOException {
    try (Stream<Path> files = Files.walk(HANDBOOK)) {
      var documents = new HashMap<String, String>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        documents.putAll(documents(file));
      }
      return documents;
    }
  }

  private static Map<String, String> documents(Path file) throws IOException {
    String name = HANDBOOK.relativize(file).toString().replace('\\', '/');
    if (name.endsWith(".jsonl")) {
      return rows(file).stream()
          .collect(
              Collectors.toMap(row -> row.get("id").asText(), row -> row.get("text").asText()));
    }
    if (name.endsWith(".csv")) {
      return Files.readAllLines(file).stream()
          .skip(1)
          .collect(Collectors.toMap(row -> row.substring(0, row.indexOf(',')), row -> row));
    }
    return Map.of(name, Files.readString(file));
  }
}
