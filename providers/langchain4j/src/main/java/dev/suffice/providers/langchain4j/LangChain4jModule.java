package dev.suffice.providers.langchain4j;

import com.google.inject.AbstractModule;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import dev.suffice.api.model.ModelProvider;
import java.util.List;

/** Binds the model providers of the vendors. */
public final class LangChain4jModule extends AbstractModule {
  @Override
  protected void configure() {
    var bound = Multibinder.newSetBinder(binder(), new TypeLiteral<ModelProvider<?>>() {});
    providers().forEach(provider -> bound.addBinding().toInstance(provider));
  }

  /** Lambdas, because a reference to a constructor would load its class. */
  static List<ModelProvider<?>> providers() {
    var counter = new Opened<>(() -> new TokenCounter());
    return List.of(
        new VendorProvider<>(
            "anthropic",
            "Models of Anthropic.",
            AnthropicOptions.class,
            () -> new AnthropicVendor(),
            counter),
        new VendorProvider<>(
            "azure",
            "Models of OpenAI on Azure.",
            AzureOptions.class,
            () -> new AzureVendor(),
            counter),
        new VendorProvider<>(
            "bedrock",
            "Models on Amazon Bedrock.",
            BedrockOptions.class,
            () -> new BedrockVendor(),
            counter),
        new RerankingProvider<>(
            "cohere",
            "Rerankers of Cohere.",
            CohereOptions.class,
            () -> RerankingVendor.COHERE,
            counter),
        new VendorProvider<>(
            "fireworks",
            "Models at Fireworks.",
            FireworksOptions.class,
            () -> new CompatibleVendor<FireworksOptions>(),
            counter),
        new VendorProvider<>(
            "google", "Models of Google.", GoogleOptions.class, () -> new GoogleVendor(), counter),
        new RerankingProvider<>(
            "jina",
            "Rerankers of Jina, or of any server that speaks its protocol.",
            JinaOptions.class,
            () -> RerankingVendor.JINA,
            counter),
        new VendorProvider<>(
            "mistral",
            "Models of Mistral.",
            MistralOptions.class,
            () -> new MistralVendor(),
            counter),
        new VendorProvider<>(
            "nebius",
            "Models at Nebius Token Factory.",
            NebiusOptions.class,
            () -> new CompatibleVendor<NebiusOptions>(),
            counter),
        new VendorProvider<>(
            "ollama",
            "Models on a server of Ollama.",
            OllamaOptions.class,
            () -> new OllamaVendor(),
            counter),
        new VendorProvider<>(
            "openai",
            "Models of OpenAI, or of any server that speaks its protocol.",
            OpenAiOptions.class,
            () -> new OpenAiVendor(),
            counter),
        new VendorProvider<>(
            "vertex",
            "Gemini models at Google's Vertex AI.",
            VertexOptions.class,
            () -> new VertexVendor(),
            counter),
        new RerankingProvider<>(
            "voyage",
            "Rerankers of Voyage.",
            VoyageOptions.class,
            () -> RerankingVendor.VOYAGE,
            counter));
  }
}
