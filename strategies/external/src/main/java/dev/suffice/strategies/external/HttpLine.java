package dev.suffice.strategies.external;

import dev.suffice.api.http.NoAnswerException;
import dev.suffice.api.http.PlainHttp;
import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.ModelFaultException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.LongSupplier;

/** An application that is asked by HTTP: each question is posted, no redirection followed. */
final class HttpLine implements Line {
  private final ExternalOptions options;
  private final Duration timeout;
  private final LongSupplier nanoClock;
  private final Faults faults;
  private final Secrets secrets;
  private final PlainHttp http;

  HttpLine(ExternalOptions options, Duration timeout, LongSupplier nanoClock) {
    this.options = options;
    this.timeout = timeout;
    this.nanoClock = nanoClock;
    this.faults = new Faults(options.name(), timeout);
    this.secrets = new Secrets(options.headers().values());
    this.http = new PlainHttp(timeout);
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
    try {
      return http.send(request, ReplyText.LONGEST, timeout);
    } catch (NoAnswerException none) {
      throw explained(none);
    }
  }

  private RuntimeException explained(NoAnswerException none) {
    return switch (none.reason()) {
      case UNREACHABLE -> faults.unreachable();
      case LATE -> faults.late();
      case STOPPED -> faults.odd("nothing before the run was stopped");
      case TOO_LONG -> faults.odd("with more than %s bytes".formatted(ReplyText.LONGEST));
      case BROKEN -> faults.broken(secrets.hideIn(none.getMessage()));
    };
  }

  /** Connections end by themselves when nobody uses the client any more. */
  @Override
  public void close() {}
}
