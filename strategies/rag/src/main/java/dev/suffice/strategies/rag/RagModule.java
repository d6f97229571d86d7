package dev.suffice.strategies.rag;

import com.google.inject.AbstractModule;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import dev.suffice.api.corpus.DocumentReader;
import dev.suffice.api.strategy.PromptMakerFactory;
import dev.suffice.api.strategy.StrategyFactory;
import dev.suffice.api.strategy.TextIndexFactory;
import dev.suffice.strategies.rag.corpus.DocumentReaders;

/**
 * Binds the strategy {@code rag}, its prompts and indexes for others, and the readers of its
 * documents.
 */
public final class RagModule extends AbstractModule {
  @Override
  protected void configure() {
    var readers = Multibinder.newSetBinder(binder(), DocumentReader.class);
    Multibinder.newSetBinder(binder(), new TypeLiteral<StrategyFactory<?>>() {})
        .addBinding()
        .toInstance(new RagFactory());
    Multibinder.newSetBinder(binder(), new TypeLiteral<PromptMakerFactory<?>>() {})
        .addBinding()
        .toInstance(new PassagePromptsFactory());
    Multibinder.newSetBinder(binder(), TextIndexFactory.class)
        .addBinding()
        .toInstance(new TextIndexes());
    DocumentReaders.all().forEach(reader -> readers.addBinding().toInstance(reader));
  }
}
