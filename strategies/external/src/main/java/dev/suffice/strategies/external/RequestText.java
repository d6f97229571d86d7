package dev.suffice.strategies.external;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.task.Passage;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.Task;

/** A question as an application is told it: one line of JSON. The expected answer is not in it. */
record RequestText(Task task) {
  String of(Question question) {
    ObjectNode told = JsonNodeFactory.instance.objectNode();
    told.put("id", question.id());
    told.put("input", question.input());
    ObjectNode fields = told.putObject("fields");
    question.fields().forEach(fields::put);
    if (question.fields().keySet().containsAll(task.instructions().fields())) {
      told.put("instructions", task.instructions().fill(question.fields()));
    }
    if (!task.labels().isEmpty()) {
      var labels = told.putArray("labels");
      task.labels().forEach(label -> labels.add(label.name()));
    }
    if (!question.passages().isEmpty()) {
      var passages = told.putArray("passages");
      for (Passage passage : question.passages()) {
        passages.addObject().put("source", passage.source()).put("text", passage.text());
      }
    }
    return told.toString();
  }
}
