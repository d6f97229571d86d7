package dev.suffice.providers.djl;

import ai.djl.Model;
import ai.djl.engine.EngineException;
import dev.suffice.api.cache.CacheFolder;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * PyTorch in this process: offline, on the processor, on one thread, so that sums are added in the
 * same order every time. Its native libraries (about 450 MB) are unpacked once per version into the
 * cache folder. The library is told by system properties, the only way it offers; properties and
 * variables that are already set are respected.
 */
final class PyTorch {
  private static final Map<String, String> SETTINGS =
      Map.of(
          "ai.djl.offline", "true",
          "ai.djl.pytorch.num_threads", "1",
          "ai.djl.pytorch.num_interop_threads", "1");
  private static final String CACHE = "DJL_CACHE_DIR";
  private static final String ENGINE_CACHE = "ENGINE_CACHE_DIR";

  private final Path folder;

  /**
   * @param folder the cache folder, made when it is needed
   */
  PyTorch(Path folder) {
    this.folder = folder;
  }

  /**
   * A new network without any layers, to be closed by the caller.
   *
   * @throws ModelFaultException when there is no PyTorch for this machine, or it cannot be unpacked
   */
  synchronized Model network(String name) {
    makeReady();
    try {
      return Model.newInstance(name, "PyTorch");
    } catch (EngineException | IllegalArgumentException | LinkageError failure) {
      throw fault("PyTorch cannot be loaded here: " + reason(failure), failure);
    }
  }

  private void makeReady() {
    Path djl = folder.resolve("djl");
    try {
      Files.createDirectories(djl);
      Unfinished.sweep(djl.resolve("pytorch"));
    } catch (IOException failure) {
      throw fault("PyTorch's native libraries cannot be unpacked: " + failure, failure);
    }
    SETTINGS.forEach(PyTorch::setIfUnset);
    if (isUnset(CACHE) && isUnset(ENGINE_CACHE)) {
      System.setProperty(CACHE, djl.toString());
    }
  }

  private ModelFaultException fault(String what, Throwable cause) {
    return new ModelFaultException(
        "%s. They belong in %s; set %s to a folder that programs may be run from. There is no PyTorch for Macs with Intel processors."
            .formatted(what, folder, CacheFolder.VARIABLE),
        Optional.of(Usage.NONE),
        cause);
  }

  private static void setIfUnset(String name, String value) {
    if (System.getProperty(name) == null) {
      System.setProperty(name, value);
    }
  }

  private static boolean isUnset(String name) {
    return System.getenv(name) == null && System.getProperty(name) == null;
  }

  /** The first cause: the others only say that an engine could not be initialised. */
  private static Throwable reason(Throwable failure) {
    return failure.getCause() == null ? failure : reason(failure.getCause());
  }
}
