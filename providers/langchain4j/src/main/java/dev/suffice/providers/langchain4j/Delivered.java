package dev.suffice.providers.langchain4j;

import dev.suffice.api.batch.BatchReply;
import java.net.URI;
import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSession;

/** An answer that came on the line of a batch. */
record Delivered(BatchReply.Answered reply) implements HttpResponse<byte[]> {
  @Override
  public int statusCode() {
    return reply.status();
  }

  @Override
  public byte[] body() {
    return reply.body().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public HttpHeaders headers() {
    return HttpHeaders.of(
        Map.of("content-type", List.of("application/json")), (name, value) -> true);
  }

  @Override
  public HttpRequest request() {
    throw new UnsupportedOperationException("It was a line of a batch");
  }

  @Override
  public Optional<HttpResponse<byte[]>> previousResponse() {
    return Optional.empty();
  }

  @Override
  public Optional<SSLSession> sslSession() {
    return Optional.empty();
  }

  @Override
  public URI uri() {
    throw new UnsupportedOperationException("It was a line of a batch");
  }

  @Override
  public Version version() {
    return Version.HTTP_1_1;
  }
}
