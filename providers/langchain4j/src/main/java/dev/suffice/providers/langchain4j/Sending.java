package dev.suffice.providers.langchain4j;

import dev.suffice.api.http.BoundedBody;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends one request and waits for the whole answer, no longer than allowed. */
record Sending(HttpClient client, Endpoint endpoint, Faults faults) {
  private static final int LARGEST_ANSWER = 64 * 1024 * 1024;

  HttpResponse<byte[]> send(HttpRequest request) {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, info -> new BoundedBody(LARGEST_ANSWER));
    try {
      return answer.get(endpoint.timeout().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      answer.cancel(true);
      throw faults.late();
    } catch (InterruptedException stopped) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw faults.unknownEnd("the run was stopped while it was asked");
    } catch (ExecutionException failed) {
      throw explained(failed.getCause());
    }
  }

  private RuntimeException explained(Throwable failure) {
    if (failure instanceof HttpConnectTimeoutException || failure instanceof ConnectException) {
      return faults.unreachable();
    }
    if (failure instanceof HttpTimeoutException) {
      return faults.late();
    }
    return faults.unknownEnd("the connection broke: " + faults.shown(String.valueOf(failure)));
  }
}
