package dev.suffice.providers.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.Key;
import com.google.inject.Stage;
import com.google.inject.TypeLiteral;
import dev.suffice.api.model.ModelProvider;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EmbeddedModuleTest {
  @Test
  void theProviderIsBoundByItsWord() {
    Set<ModelProvider<?>> providers =
        Guice.createInjector(Stage.PRODUCTION, new EmbeddedModule())
            .getInstance(Key.get(new TypeLiteral<Set<ModelProvider<?>>>() {}));
    assertThat(providers).extracting(ModelProvider::name).containsExactly("embedded");
  }
}
