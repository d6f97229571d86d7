package dev.suffice.providers.google;

import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.genai.Client;
import com.google.genai.Tunings;
import com.google.genai.types.ClientOptions;
import com.google.genai.types.HttpOptions;
import com.google.genai.types.HttpRetryOptions;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;

/** Google's own client, whose requests our caller sends. It looks for no credentials by itself. */
final class GenAi {
  /** The client wants a token; ours is added where requests are sent. */
  private static final String NO_TOKEN = "none";

  private static final String JSON = "application/json";

  private GenAi() {}

  static Tunings tunings(Place place, Caller caller) {
    var http = new OkHttpClient.Builder().addInterceptor(chain -> sent(chain, caller)).build();
    return Client.builder()
        .vertexAI(true)
        .project(place.project())
        .location(place.location())
        .credentials(GoogleCredentials.create(new AccessToken(NO_TOKEN, null)))
        .httpOptions(
            HttpOptions.builder()
                .baseUrl(place.address())
                .apiVersion("v1")
                .retryOptions(HttpRetryOptions.builder().attempts(1).build())
                .build())
        .clientOptions(ClientOptions.builder().customHttpClient(http).build())
        .build()
        .tunings;
  }

  /** What is no success is thrown before the client sees it. */
  private static Response sent(Interceptor.Chain chain, Caller caller) throws IOException {
    Request request = chain.request();
    Optional<RequestBody> body = Optional.ofNullable(request.body());
    HttpResponse<byte[]> answer =
        caller.ask(
            request.method(),
            request.url().uri(),
            body.map(any -> JSON),
            body.isPresent() ? bytes(body.get()) : new byte[0]);
    return answer(request, caller.required(answer));
  }

  private static byte[] bytes(RequestBody body) throws IOException {
    var written = new Buffer();
    body.writeTo(written);
    return written.readByteArray();
  }

  private static Response answer(Request request, HttpResponse<byte[]> answer) {
    return new Response.Builder()
        .request(request)
        .protocol(Protocol.HTTP_1_1)
        .code(answer.statusCode())
        .message("")
        .body(ResponseBody.create(answer.body(), MediaType.get(JSON)))
        .build();
  }
}
