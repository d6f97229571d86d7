package dev.suffice.experiments.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteLibraryTest {
  @TempDir private Path cache;

  @Test
  void isUnpackedOnceAndNothingElseIsLeft() throws IOException {
    Path folder = SqliteLibrary.unpacked(cache);
    Path library = folder.resolve(System.mapLibraryName("sqlitejdbc"));
    var first = Files.getLastModifiedTime(library);

    assertThat(SqliteLibrary.unpacked(cache)).isEqualTo(folder);

    assertThat(library).isNotEmptyFile();
    assertThat(Files.getLastModifiedTime(library)).isEqualTo(first);
    assertThat(files()).containsExactly(library);
  }

  @Test
  void theDriverTakesItFromTheCacheFolder() {
    Store.openForWriting(cache.resolve("store")).close();

    assertThat(Path.of(System.getProperty("org.sqlite.lib.path")))
        .isDirectoryContaining(file -> file.endsWith(Path.of(System.mapLibraryName("sqlitejdbc"))));
  }

  @Test
  void saysSoWhereTheCacheCannotBeWritten() throws IOException {
    Path file = Files.createFile(cache.resolve("file"));

    assertThatIOException().isThrownBy(() -> SqliteLibrary.unpacked(file));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(cache)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
