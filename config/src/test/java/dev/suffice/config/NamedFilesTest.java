package dev.suffice.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.Location;
import dev.suffice.api.experiment.Problem;
import dev.suffice.api.model.ModelFile;
import dev.suffice.config.document.Problems;
import dev.suffice.config.file.Folder;
import dev.suffice.config.form.Written;
import dev.suffice.config.section.KeyRing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedFilesTest {
  @TempDir private Path folder;
  private final Problems problems = new Problems();
  private NamedFiles files;

  @BeforeEach
  void open() throws IOException {
    Path experiment = Files.createDirectory(folder.resolve("experiment"));
    Files.writeString(experiment.resolve("model.onnx"), "abc");
    Files.writeString(folder.resolve("elsewhere.onnx"), "abc");
    Folder beside = Folder.of(experiment.resolve("x.yaml"), false, problems);
    files = new NamedFiles(beside, KeyRing.UNNEEDED, Set.of(), problems);
  }

  @Test
  void aFileThatAModelIsMadeFromIsToldByWhatItHolds() throws IOException {
    ModelFile found = files.modelFile(written("model.onnx")).orElseThrow();

    assertThat(found.name()).isEqualTo("model.onnx");
    assertThat(found.path()).hasContent("abc");
    // "abc" is the first example of FIPS 180-2
    assertThat(found.sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(files.texts()).containsValue(found.sha256());
    assertThat(problems.toList()).isEmpty();
  }

  @Test
  void aModelsFileThatIsMissingOrOutsideIsRefusedAtItsPlace() {
    assertThat(files.modelFile(written("modl.onnx"))).isEmpty();
    assertThat(files.modelFile(written("../elsewhere.onnx"))).isEmpty();

    assertThat(problems.toList())
        .extracting(Problem::message)
        .containsExactly(
            "There is no file 'modl.onnx'.",
            "'../elsewhere.onnx' lies outside the folder of this file.");
    assertThat(problems.toList()).allMatch(problem -> problem.path().equals("models.own.file"));
  }

  private static Written written(String name) {
    return new Written(name, new Location("x.yaml", 3, 9), "models.own.file");
  }
}
