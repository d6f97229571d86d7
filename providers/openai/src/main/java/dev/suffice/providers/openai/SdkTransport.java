package dev.suffice.providers.openai;

import com.openai.core.RequestOptions;
import com.openai.core.http.Headers;
import com.openai.core.http.HttpClient;
import com.openai.core.http.HttpRequest;
import com.openai.core.http.HttpRequestBody;
import com.openai.core.http.HttpResponse;
import dev.suffice.api.model.ModelFaultException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Sends what OpenAI's client writes by our own caller: once, without redirections, and with nothing
 * of us but the key. What is no success is thrown as {@link ModelFaultException} before the client
 * sees it.
 */
record SdkTransport(Caller caller) implements HttpClient {
  @Override
  public HttpResponse execute(HttpRequest request, RequestOptions options) {
    Optional<HttpRequestBody> body = Optional.ofNullable(request.body());
    return new Answer(
        caller.send(
            request.method().name(),
            URI.create(request.url()),
            body.map(HttpRequestBody::contentType),
            body.map(SdkTransport::bytes).orElse(new byte[0])));
  }

  @Override
  public CompletableFuture<HttpResponse> executeAsync(HttpRequest request, RequestOptions options) {
    throw new UnsupportedOperationException("Nobody here asks without waiting");
  }

  @Override
  public void close() {
    // The caller holds nothing open.
  }

  private static byte[] bytes(HttpRequestBody body) {
    var written = new ByteArrayOutputStream();
    body.writeTo(written);
    return written.toByteArray();
  }

  /** A success. */
  private record Answer(byte[] content) implements HttpResponse {
    private static final int OK = 200;

    @Override
    public int statusCode() {
      return OK;
    }

    @Override
    public Headers headers() {
      return Headers.builder().put("Content-Type", "application/json").build();
    }

    @Override
    public InputStream body() {
      return new ByteArrayInputStream(content);
    }

    @Override
    public void close() {
      // All of it is here.
    }
  }
}
