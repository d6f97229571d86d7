package dev.suffice.providers.langchain4j;

import dev.langchain4j.model.anthropic.AnthropicTokenUsage;
import dev.langchain4j.model.bedrock.BedrockTokenUsage;
import dev.langchain4j.model.googleai.GoogleAiGeminiTokenUsage;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.TokenUsage;
import dev.suffice.api.model.Usage;
import java.util.Optional;

/**
 * Usage as LangChain4j's clients tell it, where only that is known. They drop OpenAI's tokens
 * written to a cache and Mistral's cached ones.
 */
final class TokenUsages {
  private TokenUsages() {}

  /** Absent where the input or the output was not counted, or the counts make no sense. */
  static Optional<Usage> of(TokenUsage told) {
    if (told == null || told.inputTokenCount() == null || told.outputTokenCount() == null) {
      return Optional.empty();
    }
    if (told instanceof AnthropicTokenUsage usage) {
      return beside(told, usage.cacheReadInputTokens(), usage.cacheCreationInputTokens());
    }
    if (told instanceof BedrockTokenUsage usage) {
      return beside(told, usage.cacheReadInputTokens(), usage.cacheWriteInputTokens());
    }
    if (told instanceof OpenAiTokenUsage usage) {
      return openAi(usage);
    }
    if (told instanceof GoogleAiGeminiTokenUsage usage) {
      return google(usage);
    }
    return usage(told.inputTokenCount(), 0, 0, told.outputTokenCount());
  }

  private static Optional<Usage> beside(TokenUsage told, Integer read, Integer written) {
    return usage(told.inputTokenCount(), count(read), count(written), told.outputTokenCount());
  }

  /** Cached tokens are part of the input, reasoning is part of the output. */
  private static Optional<Usage> openAi(OpenAiTokenUsage told) {
    long cached =
        told.inputTokensDetails() == null ? 0 : count(told.inputTokensDetails().cachedTokens());
    Optional<Usage> usage =
        usage(told.inputTokenCount() - cached, cached, 0, told.outputTokenCount());
    return told.outputTokensDetails() == null
            || told.outputTokensDetails().reasoningTokens() == null
        ? usage
        : reasoned(usage, told.outputTokensDetails().reasoningTokens());
  }

  /** Cached tokens are part of the input, thoughts stand beside the output. */
  private static Optional<Usage> google(GoogleAiGeminiTokenUsage told) {
    long cached = count(told.cachedContentTokenCount());
    long thoughts = count(told.thoughtsTokenCount());
    Optional<Usage> usage =
        usage(told.inputTokenCount() - cached, cached, 0, told.outputTokenCount() + thoughts);
    return told.thoughtsTokenCount() == null ? usage : reasoned(usage, thoughts);
  }

  private static Optional<Usage> reasoned(Optional<Usage> usage, long tokens) {
    return usage.map(
        known ->
            tokens >= 0 && tokens <= known.outputTokens() ? known.withReasoning(tokens) : known);
  }

  private static long count(Integer told) {
    return told == null ? 0 : told;
  }

  private static Optional<Usage> usage(long input, long cached, long written, long output) {
    return input < 0 || cached < 0 || written < 0 || output < 0
        ? Optional.empty()
        : Optional.of(new Usage(input, cached, written, output, false));
  }
}
