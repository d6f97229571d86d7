package dev.suffice.runtime;

import dev.suffice.api.money.ImportedPrices;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * How an import of prices ended.
 *
 * @param file the catalogue that was written
 * @param asOf the day the prices are taken to have been true
 * @param differing models, by provider and name, that cost something else in the shipped catalogue
 *     today
 */
public record PriceUpdate(
    Path file, ImportedPrices imported, LocalDate asOf, List<String> differing) {
  public PriceUpdate {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(imported, "imported");
    Objects.requireNonNull(asOf, "asOf");
    differing = List.copyOf(differing);
  }
}
