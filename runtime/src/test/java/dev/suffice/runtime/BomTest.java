package dev.suffice.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BomTest {
  private static final Path ROOT = Path.of("..");

  @Test
  void everyPartThatAnApplicationCanDependOnIsInTheBom() throws IOException {
    List<String> ours =
        found("pom.xml", "<module>(.+?)</module>").stream()
            .filter(module -> !module.equals("bom") && !module.equals("cli"))
            .map(BomTest::artifact)
            .toList();
    assertThat(found("bom/pom.xml", "<artifactId>(.+?)</artifactId>"))
        .first()
        .isEqualTo("suffice-bom");
    assertThat(found("bom/pom.xml", "<dependency>.*?<artifactId>(.+?)</artifactId>"))
        .containsExactlyInAnyOrderElementsOf(ours);
  }

  @Test
  void itHasTheVersionOfEverythingElse() throws IOException {
    assertThat(found("bom/pom.xml", "<version>([^$]+?)</version>").get(0))
        .isEqualTo(found("pom.xml", "<version>(.+?)</version>").get(0));
  }

  @Test
  void theApplicationOfTheLibrarysPageLeavesOutAllButTheCoreAndPrompting() throws IOException {
    List<String> leftOut = found("docs/library.md", "<exclusion>.*?<artifactId>(.+?)</artifactId>");
    assertThat(found("bom/pom.xml", "<dependency>.*?<artifactId>(.+?)</artifactId>"))
        .filteredOn(part -> !leftOut.contains(part) && !part.equals("suffice-junit"))
        .containsExactlyInAnyOrder(
            "suffice-api",
            "suffice-config",
            "suffice-experiments",
            "suffice-runtime",
            "suffice-strategy-prompting");
  }

  private static String artifact(String module) {
    try {
      return found(module + "/pom.xml", "</parent>\\s*<artifactId>(.+?)</artifactId>").get(0);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static List<String> found(String file, String pattern) throws IOException {
    return Pattern.compile(pattern, Pattern.DOTALL)
        .matcher(Files.readString(ROOT.resolve(file)))
        .results()
        .map((MatchResult result) -> result.group(1))
        .toList();
  }
}
