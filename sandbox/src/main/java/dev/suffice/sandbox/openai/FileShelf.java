package dev.suffice.sandbox.openai;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The files of a sandbox, kept in memory until it ends. Safe for any thread. */
final class FileShelf {
  private final Clock clock;
  private final Identifiers identifiers;
  private final Map<String, StoredFile> byId = new ConcurrentSkipListMap<>();

  FileShelf(Clock clock, Identifiers identifiers) {
    this.clock = clock;
    this.identifiers = identifiers;
  }

  StoredFile add(String name, String purpose, byte[] content) {
    var file =
        new StoredFile(
            identifiers.next("file-"), name, purpose, clock.instant().getEpochSecond(), content);
    byId.put(file.id(), file);
    return file;
  }

  Optional<StoredFile> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Forgets a file that is there. */
  void remove(String id) {
    byId.remove(id);
  }

  /** The oldest first. */
  List<StoredFile> all() {
    return List.copyOf(byId.values());
  }
}
