package dev.suffice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.suffice.runtime.Suffice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class PublishedSchemaTest {
  private static final Path ROOT = Path.of("..");
  private static final Path PUBLISHED = ROOT.resolve("config/experiment.schema.json");

  @Test
  void thePublishedSchemaIsTheOneOfThisVersion() throws IOException {
    var json = new ObjectMapper();
    assertThat(json.readTree(Files.readString(PUBLISHED)))
        .as("make it anew with: ./suffice schema > config/experiment.schema.json")
        .isEqualTo(json.readTree(Suffice.create().schema()));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleFollowsTheSchema(Path example) throws IOException {
    Object yaml =
        new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(example));
    String json = new ObjectMapper().writeValueAsString(yaml);
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(PUBLISHED), InputFormat.JSON);

    assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleNamesTheSchemaForEditors(Path example) throws IOException {
    String first = Files.readAllLines(example).get(0);
    assertThat(first).startsWith("# yaml-language-server: $schema=");
    Path named = example.getParent().resolve(first.substring(first.indexOf('=') + 1));
    assertThat(named.normalize()).isEqualTo(PUBLISHED.normalize()).exists();
  }

  static Stream<Path> examples() throws IOException {
    try (Stream<Path> examples = Files.list(ROOT.resolve("config/examples"));
        Stream<Path> benchmarks = Files.list(ROOT.resolve("benchmarks"))) {
      return Stream.concat(examples, benchmarks)
          .filter(file -> file.toString().endsWith(".yaml"))
          .toList()
          .stream();
    }
  }
}
