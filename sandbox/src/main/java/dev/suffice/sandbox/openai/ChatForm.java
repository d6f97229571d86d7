package dev.suffice.sandbox.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.sandbox.http.Reply;
import dev.suffice.sandbox.model.Said;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An answer of a chat as it is written down.
 *
 * @param created seconds since 1970
 * @param cut whether the answer was cut short
 */
record ChatForm(String id, long created, String model, Said said, boolean cut) {
  private static final int OK = 200;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\s)(?=\\S)");

  /** As one body. */
  Reply whole() {
    ObjectNode message =
        Json.object()
            .put("role", "assistant")
            .put("content", said.text())
            .putNull("refusal")
            .set("annotations", Json.array());
    ObjectNode choice = Json.object().put("index", 0);
    choice.set("message", message);
    choice.putNull("logprobs").put("finish_reason", reason());
    ObjectNode body = start("chat.completion");
    body.set("choices", Json.array().add(choice));
    body.set("usage", usage());
    return Json.reply(body);
  }

  /**
   * As server-sent events, a word each.
   *
   * @param tellsUsage whether the last one before the end holds the usage
   */
  Reply stream(boolean tellsUsage) {
    List<byte[]> events = new ArrayList<>();
    events.add(event(chunk(Json.object().put("role", "assistant").put("content", ""), false)));
    for (String word : BETWEEN_WORDS.split(said.text())) {
      events.add(event(chunk(Json.object().put("content", word), false)));
    }
    events.add(event(chunk(Json.object(), true)));
    if (tellsUsage) {
      ObjectNode last = start("chat.completion.chunk");
      last.set("choices", Json.array());
      last.set("usage", usage());
      events.add(event(last));
    }
    events.add("data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8));
    return new Reply(OK, "text/event-stream", Map.of(), events);
  }

  private ObjectNode chunk(ObjectNode delta, boolean last) {
    ObjectNode choice = Json.object().put("index", 0);
    choice.set("delta", delta);
    choice.put("finish_reason", last ? reason() : null);
    ObjectNode chunk = start("chat.completion.chunk");
    chunk.set("choices", Json.array().add(choice));
    return chunk;
  }

  private ObjectNode start(String kind) {
    return Json.object()
        .put("id", id)
        .put("object", kind)
        .put("created", created)
        .put("model", model);
  }

  private String reason() {
    return cut ? "length" : "stop";
  }

  private JsonNode usage() {
    ObjectNode usage =
        Json.object()
            .put("prompt_tokens", said.inputTokens())
            .put("completion_tokens", said.outputTokens())
            .put("total_tokens", said.inputTokens() + said.outputTokens());
    usage.set("prompt_tokens_details", Json.object().put("cached_tokens", 0));
    usage.set("completion_tokens_details", Json.object().put("reasoning_tokens", 0));
    return usage;
  }

  private static byte[] event(JsonNode data) {
    return ("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
  }
}
