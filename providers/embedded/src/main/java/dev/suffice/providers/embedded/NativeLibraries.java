package dev.suffice.providers.embedded;

import dev.suffice.api.cache.CacheFolder;
import dev.suffice.api.model.ModelFaultException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The native libraries of ONNX Runtime and of the tokenizer, unpacked once per version into the
 * cache folder and shared by all processes. Left alone, ONNX Runtime would unpack itself into a new
 * temporary folder in every process. Both libraries are told by system properties, the only way
 * they offer; properties and variables that are already set are respected. The temporary directory
 * of the process stays as it is.
 */
final class NativeLibraries {
  private static final String ONNX_PATH = "onnxruntime.native.path";
  private static final String DJL_CACHE = "DJL_CACHE_DIR";
  private static final String DJL_ENGINE_CACHE = "ENGINE_CACHE_DIR";
  private static final String DJL_OFFLINE = "ai.djl.offline";
  private static final List<String> ONNX_LIBRARIES = List.of("onnxruntime", "onnxruntime4j_jni");

  private final Path folder;
  private final String onnxVersion;

  /**
   * @param folder the cache folder, made when it is needed
   */
  NativeLibraries(Path folder, String onnxVersion) {
    this.folder = folder;
    this.onnxVersion = onnxVersion;
  }

  Path folder() {
    return folder;
  }

  /**
   * Unpacks what is missing, removes what dead processes left behind, and tells both libraries
   * where to look. Does no harm the second time.
   *
   * @throws ModelFaultException when the folder cannot be written or the platform is not supported
   */
  synchronized void makeReady() {
    Path djl = folder.resolve("djl");
    try {
      Files.createDirectories(djl);
      if (System.getProperty(ONNX_PATH) == null) {
        System.setProperty(ONNX_PATH, unpackOnnxRuntime().toString());
      }
      Leftovers.sweep(folder, Path.of(System.getProperty("java.io.tmpdir")));
    } catch (IOException failure) {
      throw new ModelFaultException(
          "The embedded models unpack their native libraries into %s, which failed: %s. Set %s to a folder that can be written."
              .formatted(folder, failure, CacheFolder.VARIABLE),
          failure);
    }
    if (isUnset(DJL_CACHE) && isUnset(DJL_ENGINE_CACHE)) {
      System.setProperty(DJL_CACHE, djl.toString());
    }
    if (System.getProperty(DJL_OFFLINE) == null) {
      System.setProperty(DJL_OFFLINE, "true");
    }
  }

  Path unpackOnnxRuntime() throws IOException {
    String platform = platform(System.getProperty("os.name"), System.getProperty("os.arch"));
    Path target = folder.resolve("onnxruntime-" + onnxVersion).resolve(platform);
    Files.createDirectories(target);
    for (String library : ONNX_LIBRARIES) {
      String file = System.mapLibraryName(library);
      if (!Files.exists(target.resolve(file))) {
        unpack("/ai/onnxruntime/native/" + platform + "/" + file, target.resolve(file));
      }
    }
    return target;
  }

  /** Another process may do the same at the same time: the file appears complete or not at all. */
  private static void unpack(String resource, Path target) throws IOException {
    Path part =
        Files.createTempFile(
            target.getParent(), target.getFileName().toString(), Leftovers.UNFINISHED);
    try (InputStream library = NativeLibraries.class.getResourceAsStream(resource)) {
      if (library == null) {
        throw new ModelFaultException(
            "The embedded models do not run on this platform: ONNX Runtime has no " + resource);
      }
      Files.copy(library, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /**
   * The platform as ONNX Runtime names its folders, for example {@code linux-x64}.
   *
   * @param system the property {@code os.name}
   * @param architecture the property {@code os.arch}
   */
  static String platform(String system, String architecture) {
    String name = Objects.requireNonNull(system, "os.name").toLowerCase(Locale.ROOT);
    String machine = architecture.toLowerCase(Locale.ROOT);
    return (name.contains("mac") ? "osx" : name.contains("win") ? "win" : "linux")
        + "-"
        + (List.of("amd64", "x86_64", "x64").contains(machine) ? "x64" : machine);
  }

  private static boolean isUnset(String name) {
    return System.getenv(name) == null && System.getProperty(name) == null;
  }
}
