package dev.suffice.providers.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.cache.CacheFolder;
import dev.suffice.api.model.ModelFaultException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibrariesTest {
  @TempDir private Path folder;

  @Test
  void theCacheFolderIsTheOneNamedElseTheUsers() {
    Path home = folder.resolve("home");
    assertThat(CacheFolder.of(Map.of(), home)).isEqualTo(home.resolve(".cache/suffice"));
    assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", folder + "/xdg"), home))
        .isEqualTo(folder.resolve("xdg/suffice"));
    assertThat(
            CacheFolder.of(
                Map.of("XDG_CACHE_HOME", folder + "/xdg", "SUFFICE_CACHE", folder + "/own"), home))
        .isEqualTo(folder.resolve("own"));
    assertThat(CacheFolder.of(Map.of("SUFFICE_CACHE", " "), home))
        .isEqualTo(home.resolve(".cache/suffice"));
  }

  @Test
  void onnxRuntimeIsUnpackedOnceAndComplete() throws IOException {
    var libraries = new NativeLibraries(folder, "9.9");
    Path unpacked = libraries.unpackOnnxRuntime();
    Path library = unpacked.resolve(System.mapLibraryName("onnxruntime"));
    FileTime made = Files.getLastModifiedTime(library);
    assertThat(unpacked).startsWith(folder.resolve("onnxruntime-9.9"));
    assertThat(libraries.unpackOnnxRuntime()).isEqualTo(unpacked);
    assertThat(Files.getLastModifiedTime(library)).isEqualTo(made);
    try (Stream<Path> files = Files.list(unpacked)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              System.mapLibraryName("onnxruntime"), System.mapLibraryName("onnxruntime4j_jni"));
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsAFaultThatSaysWhatToSet() throws IOException {
    Path file = Files.createFile(folder.resolve("a-file"));
    assertThatThrownBy(() -> new NativeLibraries(file.resolve("cache"), "9.9").makeReady())
        .isInstanceOf(ModelFaultException.class)
        .hasMessageContaining("a-file")
        .hasMessageContaining("SUFFICE_CACHE");
  }

  @Test
  void platformsAreNamedAsOnnxRuntimeNamesThem() {
    assertThat(NativeLibraries.platform("Linux", "amd64")).isEqualTo("linux-x64");
    assertThat(NativeLibraries.platform("Linux", "aarch64")).isEqualTo("linux-aarch64");
    assertThat(NativeLibraries.platform("Mac OS X", "aarch64")).isEqualTo("osx-aarch64");
    assertThat(NativeLibraries.platform("Windows 11", "amd64")).isEqualTo("win-x64");
  }

  @Test
  void onlyOldLeftoversOfDeadProcessesAreSwept() throws IOException {
    Path cache = Files.createDirectories(folder.resolve("cache/onnxruntime-9.9/linux-x64"));
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    Path half = old(Files.createFile(cache.resolve("lib.so1.part")));
    Path whole = old(Files.createFile(cache.resolve("lib.so")));
    Path young = Files.createFile(cache.resolve("lib.so2.part"));
    Path empty = old(Files.createDirectory(temporary.resolve("onnxruntime-java1")));
    Path inUse = Files.createDirectory(temporary.resolve("onnxruntime-java2"));
    Files.createFile(inUse.resolve("lib.so"));
    old(inUse);
    Path tokenizer = Files.createDirectories(folder.resolve("cache/djl/tokenizers/tmp1"));
    Files.createFile(tokenizer.resolve("libtokenizers.so"));
    old(tokenizer);
    Path foreign = old(Files.createDirectory(temporary.resolve("other")));
    Leftovers.sweep(folder.resolve("cache"), temporary);
    assertThat(half).doesNotExist();
    assertThat(empty).doesNotExist();
    assertThat(tokenizer).doesNotExist();
    assertThat(Stream.of(whole, young, inUse, foreign)).allMatch(Files::exists);
  }

  @Test
  void whatOtherProgramsDeleteMeanwhileDoesNotDisturb() throws Exception {
    Path cache = Files.createDirectory(folder.resolve("cache"));
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    var done = new AtomicBoolean();
    CompletableFuture<Void> others = CompletableFuture.runAsync(() -> bustle(temporary, done));
    try {
      for (int round = 0; round < 500; round++) {
        Leftovers.sweep(cache, temporary);
      }
    } finally {
      done.set(true);
      others.get();
    }
  }

  /** Makes and deletes folders until it is done. */
  private static void bustle(Path temporary, AtomicBoolean done) {
    try {
      while (!done.get()) {
        for (int number = 0; number < 50; number++) {
          Files.createDirectory(temporary.resolve("junit" + number));
        }
        for (int number = 0; number < 50; number++) {
          Files.delete(temporary.resolve("junit" + number));
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Path old(Path path) throws IOException {
    Instant yesterday = Instant.now().minus(Duration.ofDays(1));
    return Files.setLastModifiedTime(path, FileTime.from(yesterday));
  }
}
