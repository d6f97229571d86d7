package dev.suffice.strategies.external;

import dev.suffice.api.http.BoundedBody;
import dev.suffice.api.http.BoundedBody.TooLongException;
import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.ModelFaultException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/** An application that is asked by HTTP: each question is posted, no redirection followed. */
final class HttpLine implements Line {
  private final ExternalOptions options;
  private final Duration timeout;
  private final LongSupplier nanoClock;
  private final Faults faults;
  private final Secrets secrets;
  private final HttpClient client;

  HttpLine(ExternalOptions options, Duration timeout, LongSupplier nanoClock) {
    this.options = options;
    this.timeout = timeout;
    this.nanoClock = nanoClock;
    this.faults = new Faults(options.name(), timeout);
    this.secrets = new Secrets(options.headers().values());
    // Some servers stumble over the offer of HTTP/2; redirections would carry headers elsewhere.
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(timeout)
            .build();
  }

  @Override
  public void checkHealth() {
    URI address = URI.create(options.health().orElseThrow());
    try {
      HttpResponse<byte[]> response = send(request(address).GET().build());
      if (response.statusCode() / 100 == 2) {
        return;
      }
      throw unwell(address, "it answered " + response.statusCode());
    } catch (ModelFaultException | AnswerFailureException fault) {
      throw unwell(address, fault.getMessage());
    }
  }

  private static IllegalArgumentException unwell(URI address, String why) {
    return new IllegalArgumentException(
        "the application is not well: %s, asked at %s".formatted(why, address));
  }

  @Override
  public Heard say(String question) {
    HttpRequest request =
        request(URI.create(options.url().orElseThrow()))
            .header("content-type", "application/json; charset=utf-8")
            .header("accept", "application/json")
            .POST(BodyPublishers.ofString(question))
            .build();
    long start = nanoClock.getAsLong();
    HttpResponse<byte[]> response = send(request);
    var time = Duration.ofNanos(Math.max(0, nanoClock.getAsLong() - start));
    String body = secrets.hideIn(new String(response.body(), StandardCharsets.UTF_8));
    if (response.statusCode() / 100 != 2) {
      throw faults.refused(response, body);
    }
    String type = response.headers().firstValue("content-type").orElse("json");
    if (!type.contains("json")) {
      throw faults.odd("with %s instead of JSON".formatted(Excerpt.of(secrets.hideIn(type))));
    }
    return new Heard(body, time);
  }

  private HttpRequest.Builder request(URI address) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(timeout);
    options.headers().forEach((name, value) -> request.header(name, value.reveal()));
    return request;
  }

  private HttpResponse<byte[]> send(HttpRequest request) {
    CompletableFuture<HttpResponse<byte[]>> reply =
        client.sendAsync(request, info -> new BoundedBody(ReplyText.LONGEST));
    try {
      return reply.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      reply.cancel(true);
      throw faults.late();
    } catch (InterruptedException stopped) {
      reply.cancel(true);
      Thread.currentThread().interrupt();
      throw faults.odd("nothing before the run was stopped");
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
    if (failure instanceof TooLongException || failure.getCause() instanceof TooLongException) {
      return faults.odd("with more than %s bytes".formatted(ReplyText.LONGEST));
    }
    return faults.broken(secrets.hideIn(String.valueOf(failure)));
  }

  /** Connections end by themselves when nobody uses the client any more. */
  @Override
  public void close() {}
}
