package dev.suffice.config.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFilesTest {
  private final Map<Path, String> wanted = new LinkedHashMap<>();
  private Path first;
  private Path second;

  @TempDir private Path folder;

  @BeforeEach
  void wantTwoInFoldersOfTheirOwn() {
    first = folder.resolve("new/experiment.yaml");
    second = folder.resolve("new/data/tests.jsonl");
    wanted.put(first, "one");
    wanted.put(second, "two");
  }

  @Test
  void filesAreMadeWithTheFoldersTheyWant() throws IOException {
    NewFiles.make(wanted);
    assertThat(first).hasContent("one");
    assertThat(second).hasContent("two");
  }

  @Test
  void aFileThatIsThereIsNotTouchedAndNoOtherIsMade() throws IOException {
    Files.createDirectories(second.getParent());
    Files.writeString(second, "mine");
    assertThatThrownBy(() -> NewFiles.make(wanted))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining("tests.jsonl");
    assertThat(second).hasContent("mine");
    assertThat(first).doesNotExist();
  }

  @Test
  void whatIsInTheWayOfAFolderLeavesNothingBehind() throws IOException {
    Path inTheWay = folder.resolve("new/data");
    Files.createDirectories(inTheWay.getParent());
    Files.writeString(inTheWay, "mine");
    assertThatThrownBy(() -> NewFiles.make(wanted))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining("data");
    assertThat(inTheWay).hasContent("mine");
    assertThat(first).doesNotExist();
  }

  @Test
  void whatCannotBeWrittenToItsEndLeavesNothingBehind() {
    wanted.put(second, "\ud800 is half a character");
    assertThatThrownBy(() -> NewFiles.make(wanted)).isInstanceOf(CharacterCodingException.class);
    assertThat(folder).isEmptyDirectory();
  }
}
