package dev.suffice.providers.openai;

import java.util.Map;
import java.util.Optional;

/** {@code /files} of one server. Safe for any thread. */
final class FileClient {
  private static final int PAGE = 100;

  private final Caller caller;

  FileClient(Caller caller) {
    this.caller = caller;
  }

  /**
   * Uploads a file.
   *
   * @param name letters, digits, dots, hyphens and underscores
   */
  StoredFile upload(String name, byte[] content, Purpose purpose) {
    return StoredFile.of(
        caller.upload("files", new Form(Map.of("purpose", purpose.word()), name, content)));
  }

  StoredFile retrieve(String id) {
    return StoredFile.of(caller.get("files/" + id));
  }

  /** Files of one purpose, newest first. */
  Page<StoredFile> list(Purpose purpose, Optional<String> after) {
    String query = "files?purpose=%s&%s".formatted(purpose.word(), Page.query(PAGE, after));
    return Page.of(caller.get(query), StoredFile::of, StoredFile::id);
  }

  byte[] content(String id) {
    return caller.download("files/" + id + "/content");
  }

  /**
   * Deletes a file.
   *
   * @return whether the server says that it did
   */
  boolean delete(String id) {
    return caller.delete("files/" + id).truth("deleted");
  }
}
