package dev.suffice.sandbox;

import dev.suffice.sandbox.http.Call;
import dev.suffice.sandbox.openai.OpenAiApi;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Takes requests in: reads their bodies, has them answered, and hands the answers over. */
final class Reception extends Handler.Abstract {
  private static final int LARGEST_BODY = 256 * 1024 * 1024;

  private final OpenAiApi api;
  private final Delivery delivery;

  Reception(OpenAiApi api, Delivery delivery) {
    this.api = api;
    this.delivery = delivery;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    long arrived = System.nanoTime();
    Content.Source.asByteArrayAsync(request, LARGEST_BODY)
        .thenApply(body -> api.receive(call(request, body)))
        .whenComplete(
            (served, failure) -> {
              var parcel = new Delivery.Parcel(request, response, callback);
              if (failure == null) {
                delivery.send(parcel, served, arrived);
              } else {
                delivery.send(parcel, OpenAiApi.broken());
              }
            });
    return true;
  }

  private static Call call(Request request, byte[] body) {
    return new Call(
        request.getMethod(),
        request.getHttpURI().getDecodedPath(),
        Optional.ofNullable(request.getHttpURI().getQuery()).orElse(""),
        header(request, HttpHeader.AUTHORIZATION),
        header(request, HttpHeader.CONTENT_TYPE),
        body);
  }

  private static Optional<String> header(Request request, HttpHeader name) {
    return Optional.ofNullable(request.getHeaders().get(name));
  }
}
