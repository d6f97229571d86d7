package dev.suffice.providers.langchain4j;

/** The providers under test, as the module binds them. */
final class Providers {
  private static final Opened<TokenCounter> COUNTER = new Opened<>(() -> new TokenCounter());

  private Providers() {}

  static VendorProvider<OpenAiOptions> openAi() {
    return new VendorProvider<>("openai", OpenAiOptions.class, () -> new OpenAiVendor(), COUNTER);
  }
}
