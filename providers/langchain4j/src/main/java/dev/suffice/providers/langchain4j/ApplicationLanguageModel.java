package dev.suffice.providers.langchain4j;

import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.Generation;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.Usage;
import dev.suffice.api.prompt.Message;
import dev.suffice.api.prompt.Prompt;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * A chat model of an application. Service time is the time of its call, retries inside included;
 * usage is what its client tells.
 */
final class ApplicationLanguageModel implements LanguageModel {
  /** Raised whenever the same prompt is sent in another form. */
  private static final String RENDERING = "chat-1";

  private final String version;
  private final Opened<ChatModel> model;
  private final LongSupplier nanoClock;
  private final Opened<TokenCounter> counter = new Opened<>(TokenCounter::new);

  /**
   * @param nanoClock monotonic time in nanoseconds
   */
  ApplicationLanguageModel(String version, ChatModel model, LongSupplier nanoClock) {
    this.version = ApplicationFaults.requireVersion(version);
    this.model = new Opened<>(() -> model);
    this.nanoClock = nanoClock;
  }

  @Override
  public Generation generate(Prompt prompt) {
    ChatModel open = model.get();
    boolean schema = open.supportedCapabilities().contains(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
    ChatRequest request = new Dialect(schema, false, false).request(prompt);
    long start = nanoClock.getAsLong();
    ChatResponse response = answer(open, request);
    Duration time = Duration.ofNanos(Math.max(1, nanoClock.getAsLong() - start));
    String text = Optional.ofNullable(response.aiMessage().text()).orElse("");
    Usage used =
        TokenUsages.of(response.tokenUsage())
            .orElseGet(() -> counter.get().estimate(texts(prompt), text));
    requireAnswer(response.finishReason(), text, used);
    return new Generation(
        text, used, TokenCounter.stable(prompt.messages(), used.allInputTokens()), time);
  }

  @Override
  public String version() {
    return version + "/" + RENDERING;
  }

  /** Ends its use here; the model is the application's. */
  @Override
  public void close() {
    model.close();
  }

  private static ChatResponse answer(ChatModel model, ChatRequest request) {
    try {
      return model.chat(request);
    } catch (LangChain4jException failed) {
      throw ApplicationFaults.explained(failed);
    }
  }

  private static List<String> texts(Prompt prompt) {
    return prompt.messages().stream().map(Message::text).toList();
  }

  private static void requireAnswer(FinishReason reason, String text, Usage used) {
    if (reason == FinishReason.CONTENT_FILTER) {
      throw new AnswerFailureException(
          "The application's model: its content filter stopped the answer", Optional.of(used));
    }
    if (text.isEmpty() && reason == FinishReason.LENGTH) {
      throw new AnswerFailureException(
          "The application's model: the limit on output was used up before the answer began",
          Optional.of(used));
    }
  }
}
