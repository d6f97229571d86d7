package dev.suffice.config.promptfoo;

import dev.suffice.api.experiment.Location;
import dev.suffice.api.task.Template;
import java.util.Optional;
import java.util.Set;

/**
 * A prompt, as a system text and what is asked after it.
 *
 * @param label how the configuration calls it
 * @param system without places, as such texts are the same for every question
 * @param instructions with at least one place
 */
record ImportedPrompt(
    Location location, String label, Optional<String> system, String instructions) {
  Set<String> fields() {
    return new Template(instructions).fields();
  }
}
