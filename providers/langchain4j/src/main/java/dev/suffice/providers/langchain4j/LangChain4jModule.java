package dev.suffice.providers.langchain4j;

import com.google.inject.AbstractModule;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import dev.suffice.api.model.ModelProvider;

/** Binds the model providers of the vendors. */
public final class LangChain4jModule extends AbstractModule {
  @Override
  protected void configure() {
    var providers = Multibinder.newSetBinder(binder(), new TypeLiteral<ModelProvider<?>>() {});
    var counter = new Opened<>(() -> new TokenCounter());
    providers
        .addBinding()
        .toInstance(
            new VendorProvider<>("openai", OpenAiOptions.class, () -> new OpenAiVendor(), counter));
  }
}
