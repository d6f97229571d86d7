package dev.suffice.config.promptfoo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.experiment.Location;
import dev.suffice.config.document.Problems;
import dev.suffice.config.file.Folder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The table of docs/importing-promptfoo.md says what the import does. */
class ImportPageTest {
  private static final Path PAGE = Path.of("../docs/importing-promptfoo.md");
  private static final Pattern WORD = Pattern.compile("`([a-z0-9-]+)`");

  private List<String> rows;

  @BeforeEach
  void read() throws IOException {
    rows = Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("| ")).toList();
  }

  @Test
  void theAssertionsThatItNamesAreThoseThatAreCarriedOver() throws IOException {
    Set<String> told = words(row("**assertions**"));
    told.removeAll(Set.of("assert-set"));
    told.remove("not-");

    assertThat(told).isEqualTo(new TreeSet<>(AssertionWords.ours()));
    for (String word : told) {
      assertThat(imported(word, false)).as(word).isPresent();
      assertThat(imported("not-" + word, false)).as("not-" + word).isPresent();
    }
    assertThat(words(row("`llm-rubric`"))).contains("llm-rubric");
    assertThat(imported("llm-rubric", false)).isPresent();
  }

  @Test
  void whatItSaysIsLeftOutIsLeftOutAndListed() throws IOException {
    Set<String> told =
        rows.stream()
            .filter(
                row ->
                    List.of("latency", "similar", "javascript", "factuality").stream()
                        .anyMatch(first -> row.startsWith("| `" + first + "`")))
            .flatMap(row -> words(row).stream())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(told).hasSizeGreaterThan(10);
    for (String word : told) {
      assertThat(imported(word, true)).as(word).isEmpty();
    }
  }

  @Test
  void theVendorsThatItNamesAreThoseThatHaveACounterpart() {
    Set<String> told = words(row("**providers**"));
    told.remove("targets");

    assertThat(told)
        .isEqualTo(
            Arrays.stream(Vendor.values())
                .map(Vendor::word)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** What becomes of an assertion; says that something is listed where that is wanted. */
  private static Optional<ObjectNode> imported(String type, boolean isListed) throws IOException {
    var remarks = new Remarks();
    var problems = new Problems();
    var sources = new Sources(Folder.of(PAGE, false, problems), problems);
    ObjectNode written = JsonNodeFactory.instance.objectNode().put("type", type);
    boolean isSchema = type.endsWith("-json");
    Optional<ObjectNode> read =
        new Assertions(sources, new SchemaFiles(), remarks)
            .read(
                isSchema ? written : written.put("value", "a"), Map.of(), new Location("x", 1, 1));
    if (isListed) {
      assertThat(remarks.toList()).as(type).isNotEmpty();
    }
    return read;
  }

  private String row(String begin) {
    return rows.stream().filter(row -> row.startsWith("| " + begin)).findFirst().orElseThrow();
  }

  /** The words in the first cell of a row. */
  private static Set<String> words(String row) {
    return WORD.matcher(row.substring(2, row.indexOf(" | ")))
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
