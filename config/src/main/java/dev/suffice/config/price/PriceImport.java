package dev.suffice.config.price;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.suffice.api.experiment.InvalidExperimentException;
import dev.suffice.api.experiment.Location;
import dev.suffice.api.money.ImportedPrices;
import dev.suffice.api.money.PriceFormat;
import dev.suffice.config.document.Problems;
import dev.suffice.config.file.JsonTrouble;
import dev.suffice.config.file.TextFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads price catalogues of others. Numbers are exact decimals; size, nesting and lengths are
 * bounded. Immutable; safe for any thread.
 */
final class PriceImport {
  private static final long LARGEST = 30_000_000;
  private static final int DEEPEST = 40;
  private static final int LONGEST_TEXT = 100_000;
  private static final int LONGEST_NUMBER = 100;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(LONGEST_TEXT)
                          .maxNumberLength(LONGEST_NUMBER)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private PriceImport() {}

  /**
   * Reads a file.
   *
   * @param format what it is; absent: told by its look
   * @param asOf the day its prices were true
   * @throws InvalidExperimentException when it cannot be read as a whole
   */
  static ImportedPrices read(Path file, Optional<PriceFormat> format, LocalDate asOf) {
    var problems = new Problems();
    Optional<String> text = new TextFile(file, file.toString()).read(LARGEST, problems);
    Optional<ImportedPrices> imported =
        text.flatMap(json -> read(file, json, format, asOf, problems));
    if (imported.isEmpty() && problems.isEmpty()) {
      problems.add(
          new Location(file.toString(), 1, 1),
          "",
          "This is no price catalogue of the format %s."
              .formatted(format.map(PriceFormat::word).orElse("genai-prices or litellm")),
          "Name the data file of genai-prices (a list of providers) or LiteLLM's model_prices_and_context_window.json.");
    }
    problems.throwIfAny();
    return imported.orElseThrow();
  }

  /** Empty when it is no catalogue of the format, or after a problem. */
  private static Optional<ImportedPrices> read(
      Path file, String json, Optional<PriceFormat> format, LocalDate asOf, Problems problems) {
    try (JsonParser parser = JSON.createParser(json)) {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_ARRAY && may(PriceFormat.GENAI_PRICES, format)) {
        return genai(JSON.readTree(parser), asOf);
      }
      return first == JsonToken.START_OBJECT && may(PriceFormat.LITELLM, format)
          ? liteLlm(entries(parser), asOf)
          : Optional.empty();
    } catch (JsonProcessingException wrong) {
      problems.add(
          place(file, wrong.getLocation()),
          "",
          "This is not JSON: %s.".formatted(JsonTrouble.of(wrong)),
          "Download the file again.");
      return Optional.empty();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static boolean may(PriceFormat look, Optional<PriceFormat> said) {
    return said.orElse(look) == look;
  }

  private static Optional<ImportedPrices> genai(JsonNode providers, LocalDate asOf) {
    boolean looksRight = false;
    for (JsonNode provider : providers) {
      looksRight |= provider.path("models").isArray();
    }
    if (!looksRight) {
      return Optional.empty();
    }
    var haul = new Haul();
    new GenaiPrices(haul, asOf).read(providers);
    return Optional.of(haul.done(PriceFormat.GENAI_PRICES));
  }

  private static Optional<ImportedPrices> liteLlm(
      List<Map.Entry<String, JsonNode>> models, LocalDate asOf) {
    if (models.stream().noneMatch(model -> model.getValue().has(LiteLlmPrices.PROVIDER))) {
      return Optional.empty();
    }
    var haul = new Haul();
    new LiteLlmPrices(haul, asOf).read(models);
    return Optional.of(haul.done(PriceFormat.LITELLM));
  }

  /** The members of an object, also those whose name stands twice. */
  private static List<Map.Entry<String, JsonNode>> entries(JsonParser parser) throws IOException {
    List<Map.Entry<String, JsonNode>> entries = new ArrayList<>();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      entries.add(Map.entry(name, JSON.readTree(parser)));
    }
    return entries;
  }

  private static Location place(Path file, JsonLocation location) {
    return location == null
        ? new Location(file.toString(), 1, 1)
        : new Location(
            file.toString(),
            Math.max(1, location.getLineNr()),
            Math.max(1, location.getColumnNr()));
  }
}
