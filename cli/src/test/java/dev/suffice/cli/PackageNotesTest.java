package dev.suffice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the notes on packages say that they import is what they import of their own module. */
class PackageNotesTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern PACKAGE =
      Pattern.compile(
          "(?m)^package (dev\\.suffice\\.(?:(?:strategies|providers)\\.)?+\\w+)\\.(.+);");
  private static final Pattern IMPORTS = Pattern.compile("(?s)(?:May import|Imports) (.*?)\\*/");

  @Test
  void everyPackageOfTheModuleThatIsImportedIsNamed() throws IOException {
    List<String> unsaid;
    try (Stream<Path> modules = Files.walk(ROOT, 3)) {
      unsaid =
          modules
              .map(module -> module.resolve("src/main/java"))
              .filter(Files::isDirectory)
              .flatMap(PackageNotesTest::files)
              .filter(file -> file.endsWith("package-info.java"))
              .flatMap(PackageNotesTest::unsaid)
              .toList();
    }
    assertThat(unsaid).isEmpty();
  }

  private static Stream<String> unsaid(Path note) {
    String text = read(note);
    Matcher own = PACKAGE.matcher(text);
    Matcher imports = IMPORTS.matcher(text);
    if (!own.find() || !imports.find() || imports.group(1).startsWith("every other package")) {
      return Stream.of();
    }
    return imported(note.getParent(), own.group(1), own.group(2)).stream()
        .filter(other -> !imports.group(1).contains(other.substring(other.lastIndexOf('.') + 1)))
        .map(other -> own.group(1) + "." + own.group(2) + " imports " + other);
  }

  private static Set<String> imported(Path folder, String module, String own) {
    Pattern pattern =
        Pattern.compile(
            "(?m)^import (?:static )?" + Pattern.quote(module) + "\\.([a-z.]+)\\.[A-Z].*;");
    Set<String> found = new TreeSet<>();
    files(folder)
        .filter(file -> file.getParent().equals(folder))
        .flatMap(file -> pattern.matcher(read(file)).results())
        .map(match -> match.group(1))
        .filter(other -> !other.equals(own))
        .forEach(found::add);
    return found;
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
