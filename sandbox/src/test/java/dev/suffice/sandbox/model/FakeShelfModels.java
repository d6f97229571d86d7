package dev.suffice.sandbox.model;

import dev.suffice.api.kit.FakeEmbedder;
import dev.suffice.api.kit.FakeLanguageModel;
import dev.suffice.api.model.EmbeddedModels;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.Model;
import java.util.List;
import java.util.function.Supplier;

/** A reader that answers with the first option or the question, and vectors of hashed words. */
public final class FakeShelfModels implements EmbeddedModels {
  private final Supplier<LanguageModel> reader;

  public FakeShelfModels() {
    this(FakeLanguageModel::echo);
  }

  /** With another reader. */
  public FakeShelfModels(Supplier<LanguageModel> reader) {
    this.reader = reader;
  }

  @Override
  public List<String> names() {
    return List.of("reader", "words");
  }

  @Override
  public Model open(String name) {
    return name.equals("reader") ? reader.get() : FakeEmbedder.working();
  }
}
