package dev.suffice.api.http;

import dev.suffice.api.http.BoundedBody.TooLongException;
import dev.suffice.api.http.NoAnswerException.Reason;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends requests, each once, and waits for the whole answer. Follows no redirection, which would
 * carry keys elsewhere. Safe for any thread; connections end by themselves.
 */
public final class PlainHttp {
  private final HttpClient client;

  /**
   * @param connectTimeout longest time until a server takes a connection
   */
  public PlainHttp(Duration connectTimeout) {
    // Some servers stumble over the offer of HTTP/2.
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connectTimeout)
            .build();
  }

  /**
   * Sends a request.
   *
   * @param largest bytes of the answer
   * @param timeout from now to the end of the answer
   */
  public HttpResponse<byte[]> send(HttpRequest request, int largest, Duration timeout)
      throws NoAnswerException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, info -> new BoundedBody(largest));
    try {
      return answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      answer.cancel(true);
      throw new NoAnswerException(Reason.LATE, "no answer in time");
    } catch (InterruptedException stopped) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new NoAnswerException(Reason.STOPPED, "interrupted");
    } catch (ExecutionException failed) {
      Throwable failure = failed.getCause();
      throw new NoAnswerException(reason(failure), String.valueOf(failure));
    }
  }

  private static Reason reason(Throwable failure) {
    if (failure instanceof HttpConnectTimeoutException || failure instanceof ConnectException) {
      return Reason.UNREACHABLE;
    }
    if (failure instanceof HttpTimeoutException) {
      return Reason.LATE;
    }
    boolean isTooLong =
        failure instanceof TooLongException || failure.getCause() instanceof TooLongException;
    return isTooLong ? Reason.TOO_LONG : Reason.BROKEN;
  }
}
