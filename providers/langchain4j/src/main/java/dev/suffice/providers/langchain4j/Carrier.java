package dev.suffice.providers.langchain4j;

/** Another way for a request than at once and by itself. */
@FunctionalInterface
interface Carrier {
  /**
   * Carries a request.
   *
   * @param body as it would be sent
   */
  Response carry(String body);
}
