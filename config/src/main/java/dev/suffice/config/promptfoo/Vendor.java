package dev.suffice.config.promptfoo;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The vendors whose models have a counterpart, by the first word of promptfoo's ids. */
enum Vendor {
  OPENAI("openai", "openai", List.of("chat", "responses"), "", ""),
  ANTHROPIC("anthropic", "anthropic", List.of("messages"), "", ""),
  GOOGLE("google", "google", List.of(), "", ""),
  MISTRAL("mistral", "mistral", List.of(), "", ""),
  OLLAMA("ollama", "ollama", List.of("chat"), "", ""),
  BEDROCK("bedrock", "bedrock", List.of("converse"), "", ""),
  AZURE("azure", "azure", List.of("chat"), "", ""),
  AZURE_OPENAI("azureopenai", "azure", List.of("chat"), "", ""),
  OPENROUTER(
      "openrouter", "openai", List.of(), "https://openrouter.ai/api/v1", "OPENROUTER_API_KEY"),
  GROQ("groq", "openai", List.of(), "https://api.groq.com/openai/v1", "GROQ_API_KEY"),
  DEEPSEEK("deepseek", "openai", List.of(), "https://api.deepseek.com/v1", "DEEPSEEK_API_KEY"),
  TOGETHER(
      "togetherai", "openai", List.of("chat"), "https://api.together.xyz/v1", "TOGETHER_API_KEY"),
  LOCALAI("localai", "openai", List.of("chat"), "http://localhost:8080/v1", "");

  private static final List<String> NO_CHAT =
      List.of(
          "completion",
          "embedding",
          "embeddings",
          "image",
          "moderation",
          "realtime",
          "assistant",
          "transcription",
          "speech",
          "video",
          "agents",
          "chatkit",
          "codex-sdk");

  private final String word;
  private final String provider;
  private final List<String> ways;
  private final String address;
  private final String key;

  Vendor(String word, String provider, List<String> ways, String address, String key) {
    this.word = word;
    this.provider = provider;
    this.ways = ways;
    this.address = address;
    this.key = key;
  }

  /** A vendor and a model of it. */
  record Named(Vendor vendor, String model) {}

  /** What an id such as {@code openai:chat:gpt-4.1-mini} names, when it has a counterpart. */
  static Optional<Named> of(String id) {
    String[] parts = id.split(":", 2);
    if (parts.length < 2 || parts[1].isBlank()) {
      return Optional.empty();
    }
    return Arrays.stream(values())
        .filter(vendor -> vendor.word.equals(parts[0]))
        .findFirst()
        .flatMap(vendor -> vendor.named(parts[1]));
  }

  private Optional<Named> named(String rest) {
    String[] parts = rest.split(":", 2);
    if (parts.length == 2 && ways.contains(parts[0])) {
      return Optional.of(new Named(this, parts[1]));
    }
    return NO_CHAT.contains(parts[0]) ? Optional.empty() : Optional.of(new Named(this, rest));
  }

  /** The first word of promptfoo's ids. */
  String word() {
    return word;
  }

  /** The word under `provider:`. */
  String provider() {
    return provider;
  }

  /** Where servers of other vendors listen that speak OpenAI's protocol. */
  Optional<String> address() {
    return Optional.of(address).filter(known -> !known.isEmpty());
  }

  /** The variable with their key. */
  Optional<String> key() {
    return Optional.of(key).filter(known -> !known.isEmpty());
  }
}
