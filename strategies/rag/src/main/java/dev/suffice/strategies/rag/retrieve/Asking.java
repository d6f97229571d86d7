package dev.suffice.strategies.rag.retrieve;

import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.task.AnswerFormat;
import dev.suffice.api.task.Passage;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prompts of retrieval itself: they know the question and passages, and nothing of the task. */
final class Asking {
  private Asking() {}

  static Prompt of(String instructions, List<Passage> passages, Question question) {
    var bare = new Question(question.id(), question.input(), Map.of(), List.of(), question.seed());
    return new Prompt(
        Optional.empty(),
        new Template(instructions),
        List.of(),
        true,
        passages,
        List.of(),
        bare,
        AnswerFormat.TEXT,
        Optional.empty());
  }
}
