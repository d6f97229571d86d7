package dev.suffice.providers.google;

import dev.suffice.api.http.NoAnswerException;
import dev.suffice.api.http.PlainHttp;
import dev.suffice.api.http.RetryAfter;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Secret;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Sends requests to Google, each once, without redirections and with nothing of us but the token.
 *
 * @param timeout longest time of one request; a second more for each 100,000 bytes that go
 * @param token absent: none is sent
 */
record Caller(PlainHttp http, Duration timeout, Optional<Secret> token, Faults faults) {
  private static final int LARGEST_ANSWER = 16 * 1024 * 1024;
  private static final int SLOWEST = 100_000;

  /**
   * Sends a request.
   *
   * @param type of the body; absent where there is none
   * @throws ModelFaultException when no answer comes
   */
  HttpResponse<byte[]> ask(String method, URI address, Optional<String> type, byte[] body) {
    BodyPublisher publisher =
        type.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
    HttpRequest.Builder request = HttpRequest.newBuilder(address).method(method, publisher);
    type.ifPresent(word -> request.header("Content-Type", word));
    token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret.reveal()));
    Duration deadline = timeout.plusSeconds(body.length / SLOWEST);
    try {
      return http.send(request.build(), LARGEST_ANSWER, deadline);
    } catch (NoAnswerException none) {
      throw faults.unanswered(none);
    }
  }

  /**
   * An answer that is a success.
   *
   * @throws ModelFaultException when it is none
   */
  HttpResponse<byte[]> required(HttpResponse<byte[]> answer) {
    if (answer.statusCode() / 100 == 2) {
      return answer;
    }
    Optional<Duration> pause =
        answer
            .headers()
            .firstValue("Retry-After")
            .flatMap(after -> RetryAfter.of(after, Instant.now()));
    String body = new String(answer.body(), StandardCharsets.UTF_8);
    throw faults.refused(answer.statusCode(), body, pause);
  }
}
