package dev.suffice.providers.langchain4j;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Hands the requests of Amazon's SDK to our own wire, as they were signed.
 *
 * @param wire where they go
 */
record BedrockTransport(HttpClient wire) implements SdkHttpClient {
  /** Set by whoever sends. */
  private static final Set<String> OWN =
      Set.of("host", "content-length", "connection", "expect", "transfer-encoding", "upgrade");

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new Prepared(wire, request);
  }

  @Override
  public void close() {
    // The wire holds nothing open.
  }

  /** One request. */
  private record Prepared(HttpClient wire, HttpExecuteRequest request)
      implements ExecutableHttpRequest {
    @Override
    public HttpExecuteResponse call() throws IOException {
      SuccessfulHttpResponse answer = wire.execute(translated(request.httpRequest()));
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      return HttpExecuteResponse.builder()
          .response(
              SdkHttpResponse.builder()
                  .statusCode(answer.statusCode())
                  .headers(answer.headers())
                  .build())
          .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
          .build();
    }

    /** The wire gives up by its own deadline. */
    @Override
    public void abort() {}

    private HttpRequest translated(SdkHttpRequest signed) throws IOException {
      Map<String, List<String>> headers = new LinkedHashMap<>();
      signed.forEachHeader(
          (name, values) -> {
            if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
              headers.put(name, new ArrayList<>(values));
            }
          });
      return HttpRequest.builder()
          .method(HttpMethod.valueOf(signed.method().name()))
          .url(signed.getUri().toString())
          .headers(headers)
          .body(body())
          .build();
    }

    private String body() throws IOException {
      if (request.contentStreamProvider().isEmpty()) {
        return "";
      }
      try (InputStream in = request.contentStreamProvider().get().newStream()) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }
}
