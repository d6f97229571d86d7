package dev.suffice.config.data;

import dev.suffice.api.experiment.Dataset;
import java.util.List;

/**
 * A data set and what a person should know about it.
 *
 * @param warnings whole sentences
 */
public record LoadedData(Dataset dataset, List<String> warnings) {
  public LoadedData {
    warnings = List.copyOf(warnings);
  }
}
