package dev.suffice.providers.langchain4j;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes requests for Google's interface for developers requests for Vertex AI: with a token in the
 * place of the key, and to an endpoint where the model is one.
 *
 * @param token absent: none is sent
 * @param address of Vertex AI, without the version of its interface
 */
record VertexHttp(HttpClientBuilder own, Optional<String> token, String address)
    implements HttpClientBuilder {
  private static final String KEY = "x-goog-api-key";
  private static final Pattern ENDPOINT =
      Pattern.compile(".*/models/(projects/[^/]+/locations/[^/]+/endpoints/[^/:]+:.*)");

  @Override
  public Duration connectTimeout() {
    return own.connectTimeout();
  }

  @Override
  public HttpClientBuilder connectTimeout(Duration timeout) {
    own.connectTimeout(timeout);
    return this;
  }

  @Override
  public Duration readTimeout() {
    return own.readTimeout();
  }

  @Override
  public HttpClientBuilder readTimeout(Duration timeout) {
    own.readTimeout(timeout);
    return this;
  }

  @Override
  public HttpClient build() {
    return new Translating(own.build());
  }

  private final class Translating implements HttpClient {
    private final HttpClient wire;

    private Translating(HttpClient wire) {
      this.wire = wire;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
      return wire.execute(translated(request));
    }

    @Override
    public void execute(
        HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
      wire.execute(translated(request), parser, listener);
    }
  }

  private HttpRequest translated(HttpRequest request) {
    Map<String, List<String>> headers = new LinkedHashMap<>(request.headers());
    headers.remove(KEY);
    token.ifPresent(value -> headers.put("Authorization", List.of("Bearer " + value)));
    return HttpRequest.builder()
        .method(request.method())
        .url(
            ENDPOINT
                .matcher(request.url())
                .replaceFirst(Matcher.quoteReplacement(address) + "/v1/$1"))
        .headers(headers)
        .body(request.body())
        .build();
  }
}
