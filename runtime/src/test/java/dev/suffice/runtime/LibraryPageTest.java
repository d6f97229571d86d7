package dev.suffice.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The application of {@code docs/library.md}, in a process of its own: with the core and {@code
 * prompting} alone on its class path.
 */
class LibraryPageTest {
  private static final Pattern CORE =
      Pattern.compile(
          ".*[/\\\\](suffice-(api|config|experiments|runtime|strategy-prompting)-[^/\\\\]*"
              + "|(api|config|experiments|runtime|prompting)[/\\\\]target[/\\\\]classes)");
  private static final Pattern HEAVY =
      Pattern.compile(
          ".*(lucene|langchain4j|onnxruntime|djl|jetty|pdfbox|openai-java|jte|awssdk).*");

  @TempDir Path folder;

  private String classPath;

  @BeforeEach
  void compile() throws IOException {
    String jars = PageCode.classPath(LibraryPageTest::isKept);
    Path classes = folder.resolve("classes");
    PageCode page = PageCode.of("library.md");
    page.compile(folder, classes, jars);
    classPath = classes + File.pathSeparator + jars;
  }

  private static boolean isKept(String entry) {
    boolean ours = entry.contains("suffice-") || entry.endsWith("classes");
    return ours ? CORE.matcher(entry).matches() : !HEAVY.matcher(entry).matches();
  }

  @Test
  void itRunsTwiceAtOnceStopsOneAndLeavesNoThread() throws Exception {
    assertThat(output(0))
        .contains(
            "`by-word` is the cheapest adequate approach",
            "the other: one answer is enough",
            "and later: OK",
            "threads left: []");
  }

  @Test
  void whatIsInAJarThatIsNotThereIsRefusedWithTheJarsName() throws Exception {
    Path file = folder.resolve("decide.yaml");
    Files.writeString(
        file, Files.readString(file).replace("strategy: prompting", "strategy: cascade"));
    assertThat(output(1))
        .contains(
            "The strategy 'cascade' is not installed. Put suffice-strategy-cascade on the class"
                + " path, or write one of keyword, prompting.");
  }

  private String output(int exitCode) throws IOException, InterruptedException {
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                "com.example.support.Decide",
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
    String said = Files.readString(output, StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as(said).isEqualTo(exitCode);
    return said;
  }
}
