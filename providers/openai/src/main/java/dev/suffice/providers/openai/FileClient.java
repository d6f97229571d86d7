package dev.suffice.providers.openai;

import java.util.Map;

/** {@code /files} of one server. Safe for any thread. */
final class FileClient {
  private final Caller caller;

  FileClient(Caller caller) {
    this.caller = caller;
  }

  /**
   * Uploads a file.
   *
   * @param name letters, digits, dots, hyphens and underscores
   * @return what the server calls it
   */
  String upload(String name, byte[] content, Purpose purpose) {
    return caller
        .upload("files", new Form(Map.of("purpose", purpose.word()), name, content))
        .id("id");
  }

  /** What the server says of a file: how far it has looked at it, and what is wrong with it. */
  Fields about(String id) {
    return caller.get("files/" + id);
  }

  byte[] content(String id) {
    return caller.download("files/" + id + "/content");
  }
}
