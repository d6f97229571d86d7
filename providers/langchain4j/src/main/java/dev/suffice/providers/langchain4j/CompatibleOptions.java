package dev.suffice.providers.langchain4j;

/** Options of a vendor that speaks OpenAI's protocol at an address of its own. */
interface CompatibleOptions extends VendorOptions {
  /** The same for that protocol. */
  OpenAiOptions asOpenAi();
}
