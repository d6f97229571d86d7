package dev.suffice.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.inject.Guice;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.suffice.api.comparison.ComparisonWriter;
import dev.suffice.reports.json.JsonComparisonWriter;
import dev.suffice.reports.sample.SampleComparison;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonWritersTest {
  private final Set<ComparisonWriter> writers =
      Guice.createInjector(new ReportsModule()).getInstance(Key.get(new TypeLiteral<>() {}));

  @TempDir Path folder;

  @Test
  void theDecisionsTheDifferencesAndTheChangesAreToldInEveryFormat() throws IOException {
    assertThat(written("md", ""))
        .contains("**The decision changes from `nearest-8` to `zero-shot`.**")
        .contains("| `zero-shot` | inadequate → adequate | 82.0\u00a0% → 95.0\u00a0% |")
        .contains(
            "| `zero-shot` | accuracy | better | \\+13.0\u00a0points | \\+8.1\u00a0points and \\+17.9\u00a0points |")
        .contains("| `models.small.model` | old | new |");
    assertThat(written("html", ""))
        .contains("The decision changes from <code>nearest-8</code> to <code>zero-shot</code>.")
        .contains("inadequate → adequate")
        .contains("+8.1\u00a0points and +17.9\u00a0points")
        .doesNotContain("<script");
    JsonNode json = new ObjectMapper().readTree(written("json", ""));
    assertThat(json.get("sameDecision").asBoolean()).isFalse();
    assertThat(json.at("/approaches/0/differences/0/low").asDouble()).isEqualTo(0.081);
    assertThat(json.at("/approaches/1/after").isNull()).isTrue();
    assertThat(json.at("/approaches/0/after/totalUsd").asText()).isEqualTo("495.6");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "</style><script>",
        "| a | b |\n# heading",
        "\u202ereversed\0"
      })
  void whateverStandsInARunIsShownAsText(String evil) throws IOException {
    assertThat(written("html", evil))
        .doesNotContain("<script")
        .doesNotContain("<img")
        .doesNotContain("\u202e")
        .doesNotContain("\0");
    assertThat(written("md", evil).lines()).noneMatch(line -> line.startsWith("# "));
    new ObjectMapper().readTree(written("json", evil));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "</script>\0\ud800\u202e"})
  void jsonKeepsToThePublishedSchema(String text) throws IOException {
    try (InputStream stream =
        JsonComparisonWriter.class.getResourceAsStream("comparison.schema.json")) {
      var schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(new String(stream.readAllBytes(), StandardCharsets.UTF_8));

      assertThat(schema.validate(written("json", text), InputFormat.JSON)).isEmpty();
      assertThat(schema.validate("{\"surprise\": 1}", InputFormat.JSON)).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "ar-EG"})
  void jsonIsTheSameEverywhere(String locale) throws IOException {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(locale));
    try (InputStream golden =
        ComparisonWritersTest.class.getResourceAsStream("golden-comparison.json")) {
      assertThat(written("json", ""))
          .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
    } finally {
      Locale.setDefault(before);
    }
  }

  private String written(String format, String text) throws IOException {
    ComparisonWriter writer =
        writers.stream().filter(one -> one.name().equals(format)).findFirst().orElseThrow();
    Path file = writer.write(SampleComparison.with(text), folder);
    assertThat(file).hasFileName("comparison." + format);
    return Files.readString(file);
  }
}
