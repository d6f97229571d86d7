package dev.suffice.providers.langchain4j;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.suffice.api.batch.BatchFormat;
import dev.suffice.api.batch.BatchReply;
import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.Generation;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Usage;
import dev.suffice.api.prompt.Message;
import dev.suffice.api.prompt.Prompt;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A vendor's model that answers prompts. One call is one request: nothing is sent twice. Its usage
 * is read from the answer as it came, because clients drop parts of it; service time is the time
 * between request and answer, the network included.
 */
final class HostedLanguageModel implements LanguageModel, BatchFormat {
  /** Raised whenever the same prompt is sent in another form. */
  private static final String RENDERING = "chat-1";

  private final String vendor;
  private final String model;
  private final Opened<Connection<ChatModel>> connection;
  private final Dialect dialect;
  private final UsageForm usage;
  private final InputLimit limit;

  HostedLanguageModel(
      String vendor,
      String model,
      Opened<Connection<ChatModel>> connection,
      Dialect dialect,
      UsageForm usage,
      InputLimit limit) {
    this.vendor = vendor;
    this.model = model;
    this.connection = connection;
    this.dialect = dialect;
    this.usage = usage;
    this.limit = limit;
  }

  @Override
  public Generation generate(Prompt prompt) {
    Connection<ChatModel> open = connection.get();
    limit.require(vendor, texts(prompt));
    ChatRequest request = dialect.request(prompt);
    Heard<ChatResponse> heard = open.wire().during(() -> open.client().chat(request));
    ChatResponse response = heard.result().orElseThrow(() -> misread(heard));
    String text = Optional.ofNullable(response.aiMessage().text()).orElse("");
    Usage used = counted(heard).orElseGet(() -> estimated(open.counter().get(), prompt, text));
    requireAnswer(heard, response.finishReason(), text, used);
    long stable = TokenCounter.stable(prompt.messages(), used.allInputTokens());
    return new Generation(text, used, stable, heard.time());
  }

  @Override
  public String request(Prompt prompt) {
    var slip = new Slip();
    try {
      connection.get().wire().carriedBy(slip, () -> generate(prompt));
    } catch (ModelFaultException unsent) {
      // As it should be.
    }
    return slip.body();
  }

  @Override
  public Generation read(Prompt prompt, BatchReply.Answered reply) {
    return connection.get().wire().carriedBy(body -> delivered(reply), () -> generate(prompt));
  }

  /** An answer that came on the line of a batch. */
  private static Response delivered(BatchReply.Answered reply) {
    var headers = Map.of("content-type", List.of("application/json"));
    return new Response(reply.status(), headers, reply.body().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String version() {
    return model + "/" + RENDERING;
  }

  @Override
  public void close() {
    connection.close();
  }

  private ModelFaultException misread(Heard<ChatResponse> heard) {
    return new ModelFaultException(
        "%s answered in a form that is not known".formatted(vendor),
        counted(heard),
        heard.misread().orElse(null));
  }

  private Optional<Usage> counted(Heard<ChatResponse> heard) {
    return heard.exchanges().stream().findFirst().flatMap(usage::of);
  }

  private static Usage estimated(TokenCounter counter, Prompt prompt, String text) {
    return counter.estimate(texts(prompt), text);
  }

  private static List<String> texts(Prompt prompt) {
    return prompt.messages().stream().map(Message::text).toList();
  }

  private void requireAnswer(
      Heard<ChatResponse> heard, FinishReason reason, String text, Usage used) {
    if (reason == FinishReason.CONTENT_FILTER || isRefusal(heard)) {
      throw failure("its content filter, or the model itself, refused to answer", used);
    }
    if (text.isEmpty() && reason == FinishReason.LENGTH) {
      throw failure("max-output-tokens were used up before the answer began", used);
    }
  }

  /** OpenAI says so in place of an answer, Anthropic as the reason to stop. */
  private static boolean isRefusal(Heard<ChatResponse> heard) {
    return heard.exchanges().stream()
        .map(Exchange::body)
        .anyMatch(
            body ->
                !body.at("/choices/0/message/refusal").asText("").isEmpty()
                    || body.path("stop_reason").asText("").equals("refusal"));
  }

  private AnswerFailureException failure(String reason, Usage used) {
    return new AnswerFailureException("%s: %s".formatted(vendor, reason), Optional.of(used));
  }
}
