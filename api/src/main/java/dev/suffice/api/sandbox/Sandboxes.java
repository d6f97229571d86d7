package dev.suffice.api.sandbox;

import java.io.IOException;

/** Starts sandboxes: servers that answer like a vendor, from models inside this process. */
@FunctionalInterface
public interface Sandboxes {
  /**
   * Starts one and returns once it answers.
   *
   * @throws IOException when the address cannot be listened on or the ledger not be written
   */
  Sandbox start(SandboxOptions options) throws IOException;
}
