package dev.suffice.providers.langchain4j;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.exception.NonRetriableException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import dev.suffice.api.http.NoAnswerException;
import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.ModelFaultException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The one way to a model's server, for LangChain4j's clients to send their requests by. Adds the
 * vendor's own parameters to a request, sends it once, and keeps the answer as it came for whoever
 * made the call, because the clients drop parts of it. A key that a server repeats is hidden before
 * anybody reads it. Safe for any thread: an answer is kept for the thread that waits for it.
 */
final class Wire implements HttpClient, AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Endpoint endpoint;
  private final Faults faults;
  private final LongSupplier nanoClock;
  private final Sender sender;

  @SuppressWarnings("ThreadLocalUsage") // one per model, so that calls of several models stay apart
  private final ThreadLocal<List<Exchange>> heard = new ThreadLocal<>();

  @SuppressWarnings("ThreadLocalUsage") // likewise
  private final ThreadLocal<Carrier> carrier = new ThreadLocal<>();

  /**
   * @param nanoClock monotonic time in nanoseconds
   */
  Wire(Endpoint endpoint, LongSupplier nanoClock) {
    this.endpoint = endpoint;
    this.faults = new Faults(endpoint);
    this.nanoClock = nanoClock;
    this.sender = new Sender(endpoint.timeout());
  }

  /**
   * Does what a client does, and tells the exchanges that it took.
   *
   * @throws ModelFaultException when the surroundings failed
   * @throws AnswerFailureException when the model failed to answer
   */
  <T> Heard<T> during(Supplier<T> call) {
    var exchanges = new ArrayList<Exchange>();
    heard.set(exchanges);
    try {
      return new Heard<>(Optional.of(call.get()), Optional.empty(), exchanges);
    } catch (NonRetriableException told) {
      if (told.getCause() instanceof ModelFaultException fault) {
        throw fault;
      }
      if (told.getCause() instanceof AnswerFailureException failure) {
        throw failure;
      }
      return new Heard<>(Optional.empty(), Optional.of(told), exchanges);
    } catch (RuntimeException misread) {
      if (exchanges.isEmpty()) {
        throw misread;
      }
      return new Heard<>(Optional.empty(), Optional.of(misread), exchanges);
    } finally {
      heard.remove();
    }
  }

  /** Does what a client does; whatever it sends goes another way. */
  <T> T carriedBy(Carrier other, Supplier<T> call) {
    carrier.set(other);
    try {
      return call.get();
    } finally {
      carrier.remove();
    }
  }

  /**
   * Sends a request.
   *
   * @throws NonRetriableException with our own exception as its cause: some clients try again
   *     although they are told not to, but not after this one
   */
  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    if (isAnswered()) {
      throw new NonRetriableException("One call is one request");
    }
    try {
      return answered(request);
    } catch (ModelFaultException | AnswerFailureException told) {
      throw new NonRetriableException(told);
    }
  }

  private boolean isAnswered() {
    return Optional.ofNullable(heard.get()).filter(answers -> !answers.isEmpty()).isPresent();
  }

  private SuccessfulHttpResponse answered(HttpRequest request) {
    long start = nanoClock.getAsLong();
    Response response = hidden(carried(request));
    Duration time = Duration.ofNanos(Math.max(1, nanoClock.getAsLong() - start));
    if (response.status() / 100 != 2) {
      throw faults.refused(response);
    }
    keep(new Exchange(parsed(response), response.headers(), time));
    return SuccessfulHttpResponse.builder()
        .statusCode(response.status())
        .headers(response.headers().map())
        .body(response.body())
        .build();
  }

  private Response hidden(Response response) {
    return new Response(response.status(), response.headers(), endpoint.hidden(response.body()));
  }

  private Response carried(HttpRequest request) {
    String body = request.body() == null ? "" : extended(request.body());
    Carrier other = carrier.get();
    return other == null ? sent(request, body) : other.carry(body);
  }

  private Response sent(HttpRequest request, String body) {
    try {
      return sender.send(request, body);
    } catch (NoAnswerException none) {
      throw faults.unanswered(none);
    }
  }

  /** Answers are never streamed: a trial is one whole answer. */
  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("Answers are not streamed");
  }

  private void keep(Exchange exchange) {
    List<Exchange> waiting = heard.get();
    if (waiting != null) {
      waiting.add(exchange);
    }
  }

  private JsonNode parsed(Response response) {
    Optional<String> type = response.headers().firstValue("content-type");
    if (type.isPresent() && !type.get().contains("json")) {
      throw faults.odd("with %s instead of JSON".formatted(faults.shown(type.get())));
    }
    try {
      JsonNode tree = JSON.readTree(response.body());
      if (tree.isObject()) {
        return tree;
      }
    } catch (JsonProcessingException broken) {
      // Said below, without a piece of the answer.
    }
    throw faults.odd("with JSON that cannot be read");
  }

  /** Ends the calls under way and lets go of the connections. */
  @Override
  public void close() {
    sender.close();
  }

  private String extended(String body) {
    if (endpoint.extra().values().isEmpty()) {
      return body;
    }
    try {
      var tree = (ObjectNode) JSON.readTree(body);
      merge(tree, JSON.valueToTree(endpoint.extra().values()));
      return JSON.writeValueAsString(tree);
    } catch (JsonProcessingException impossible) {
      throw new ModelFaultException("A request could not be written", impossible);
    }
  }

  private static void merge(ObjectNode into, ObjectNode extra) {
    extra
        .properties()
        .forEach(
            entry -> {
              boolean both = entry.getValue().isObject() && into.path(entry.getKey()).isObject();
              if (both) {
                merge((ObjectNode) into.get(entry.getKey()), (ObjectNode) entry.getValue());
                return;
              }
              into.set(entry.getKey(), entry.getValue());
            });
  }
}
