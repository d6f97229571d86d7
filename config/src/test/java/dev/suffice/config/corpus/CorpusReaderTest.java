package dev.suffice.config.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.corpus.Document;
import dev.suffice.api.corpus.DocumentReader;
import dev.suffice.api.experiment.Location;
import dev.suffice.api.experiment.Problem;
import dev.suffice.config.document.Problems;
import dev.suffice.config.file.Folder;
import dev.suffice.config.form.Written;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusReaderTest {
  @TempDir Path folder;
  private final Problems problems = new Problems();
  private final Notes notes = new Notes();

  @Test
  void noFileIsReadOnceTheTextsAreTooMany() throws IOException {
    for (String name : List.of("a.txt", "b.txt", "c.txt", "d.txt")) {
      Files.writeString(folder.resolve(name), "123456");
    }

    assertThat(read(10)).isEmpty();
    assertThat(notes.read).containsExactly("a.txt", "b.txt");
    assertThat(problems.toList())
        .extracting(Problem::message)
        .containsExactly("The corpus has more than 10 characters.");
  }

  @Test
  void aCorpusOfExactlyTheMostCharactersIsRead() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "12345");
    Files.writeString(folder.resolve("b.txt"), "67890");

    assertThat(read(10).orElseThrow().corpus().documents()).hasSize(2);
  }

  @Test
  void aPatternThatCanBeNoFilesNameIsAProblemBesideTheOthers() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "12345");

    assertThat(read(10, "*.txt", "docs\0/*.txt", "none\0.txt", "none/*.txt")).isEmpty();
    assertThat(notes.read).containsExactly("a.txt");
    assertThat(problems.toList())
        .extracting(Problem::message)
        .satisfiesExactly(
            first -> assertThat(first).startsWith("The files 'docs\0/*.txt' cannot be looked for"),
            second -> assertThat(second).startsWith("The file 'none\0.txt' cannot be found"),
            third -> assertThat(third).isEqualTo("No file is named 'none/*.txt'."));
  }

  private Optional<LoadedCorpus> read(long mostCharacters) throws IOException {
    return read(mostCharacters, "*.txt");
  }

  private Optional<LoadedCorpus> read(long mostCharacters, String... patterns) throws IOException {
    List<Written> written =
        Stream.of(patterns)
            .map(text -> new Written(text, new Location("e.yaml", 1, 1), "corpus.files"))
            .toList();
    var block =
        new CorpusBlock(
            new FilePatterns(written),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty());
    Folder around = Folder.of(folder.resolve("e.yaml"), false, problems);
    return new CorpusReader(block, around, Set.of(notes), problems, mostCharacters).read();
  }

  /** Remembers which files were read. */
  private static final class Notes implements DocumentReader {
    private final List<String> read = new ArrayList<>();

    @Override
    public Set<String> endings() {
      return Set.of("txt");
    }

    @Override
    public Document read(String id, Path file) {
      read.add(id);
      try {
        return new Document(id, Optional.empty(), Files.readString(file), List.of(), Map.of());
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }
}
