package dev.suffice.sandbox.openai;

import com.fasterxml.jackson.databind.JsonNode;

/** What is billed by the request. Safe for any thread. */
interface Service {
  /** Where it is found: {@code /v1/chat/completions}. */
  String path();

  /** The tokens that limits reckon with before anything is done. */
  long expectedTokens(JsonNode request);

  /**
   * Does what is asked.
   *
   * @throws RefusedException when that is not possible
   */
  Work work(JsonNode request);
}
