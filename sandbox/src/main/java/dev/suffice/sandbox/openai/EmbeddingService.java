package dev.suffice.sandbox.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.Embeddings;
import dev.suffice.api.model.Usage;
import dev.suffice.api.money.Tariff;
import dev.suffice.sandbox.model.Shelf;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** {@code POST /v1/embeddings}, as numbers or in base64. */
final class EmbeddingService implements Service {
  private static final int CHARACTERS_PER_TOKEN = 4;
  private static final int MOST_TEXTS = 2_048;
  private static final String INPUT = "input";

  private final Shelf shelf;
  private final Tariff tariff;

  EmbeddingService(Shelf shelf, Tariff tariff) {
    this.shelf = shelf;
    this.tariff = tariff;
  }

  @Override
  public String path() {
    return "/v1/embeddings";
  }

  @Override
  public long expectedTokens(JsonNode request) {
    return texts(request).stream().mapToLong(String::length).sum() / CHARACTERS_PER_TOKEN;
  }

  @Override
  public Work work(JsonNode request) {
    String model = ChatRequest.model(request);
    Embedder embedder =
        shelf
            .embedder(model)
            .orElseThrow(() -> RefusedException.unknownModel(model, shelf.served()));
    Embeddings made = embedder.embed(texts(request));
    JsonNode length = request.path("dimensions");
    if (length.isNumber() && length.asInt() != made.vectors().get(0).length) {
      throw RefusedException.badParameter(
          "dimensions",
          "%s makes %s dimensions, which cannot be shortened"
              .formatted(model, made.vectors().get(0).length));
    }
    boolean packed = request.path("encoding_format").asText("").equals("base64");
    long tokens = made.usage().allInputTokens();
    return new Work(
        Json.reply(body(model, made, packed, tokens)), model, Usage.of(tokens, 0), tariff);
  }

  private static ObjectNode body(String model, Embeddings made, boolean packed, long tokens) {
    ArrayNode data = Json.array();
    for (float[] vector : made.vectors()) {
      ObjectNode one = Json.object().put("object", "embedding").put("index", data.size());
      if (packed) {
        one.put("embedding", base64(vector));
      } else {
        ArrayNode numbers = one.putArray("embedding");
        for (float number : vector) {
          numbers.add(number);
        }
      }
      data.add(one);
    }
    ObjectNode body = Json.object().put("object", "list").put("model", model);
    body.set("data", data);
    body.set("usage", Json.object().put("prompt_tokens", tokens).put("total_tokens", tokens));
    return body;
  }

  private static String base64(float[] vector) {
    ByteBuffer packed =
        ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    packed.asFloatBuffer().put(vector);
    return Base64.getEncoder().encodeToString(packed.array());
  }

  private static List<String> texts(JsonNode request) {
    JsonNode input = request.path(INPUT);
    var texts = new ArrayList<String>();
    if (input.isTextual()) {
      texts.add(input.textValue());
    } else {
      input.forEach(text -> texts.add(text.isTextual() ? text.textValue() : ""));
    }
    if (texts.isEmpty() || texts.size() > MOST_TEXTS || texts.contains("")) {
      throw RefusedException.badParameter(
          INPUT,
          "input must be a text or a list of 1 to %s texts, none of them empty"
              .formatted(MOST_TEXTS));
    }
    return texts;
  }
}
