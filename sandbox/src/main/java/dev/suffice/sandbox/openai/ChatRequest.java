package dev.suffice.sandbox.openai;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suffice.api.prompt.Role;
import dev.suffice.sandbox.model.Conversation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What a request for a chat says, as far as the models here understand it; everything else in it is
 * passed over.
 *
 * @param tellsUsage whether a stream ends with the usage
 * @param mostTokens of the answer
 */
record ChatRequest(
    String model,
    Conversation conversation,
    boolean stream,
    boolean tellsUsage,
    OptionalInt mostTokens) {
  private static final String MESSAGES = "messages";

  static ChatRequest of(JsonNode request) {
    int choices = request.path("n").asInt(1);
    if (choices != 1) {
      throw RefusedException.badParameter("n", "The sandbox gives one choice; leave n out");
    }
    return new ChatRequest(
        model(request),
        conversation(request),
        request.path("stream").asBoolean(false),
        request.at("/stream_options/include_usage").asBoolean(false),
        mostTokens(request));
  }

  static String model(JsonNode request) {
    String model = request.path("model").asText("");
    if (model.isBlank()) {
      throw RefusedException.badParameter("model", "You must provide a model parameter");
    }
    return model;
  }

  /** The characters of all messages. */
  static long characters(JsonNode request) {
    long sum = 0;
    for (JsonNode message : request.path(MESSAGES)) {
      JsonNode content = message.path("content");
      sum += content.isTextual() ? content.textValue().length() : content.toString().length();
    }
    return sum;
  }

  static OptionalInt mostTokens(JsonNode request) {
    for (String name : List.of("max_completion_tokens", "max_tokens")) {
      JsonNode most = request.path(name);
      if (most.isIntegralNumber()) {
        if (!most.canConvertToInt() || most.intValue() < 1) {
          throw RefusedException.badParameter(name, name + " must be at least 1");
        }
        return OptionalInt.of(most.intValue());
      }
    }
    return OptionalInt.empty();
  }

  /** What was said, the last of it by the user. */
  static Conversation conversation(JsonNode request) {
    JsonNode messages = request.path(MESSAGES);
    if (!messages.isArray() || messages.isEmpty()) {
      throw RefusedException.badParameter(MESSAGES, "messages must be a list of at least one");
    }
    var turns = new ArrayList<Conversation.Turn>();
    messages.forEach(message -> turns.add(turn(message)));
    if (turns.get(turns.size() - 1).role() != Role.USER) {
      throw RefusedException.badParameter(MESSAGES, "The last message must be the user's");
    }
    JsonNode format = request.path("response_format");
    boolean json = format.path("type").asText("").startsWith("json");
    JsonNode schema = format.at("/json_schema/schema");
    return new Conversation(
        turns, json, schema.isObject() ? Optional.of(schema.toString()) : Optional.empty());
  }

  private static Conversation.Turn turn(JsonNode message) {
    Role role =
        switch (message.path("role").asText("")) {
          case "system", "developer" -> Role.SYSTEM;
          case "user" -> Role.USER;
          case "assistant" -> Role.ASSISTANT;
          default ->
              throw RefusedException.badParameter(
                  MESSAGES, "A message is of a system, developer, user or assistant here");
        };
    return new Conversation.Turn(role, text(message.path("content")));
  }

  private static String text(JsonNode content) {
    if (content.isTextual()) {
      return content.textValue();
    }
    boolean allText =
        content.isArray()
            && StreamSupport.stream(content.spliterator(), false)
                .allMatch(part -> part.path("type").asText("").equals("text"));
    if (!allText) {
      throw RefusedException.badParameter(MESSAGES, "The sandbox reads messages of text only");
    }
    return StreamSupport.stream(content.spliterator(), false)
        .map(part -> part.path("text").asText(""))
        .collect(Collectors.joining("\n"));
  }
}
