package dev.suffice.experiments.score.exec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.metric.Inquiry;
import dev.suffice.api.metric.ScoringFaultException;
import dev.suffice.api.process.LineProcess;
import dev.suffice.api.process.NoReplyException;
import dev.suffice.experiments.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A program in use: a line of JSON to it and a line of JSON back for each answer. */
final class ExecInquiry implements Inquiry {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int SHOWN = 200;

  private final ExecOptions options;
  private final Map<String, String> files;
  private final LineProcess process;

  ExecInquiry(ExecOptions options, Map<String, String> files, LineProcess process) {
    this.options = options;
    this.files = files;
    this.process = process;
  }

  /** What the scores depend on. */
  private record Identity(
      String metric,
      List<String> command,
      Map<String, String> files,
      double least,
      double greatest) {}

  @Override
  public Record identity() {
    return new Identity("exec 1", options.command(), files, options.least(), options.greatest());
  }

  @Override
  public List<Double> scores(List<Subject> subjects) {
    List<Double> scores = new ArrayList<>();
    for (Subject subject : subjects) {
      scores.add(score(subject));
    }
    return scores;
  }

  @Override
  public void close() {
    process.close();
  }

  private double score(Subject subject) {
    String id = subject.example().id();
    String reply;
    try {
      reply = process.ask(line(subject));
    } catch (NoReplyException none) {
      throw fault(id, none.getMessage());
    }
    JsonNode said =
        Json.read(reply)
            .filter(JsonNode::isObject)
            .orElseThrow(
                () -> fault(id, "it said %s, which is no JSON object".formatted(shown(reply))));
    if (!said.path("id").asText().equals(id)) {
      throw fault(id, "it spoke of another example: " + shown(reply));
    }
    JsonNode score = said.path("score");
    if (!score.isNumber()) {
      throw fault(id, "there is no number `score` in " + shown(reply));
    }
    return mapped(score.doubleValue(), id);
  }

  private double mapped(double score, String id) {
    if (!(score >= options.least() && score <= options.greatest())) {
      throw fault(
          id,
          "its score %s is not within [%s, %s]; mend it, or declare its `range`"
              .formatted(score, options.least(), options.greatest()));
    }
    return (score - options.least()) / (options.greatest() - options.least());
  }

  private ScoringFaultException fault(String id, String what) {
    return new ScoringFaultException(
        "The scorer '%s' is broken at example '%s': %s.".formatted(options.name(), id, what));
  }

  private static String line(Subject subject) {
    ObjectNode line = JSON.objectNode();
    line.put("id", subject.example().id());
    line.put("input", subject.example().input());
    ObjectNode fields = line.putObject("fields");
    subject.example().fields().forEach(fields::put);
    var expected = line.putArray("expected");
    subject.example().expected().forEach(expected::add);
    ObjectNode answer = line.putObject("answer");
    answer.put("text", subject.answer().text());
    answer.put("value", subject.answer().value().orElse(null));
    var passages = line.putArray("passages");
    subject
        .answer()
        .passages()
        .forEach(
            passage ->
                passages.addObject().put("source", passage.source()).put("text", passage.text()));
    return line.toString();
  }

  private static String shown(String reply) {
    String line = reply.replaceAll("\\s+", " ").strip();
    return "'" + (line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...") + "'";
  }
}
