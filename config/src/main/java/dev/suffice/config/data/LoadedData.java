package dev.suffice.config.data;

import dev.suffice.api.experiment.Dataset;
import java.util.List;

/**
 * A data set and what a person should know about it.
 *
 * @param warnings whole sentences
 * @param isWhole whether every row of the files is in it, none left out by a limit or an overlap
 */
public record LoadedData(Dataset dataset, List<String> warnings, boolean isWhole) {
  /** No data, where nothing needs any. */
  public static final LoadedData NONE = new LoadedData(Dataset.NONE, List.of(), true);

  public LoadedData {
    warnings = List.copyOf(warnings);
  }
}
