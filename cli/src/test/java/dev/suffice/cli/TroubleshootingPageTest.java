package dev.suffice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each message that docs/troubleshooting.md quotes is said by some source. */
class TroubleshootingPageTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern QUOTE = Pattern.compile("`([^`]+)`");

  /** How a sentence goes on in the next line of a source. */
  private static final Pattern CONTINUATION = Pattern.compile("\"\\s*\\+\\s*\"");

  @Test
  void everyRowQuotesWhatIsReallySaid() throws IOException {
    List<String> rows =
        Files.readAllLines(ROOT.resolve("docs/troubleshooting.md")).stream()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| it says |"))
            .filter(line -> !line.startsWith("| ---"))
            .toList();
    List<String> sources = sources();

    assertThat(rows).hasSizeGreaterThan(25);
    for (String row : rows) {
      List<Pattern> quotes = quotes(row.split(" \\| ", 2)[0]);
      assertThat(quotes).as(row).isNotEmpty();
      for (Pattern quote : quotes) {
        assertThat(sources).as(row).anyMatch(source -> quote.matcher(source).find());
      }
    }
  }

  /** The quoted texts; three dots stand for a part that differs, within one literal. */
  private static List<Pattern> quotes(String cell) {
    return QUOTE
        .matcher(cell)
        .results()
        .map(found -> found.group(1))
        .map(
            text ->
                Arrays.stream(text.split("\\.\\.\\."))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("[^\"\\n]*")))
        .map(Pattern::compile)
        .toList();
  }

  private static List<String> sources() throws IOException {
    List<String> sources = new ArrayList<>();
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes about) {
            String name = folder.getFileName().toString();
            boolean isOurs =
                folder.equals(ROOT)
                    || !(name.startsWith(".") || List.of("target", "build", "test").contains(name));
            return isOurs ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
            if (file.toString().endsWith(".java")) {
              sources.add(read(file));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return sources;
  }

  private static String read(Path file) {
    try {
      return CONTINUATION.matcher(Files.readString(file)).replaceAll("");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
