package dev.suffice.providers.langchain4j;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.suffice.api.prompt.Message;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.task.AnswerFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a vendor is asked: the system text, demonstrations as turns of user and assistant, the
 * question last, as {@link Prompt#messages()} orders them.
 *
 * @param takesSchema whether the schema of an answer in JSON is sent as such
 * @param takesJson whether an answer in JSON without a schema can be asked for as such
 * @param marksCache whether the end of the stable start is marked, so that the vendor caches it
 */
record Dialect(boolean takesSchema, boolean takesJson, boolean marksCache) {
  /** What stands for an empty text, which most vendors refuse. */
  static final String EMPTY = "(empty)";

  private static final Map<String, Object> CACHED = Map.of("cache_control", "ephemeral");

  /** The text as vendors take it. */
  static String orEmpty(String text) {
    return text.isBlank() ? EMPTY : text;
  }

  ChatRequest request(Prompt prompt) {
    var request = ChatRequest.builder().messages(messages(prompt.messages()));
    format(prompt).ifPresent(request::responseFormat);
    return request.build();
  }

  private List<ChatMessage> messages(List<Message> turns) {
    int marked = marksCache ? lastStable(turns) : -1;
    var messages = new ArrayList<ChatMessage>();
    for (int i = 0; i < turns.size(); i++) {
      messages.add(message(turns.get(i), i == marked));
    }
    return messages;
  }

  /** The system text is marked by its client. */
  private static ChatMessage message(Message turn, boolean marked) {
    String text = orEmpty(turn.text());
    return switch (turn.role()) {
      case SYSTEM -> SystemMessage.from(text);
      case USER -> UserMessage.from(text);
      case ASSISTANT ->
          AiMessage.builder().text(text).attributes(marked ? CACHED : Map.of()).build();
    };
  }

  private static int lastStable(List<Message> turns) {
    int last = -1;
    while (last + 1 < turns.size() && turns.get(last + 1).stable()) {
      last++;
    }
    return last;
  }

  private Optional<ResponseFormat> format(Prompt prompt) {
    if (prompt.answerFormat() != AnswerFormat.JSON) {
      return Optional.empty();
    }
    Optional<String> schema = prompt.answerSchema().filter(any -> takesSchema);
    if (schema.isPresent()) {
      var answer =
          JsonSchema.builder().name("answer").rootElement(JsonRawSchema.from(schema.get())).build();
      return Optional.of(
          ResponseFormat.builder().type(ResponseFormatType.JSON).jsonSchema(answer).build());
    }
    return takesJson ? Optional.of(ResponseFormat.JSON) : Optional.empty();
  }
}
