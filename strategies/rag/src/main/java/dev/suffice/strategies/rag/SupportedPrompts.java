package dev.suffice.strategies.rag;

import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.strategy.PromptBuilder;
import dev.suffice.api.strategy.Wording;
import dev.suffice.api.task.AnswerFormat;
import dev.suffice.api.task.Passage;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.Task;
import dev.suffice.api.task.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Prompts with passages, and what a model is told about them. */
final class SupportedPrompts {
  private static final String USE = "Answer from the passages alone.";
  private static final String CITE =
      "After each statement name the passages it rests on by their numbers in brackets, as in [1].";
  private static final String ABSTAIN =
      "If the passages do not hold the answer, say \"%s\" and nothing else.";

  private final boolean cites;
  private final PromptBuilder prompts;

  /**
   * Prompts as the options want them.
   *
   * @throws IllegalArgumentException when citations are wanted in answers that cannot hold any
   */
  SupportedPrompts(Task task, RagOptions options) {
    if (options.cites() && task.answerFormat() != AnswerFormat.TEXT) {
      throw new IllegalArgumentException(
          "cite goes with answers in text; leave it out where they are labels or JSON");
    }
    this.cites = options.cites();
    this.prompts =
        new PromptBuilder(task, Optional.of(instructions(task, options)), options.system());
  }

  /** Prompts that tell no more than to answer from the passages. */
  SupportedPrompts(Task task, Wording wording) {
    this.cites = false;
    this.prompts =
        new PromptBuilder(
            task, Optional.of(told(task, wording.instructions(), List.of())), wording.system());
  }

  PromptBuilder builder() {
    return prompts;
  }

  /**
   * The prompt of a question.
   *
   * @param stable whether every question gets the same passages
   */
  Prompt of(Question question, List<Passage> passages, boolean stable) {
    return prompts.supported(question, numbered(passages), stable);
  }

  private static Template instructions(Task task, RagOptions options) {
    List<String> besides = new ArrayList<>();
    options.unknown().ifPresent(text -> besides.add(ABSTAIN.formatted(text)));
    if (options.cites()) {
      besides.add(CITE);
    }
    return told(task, options.instructions(), besides);
  }

  private static Template told(Task task, Optional<Template> own, List<String> besides) {
    List<String> parts = new ArrayList<>();
    parts.add(own.orElse(task.instructions()).text().strip());
    if (own.isEmpty()) {
      parts.add(USE);
    }
    parts.addAll(besides);
    return new Template(String.join(" ", parts));
  }

  private List<Passage> numbered(List<Passage> passages) {
    if (!cites) {
      return passages;
    }
    List<Passage> numbered = new ArrayList<>();
    for (Passage passage : passages) {
      String source = "%s: %s".formatted(numbered.size() + 1, passage.source());
      numbered.add(new Passage(source, passage.text(), passage.origin()));
    }
    return numbered;
  }
}
