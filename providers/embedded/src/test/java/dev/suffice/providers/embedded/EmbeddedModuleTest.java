package dev.suffice.providers.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.Guice;
import com.google.inject.Key;
import com.google.inject.Stage;
import com.google.inject.TypeLiteral;
import dev.suffice.api.model.EmbeddedModels;
import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.Model;
import dev.suffice.api.model.ModelProvider;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EmbeddedModuleTest {
  @Test
  void theProvidersAreBoundByTheirWords() {
    Set<ModelProvider<?>> providers =
        Guice.createInjector(Stage.PRODUCTION, new EmbeddedModule())
            .getInstance(Key.get(new TypeLiteral<Set<ModelProvider<?>>>() {}));
    assertThat(providers)
        .extracting(ModelProvider::name)
        .containsExactly("embedded", "cross-encoder");
  }

  @Test
  void theModelsAreBoundByTheirNames() {
    EmbeddedModels models =
        Guice.createInjector(Stage.PRODUCTION, new EmbeddedModule())
            .getInstance(EmbeddedModels.class);
    assertThat(models.names()).containsExactly("reader", "all-minilm-l6-v2", "bge-small-en-v1.5");
    try (Model reader = models.open("reader");
        Model embedder = models.open("bge-small-en-v1.5")) {
      assertThat(reader).isInstanceOf(LanguageModel.class);
      assertThat(embedder).isInstanceOf(Embedder.class);
    }
    assertThatThrownBy(() -> models.open("redaer")).hasMessageContaining("'reader'");
  }
}
