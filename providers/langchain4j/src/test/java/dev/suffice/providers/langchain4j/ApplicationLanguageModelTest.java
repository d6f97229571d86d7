package dev.suffice.providers.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.model.anthropic.AnthropicTokenUsage;
import dev.langchain4j.model.bedrock.BedrockTokenUsage;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.googleai.GoogleAiGeminiTokenUsage;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import dev.suffice.api.kit.LanguageModelContract;
import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ApplicationLanguageModelTest extends LanguageModelContract {
  private static final String CANARY = "canary-only-the-application-knows";

  private final List<ChatRequest> asked = new ArrayList<>();

  @Override
  protected LanguageModel open() {
    return model(request -> answer("refund", new TokenUsage(request.toString().length(), 1)));
  }

  static Stream<Arguments> usages() {
    return Stream.of(
        Arguments.of(new TokenUsage(7, 3), Usage.of(7, 3)),
        Arguments.of(
            OpenAiTokenUsage.builder()
                .inputTokenCount(2006)
                .inputTokensDetails(
                    OpenAiTokenUsage.InputTokensDetails.builder().cachedTokens(1920).build())
                .outputTokenCount(300)
                .outputTokensDetails(
                    OpenAiTokenUsage.OutputTokensDetails.builder().reasoningTokens(256).build())
                .build(),
            new Usage(86, 1920, 0, 300, false).withReasoning(256)),
        Arguments.of(
            AnthropicTokenUsage.builder()
                .inputTokenCount(50)
                .outputTokenCount(503)
                .cacheReadInputTokens(100_000)
                .cacheCreationInputTokens(12)
                .build(),
            new Usage(50, 100_000, 12, 503, false)),
        Arguments.of(
            BedrockTokenUsage.builder()
                .inputTokenCount(21)
                .outputTokenCount(9)
                .cacheReadInputTokens(2048)
                .cacheWriteInputTokens(512)
                .build(),
            new Usage(21, 2048, 512, 9, false)),
        Arguments.of(
            GoogleAiGeminiTokenUsage.builder()
                .inputTokenCount(2152)
                .cachedContentTokenCount(2027)
                .outputTokenCount(10)
                .thoughtsTokenCount(90)
                .build(),
            new Usage(125, 2027, 0, 100, false).withReasoning(90)));
  }

  @ParameterizedTest
  @MethodSource("usages")
  void eachClientsUsageIsReadInItsOwnForm(TokenUsage told, Usage usage) {
    try (LanguageModel model = model(request -> answer("refund", told))) {
      assertThat(model.generate(HostedChatContract.prompt("x")).usage()).isEqualTo(usage);
    }
  }

  @Test
  void whatTheClientDoesNotTellIsEstimatedAndMarked() {
    try (LanguageModel model = model(request -> answer("refund", null))) {
      Usage usage = model.generate(HostedChatContract.prompt("I want my money back")).usage();
      assertThat(usage.estimated()).isTrue();
      assertThat(usage.inputTokens()).isBetween(30L, 80L);
      assertThat(usage.outputTokens()).isEqualTo(1);
    }
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of(new RateLimitException(CANARY), "too many requests", true),
        Arguments.of(new AuthenticationException(CANARY), "key is not accepted", true),
        Arguments.of(new InvalidRequestException(CANARY), "refused the request", true),
        Arguments.of(new InternalServerException(CANARY), "its server failed", false));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void faultsOfTheSurroundingsSayWhatHappenedAndNothingThatTheClientSaid(
      RuntimeException thrown, String told, boolean unbilled) {
    assertThatThrownBy(() -> ask(thrown))
        .isInstanceOfSatisfying(
            ModelFaultException.class,
            fault -> assertThat(fault.usage().isPresent()).isEqualTo(unbilled))
        .hasMessageContaining(told)
        .hasMessageNotContaining("canary")
        .hasNoCause();
  }

  @Test
  void itsOwnTimeLimitItsFilterAndItsWindowAreTheModelsOwnFailures() {
    assertThatThrownBy(() -> ask(new TimeoutException(CANARY)))
        .isInstanceOf(AnswerFailureException.class)
        .hasMessageContaining("no answer in time");
    assertThatThrownBy(() -> ask(new ContentFilteredException(CANARY)))
        .isInstanceOf(AnswerFailureException.class)
        .hasMessageContaining("content filter");
    assertThatThrownBy(() -> ask(new InvalidRequestException("code: context_length_exceeded")))
        .isInstanceOf(AnswerFailureException.class)
        .hasMessageContaining("too long");
    assertThatThrownBy(
            () ->
                ask(
                    model(
                        request ->
                            ChatResponse.builder()
                                .aiMessage(AiMessage.from("I cannot"))
                                .finishReason(FinishReason.CONTENT_FILTER)
                                .tokenUsage(new TokenUsage(7, 2))
                                .build())))
        .isInstanceOfSatisfying(
            AnswerFailureException.class,
            failure -> assertThat(failure.usage()).contains(Usage.of(7, 2)));
  }

  @Test
  void theSchemaOfAnAnswerInJsonIsSentToAModelThatTakesOne() {
    ask(model(request -> answer("{}", new TokenUsage(1, 1))));
    try (LanguageModel model = model(request -> answer("{}", new TokenUsage(1, 1)))) {
      model.generate(HostedChatContract.reading());
    }
    assertThat(asked.get(0).responseFormat()).isNull();
    assertThat(asked.get(1).responseFormat().jsonSchema().toString()).contains("year");
  }

  @Test
  void theVersionIsTheOneTheApplicationGives() {
    try (LanguageModel model = open()) {
      assertThat(model.version()).isEqualTo("house-7/chat-1");
    }
    assertThatThrownBy(() -> LangChain4jModels.chat(" ", new Scripted(request -> null)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void ask(RuntimeException thrown) {
    ask(
        model(
            request -> {
              throw thrown;
            }));
  }

  private static void ask(LanguageModel model) {
    try (model) {
      model.generate(HostedChatContract.prompt("x"));
    }
  }

  private LanguageModel model(Function<ChatRequest, ChatResponse> script) {
    return LangChain4jModels.chat(
        "house-7",
        new Scripted(
            request -> {
              synchronized (asked) {
                asked.add(request);
              }
              return script.apply(request);
            }));
  }

  private static ChatResponse answer(String text, TokenUsage usage) {
    return ChatResponse.builder().aiMessage(AiMessage.from(text)).tokenUsage(usage).build();
  }

  private record Scripted(Function<ChatRequest, ChatResponse> script) implements ChatModel {
    @Override
    public ChatResponse doChat(ChatRequest request) {
      return script.apply(request);
    }

    @Override
    public Set<Capability> supportedCapabilities() {
      return Set.of(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
    }
  }
}
