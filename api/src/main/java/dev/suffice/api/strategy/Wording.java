package dev.suffice.api.strategy;

import dev.suffice.api.task.Task;
import dev.suffice.api.task.Template;
import java.util.Objects;
import java.util.Optional;

/**
 * What an approach tells its model instead of what the task says.
 *
 * @param instructions what it is told to do; may name data fields as {@code {{field}}}
 * @param system who it is told to be
 */
public record Wording(Optional<Template> instructions, Optional<String> system) {
  public Wording {
    Objects.requireNonNull(instructions, "instructions");
    Objects.requireNonNull(system, "system");
    requireText("instructions", instructions.map(Template::text));
    requireText("system", system);
  }

  /** Makes prompts in these words. */
  public PromptBuilder prompts(Task task) {
    return new PromptBuilder(task, instructions, system);
  }

  private static void requireText(String key, Optional<String> text) {
    if (text.filter(String::isBlank).isPresent()) {
      throw new IllegalArgumentException(
          key + " must not be blank; leave it out to use the task's");
    }
  }
}
