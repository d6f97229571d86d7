package dev.suffice.providers.aws;

import dev.suffice.api.http.NoAnswerException;
import dev.suffice.api.http.PlainHttp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Sends what Amazon's clients signed, once, without redirections. That no answer came is told as
 * the cause of an {@link IOException}.
 *
 * @param timeout longest time of one request; a second more for each 100,000 bytes that go
 */
record Transport(PlainHttp http, Duration timeout) implements SdkHttpClient {
  /** Set by whoever sends. */
  private static final Set<String> OWN =
      Set.of("host", "content-length", "connection", "expect", "transfer-encoding", "upgrade");

  private static final int LARGEST_ANSWER = 16 * 1024 * 1024;
  private static final int SLOWEST = 100_000;

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new Prepared(request);
  }

  @Override
  public void close() {
    // Connections end by themselves.
  }

  private HttpExecuteResponse send(HttpExecuteRequest request) throws IOException {
    byte[] body = body(request);
    try {
      return answer(
          http.send(
              translated(request.httpRequest(), body),
              LARGEST_ANSWER,
              timeout.plusSeconds(body.length / SLOWEST)));
    } catch (NoAnswerException none) {
      throw new IOException(none);
    }
  }

  private static byte[] body(HttpExecuteRequest request) throws IOException {
    if (request.contentStreamProvider().isEmpty()) {
      return new byte[0];
    }
    try (InputStream in = request.contentStreamProvider().get().newStream()) {
      return in.readAllBytes();
    }
  }

  private static HttpRequest translated(SdkHttpRequest signed, byte[] body) {
    BodyPublisher publisher =
        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(signed.getUri()).method(signed.method().name(), publisher);
    signed.forEachHeader(
        (name, values) -> {
          if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
            values.forEach(value -> request.header(name, value));
          }
        });
    return request.build();
  }

  private static HttpExecuteResponse answer(HttpResponse<byte[]> response) {
    return HttpExecuteResponse.builder()
        .response(
            SdkHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers().map())
                .build())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(response.body())))
        .build();
  }

  /** One request. */
  private final class Prepared implements ExecutableHttpRequest {
    private final HttpExecuteRequest request;

    private Prepared(HttpExecuteRequest request) {
      this.request = request;
    }

    @Override
    public HttpExecuteResponse call() throws IOException {
      return send(request);
    }

    /** The transport gives up by its own deadline. */
    @Override
    public void abort() {}
  }
}
