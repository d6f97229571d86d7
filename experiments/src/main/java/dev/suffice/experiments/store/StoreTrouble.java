package dev.suffice.experiments.store;

import dev.suffice.api.run.StoreException;
import java.io.IOException;
import java.nio.file.Path;

/** Tells people what is wrong with a store. */
final class StoreTrouble {
  private StoreTrouble() {}

  /**
   * @param done what was to be done with the store: read, written, closed
   * @param cause told as it is if it was made for people
   */
  static StoreException cannot(String done, Path folder, Exception cause) {
    return cause instanceof StoreException known
        ? known
        : new StoreException(
            "The store in %s cannot be %s: %s. Make it so, or name another with --store."
                .formatted(folder, done, reason(cause)),
            cause);
  }

  private static String reason(Exception cause) {
    if (cause instanceof IOException trouble) {
      return FileReason.of(trouble);
    }
    return cause.getCause() == null
        ? cause.getMessage()
        : cause.getMessage() + ": " + cause.getCause().getMessage();
  }
}
