package dev.suffice.sandbox;

import dev.suffice.api.sandbox.Fault;
import dev.suffice.sandbox.http.Reply;
import dev.suffice.sandbox.openai.Served;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Sends answers when it is time, whole or as a fault will have it. Safe for any thread. */
final class Delivery {
  /** How long an answer stalls unless the client gives up before. */
  private static final Duration STALL = Duration.ofMinutes(10);

  private final ScheduledExecutorService timer;

  Delivery(ScheduledExecutorService timer) {
    this.timer = timer;
  }

  /** What an answer is sent by. */
  record Parcel(Request request, Response response, Callback callback) {
    /** Breaks the connection off. */
    void drop() {
      request.getConnectionMetaData().getConnection().getEndPoint().close();
      callback.failed(new IOException("A fault of the sandbox"));
    }
  }

  /**
   * Sends an answer once its latency is over.
   *
   * @param arrived when the request did, in nanoseconds
   */
  void send(Parcel parcel, Served served, long arrived) {
    long left = served.latency().toNanos() - (System.nanoTime() - arrived);
    if (left <= 0) {
      send(parcel, served);
      return;
    }
    timer.schedule(() -> send(parcel, served), left, TimeUnit.NANOSECONDS);
  }

  /** Sends an answer at once. */
  void send(Parcel parcel, Reply reply) {
    begin(parcel, reply);
    if (!reply.isStream()) {
      length(parcel, reply.body().length);
    }
    write(parcel, reply.parts(), 0, true, parcel.callback());
  }

  private void send(Parcel parcel, Served served) {
    Optional<Fault> fault = served.fault();
    Reply reply = served.reply();
    if (fault.isEmpty()) {
      send(parcel, reply);
      return;
    }
    switch (fault.get()) {
      case DROPPED -> parcel.drop();
      case HALF_BODY -> half(parcel, reply, parcel::drop);
      case STALLED -> half(parcel, reply, () -> stall(parcel));
      case INVALID_JSON -> send(parcel, reply.withMiddle(Delivery::broken));
      case WRONG_CONTENT_TYPE -> send(parcel, reply.labelled("text/html; charset=utf-8"));
      default -> send(parcel, reply);
    }
  }

  private void stall(Parcel parcel) {
    timer.schedule(parcel::drop, STALL.toSeconds(), TimeUnit.SECONDS);
  }

  /** Half of a body, or of the events of a stream. */
  private static void half(Parcel parcel, Reply reply, Runnable then) {
    begin(parcel, reply);
    Callback callback = Callback.from(then, failure -> parcel.drop());
    if (reply.isStream()) {
      write(parcel, reply.parts().subList(0, reply.parts().size() / 2), 0, false, callback);
      return;
    }
    byte[] body = reply.body();
    length(parcel, body.length);
    write(parcel, List.of(Arrays.copyOf(body, body.length / 2)), 0, false, callback);
  }

  /** JSON that ends before its last brace. */
  private static byte[] broken(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    int last = text.lastIndexOf('}');
    String rest = last < 0 ? "" : text.substring(last + 1);
    return (text.substring(0, Math.max(0, last)) + rest).getBytes(StandardCharsets.UTF_8);
  }

  private static void begin(Parcel parcel, Reply reply) {
    parcel.response().setStatus(reply.status());
    parcel.response().getHeaders().put(HttpHeader.CONTENT_TYPE, reply.contentType());
    reply.headers().forEach(parcel.response().getHeaders()::put);
  }

  private static void length(Parcel parcel, int bytes) {
    parcel.response().getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes);
  }

  /** Sends one part after the other, each when the one before is on its way. */
  private static void write(
      Parcel parcel, List<byte[]> parts, int next, boolean ends, Callback callback) {
    boolean last = next == parts.size() - 1;
    Callback after =
        last
            ? callback
            : Callback.from(() -> write(parcel, parts, next + 1, ends, callback), callback::failed);
    parcel.response().write(last && ends, ByteBuffer.wrap(parts.get(next)), after);
  }
}
