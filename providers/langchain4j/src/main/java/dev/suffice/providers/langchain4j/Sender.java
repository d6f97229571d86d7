package dev.suffice.providers.langchain4j;

import dev.langchain4j.http.client.HttpRequest;
import dev.suffice.api.http.NoAnswerException;
import dev.suffice.api.http.NoAnswerException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.SystemDefaultRoutePlanner;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Sends requests, each once, in the thread that waits for the answer, over connections that are
 * kept until this is closed. Follows no redirection, which would carry keys elsewhere. Safe for any
 * thread.
 */
final class Sender implements AutoCloseable {
  private static final int LARGEST_ANSWER = 64 * 1024 * 1024;

  /** Others decide how many calls may be under way. */
  private static final int CONNECTIONS = 10_000;

  private final Duration timeout;
  private final CloseableHttpClient client;
  private final Watch watch = new Watch();

  /**
   * @param timeout from the request to the end of its answer
   */
  Sender(Duration timeout) {
    this.timeout = timeout;
    this.client =
        HttpClients.custom()
            .setConnectionManager(connections(timeout))
            .setRoutePlanner(new SystemDefaultRoutePlanner(ProxySelector.getDefault()))
            .setDefaultRequestConfig(
                RequestConfig.custom().setProtocolUpgradeEnabled(false).build())
            .setUserAgent("Suffice")
            .disableAutomaticRetries()
            .disableAuthCaching()
            .disableContentCompression()
            .disableCookieManagement()
            .disableRedirectHandling()
            .build();
  }

  private static HttpClientConnectionManager connections(Duration timeout) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setMaxConnTotal(CONNECTIONS)
        .setMaxConnPerRoute(CONNECTIONS)
        .setConnectionFactory(UnloggedConnection::over)
        .setTlsSocketStrategy(new LazyTls())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom().setConnectTimeout(Timeout.of(timeout)).build())
        .build();
  }

  /**
   * Sends a request.
   *
   * @param body in place of the request's own
   */
  Response send(HttpRequest request, String body) throws NoAnswerException {
    HttpUriRequestBase message = message(request, body);
    try (Watch.Guard guard = watch.over(message, timeout)) {
      try {
        return client.execute(message, Sender::read);
      } catch (IOException failed) {
        Reason reason = guard.ended().orElseGet(() -> reason(failed));
        throw new NoAnswerException(reason, String.valueOf(failed));
      }
    }
  }

  private static HttpUriRequestBase message(HttpRequest request, String body) {
    var message = new HttpUriRequestBase(request.method().name(), URI.create(request.url()));
    request
        .headers()
        .forEach((name, values) -> values.forEach(value -> message.addHeader(name, value)));
    if (!body.isEmpty()) {
      message.setEntity(new ByteArrayEntity(body.getBytes(StandardCharsets.UTF_8), null));
    }
    return message;
  }

  private static Response read(ClassicHttpResponse answer) throws IOException {
    var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    for (Header header : answer.getHeaders()) {
      headers.computeIfAbsent(header.getName(), name -> new ArrayList<>()).add(header.getValue());
    }
    return new Response(answer.getCode(), headers, body(answer.getEntity()));
  }

  private static byte[] body(HttpEntity entity) throws IOException {
    if (entity == null) {
      return new byte[0];
    }
    try (InputStream content = entity.getContent()) {
      byte[] body = content.readNBytes(LARGEST_ANSWER + 1);
      if (body.length > LARGEST_ANSWER) {
        throw new TooLongException();
      }
      return body;
    }
  }

  private static Reason reason(IOException failed) {
    if (Thread.currentThread().isInterrupted()) {
      return Reason.STOPPED;
    }
    if (failed instanceof ConnectException
        || failed instanceof ConnectTimeoutException
        || failed instanceof UnknownHostException) {
      return Reason.UNREACHABLE;
    }
    return failed instanceof TooLongException ? Reason.TOO_LONG : Reason.BROKEN;
  }

  /** Ends the calls under way and lets go of the connections. */
  @Override
  public void close() {
    watch.close();
    client.close(CloseMode.IMMEDIATE);
  }

  /** An answer went on after the limit. */
  private static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLongException() {
      super("more than %s bytes".formatted(LARGEST_ANSWER));
    }
  }
}
