package dev.suffice.reports.html.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** What a page has embedded of its examples, read back in the order of the page. */
public final class EmbeddedExamples {
  /** An example with its trials. */
  public record Read(
      String id,
      String input,
      List<String> expected,
      List<String> evidence,
      List<ReadTrial> trials) {}

  /**
   * A trial.
   *
   * @param grade its letter
   * @param passages source and text in turns
   * @param held 1 for each that holds evidence, else 0
   * @param prompts each a model, then roles and texts in turns
   */
  public record ReadTrial(
      String grade,
      String answer,
      int value,
      List<String> passages,
      List<Integer> held,
      List<List<String>> prompts) {}

  private final List<String> texts = new ArrayList<>();
  private final List<String> sent = new ArrayList<>();
  private final List<Read> examples = new ArrayList<>();
  private int shown;
  private int prompted;

  private EmbeddedExamples() {}

  public static List<Read> in(String base64) throws IOException {
    var read = new EmbeddedExamples();
    var packed = new ByteArrayInputStream(Base64.getDecoder().decode(base64));
    var json = new ObjectMapper();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        read.take(json.readTree(line));
      }
    }
    return read.examples;
  }

  private void take(JsonNode block) {
    block.path("texts").forEach(text -> texts.add(text.asText()));
    int trial = 0;
    for (int number = 0; number < block.path("id").size(); number++) {
      List<ReadTrial> trials = new ArrayList<>();
      for (int left = block.get("trials").get(number).asInt(); left > 0; left--) {
        trials.add(trial(block, trial++));
      }
      examples.add(
          new Read(
              text(block.get("id").get(number)),
              text(block.get("input").get(number)),
              texts(block.get("expected").get(number)),
              texts(block.get("evidence").get(number)),
              trials));
    }
    List<ReadTrial> all = examples.stream().flatMap(one -> one.trials().stream()).toList();
    for (int place = 0; place < block.path("passages").size(); place++) {
      ReadTrial own = all.get(shown++);
      own.passages().addAll(texts(block.get("passages").get(place)));
      block.get("held").get(place).forEach(one -> own.held().add(one.asInt()));
    }
    block.path("sent").forEach(text -> sent.add(text.asText()));
    for (JsonNode prompts : block.path("prompts")) {
      ReadTrial own = all.get(prompted++);
      prompts.forEach(prompt -> own.prompts().add(prompt(prompt)));
    }
  }

  private List<String> prompt(JsonNode prompt) {
    List<String> read = new ArrayList<>();
    prompt.forEach(part -> read.add(part.isInt() ? sent.get(part.asInt()) : part.asText()));
    return read;
  }

  private ReadTrial trial(JsonNode block, int number) {
    return new ReadTrial(
        block.get("grade").get(number).asText(),
        text(block.get("answer").get(number)),
        block.get("value").get(number).asInt(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>());
  }

  private String text(JsonNode number) {
    return texts.get(number.asInt());
  }

  private List<String> texts(JsonNode numbers) {
    List<String> list = new ArrayList<>();
    numbers.forEach(number -> list.add(text(number)));
    return list;
  }
}
