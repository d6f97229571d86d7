package dev.suffice.providers.langchain4j;

import java.net.http.HttpResponse;

/** Another way for a request than at once and by itself. */
@FunctionalInterface
interface Carrier {
  /**
   * Carries a request.
   *
   * @param body as it would be sent
   */
  HttpResponse<byte[]> carry(String body);
}
