package dev.suffice.api.comparison;

import java.util.Map;
import java.util.Objects;

/**
 * What a run was made with.
 *
 * @param document the YAML as it was read, without secrets
 * @param files the texts of small files that it names, prompts for example, by the names in it
 * @param models facts on the declared models that the document need not hold, their prices for
 *     example, by paths such as {@code models.small.price.outputPerMillionUsd}
 */
public record Settings(String document, Map<String, String> files, Map<String, String> models) {
  public Settings {
    Objects.requireNonNull(document, "document");
    files = Map.copyOf(files);
    models = Map.copyOf(models);
  }
}
