package dev.suffice.sandbox.model;

import dev.suffice.api.kit.FakeEmbedder;
import dev.suffice.api.kit.FakeLanguageModel;
import dev.suffice.api.model.EmbeddedModels;
import dev.suffice.api.model.Model;
import java.util.List;

/** A reader that answers with the first option or the question, and vectors of hashed words. */
public final class FakeShelfModels implements EmbeddedModels {
  @Override
  public List<String> names() {
    return List.of("reader", "words");
  }

  @Override
  public Model open(String name) {
    return name.equals("reader") ? FakeLanguageModel.echo() : FakeEmbedder.working();
  }
}
