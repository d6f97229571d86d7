package dev.suffice.config.promptfoo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.experiment.Location;
import java.util.List;

/**
 * A provider of the configuration, as a model.
 *
 * @param label how the configuration calls it
 * @param model the block under `models:`
 * @param prompts the labels of the only prompts it is asked with; empty: all of them
 */
record ImportedModel(Location location, String label, ObjectNode model, List<String> prompts) {
  ImportedModel {
    prompts = List.copyOf(prompts);
  }

  boolean isAskedWith(ImportedPrompt prompt) {
    return prompts.isEmpty() || prompts.contains(prompt.label());
  }
}
