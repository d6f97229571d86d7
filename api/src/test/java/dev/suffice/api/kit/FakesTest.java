package dev.suffice.api.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.EmbedderName;
import dev.suffice.api.model.LanguageModel;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The fakes keep the contracts they stand in for. */
class FakesTest {
  @Nested
  class TheFakeEmbedder extends EmbedderContract {
    @Override
    protected Embedder open() {
      return FakeEmbedder.working();
    }
  }

  @Nested
  class TheFakeLanguageModel extends LanguageModelContract {
    @Override
    protected LanguageModel open() {
      return FakeLanguageModel.echo();
    }
  }

  @Test
  void sharedWorkIsDoneOnceAndMayAskForOtherSharedWork() {
    var context = new FakeStrategyContext(Examples.classification("a", "b"));
    var done = new AtomicInteger();
    for (int asked = 0; asked < 2; asked++) {
      int value =
          context.shared("outer", () -> context.shared("inner", done::incrementAndGet) + 10);
      assertThat(value).isEqualTo(11);
    }
    assertThat(context.sharedKeys()).containsExactly("outer", "inner", "outer");
  }

  @Test
  void aModelThatTheTestDoesNotDeclareIsNamed() {
    var context = new FakeStrategyContext(Examples.classification("a", "b"));
    assertThatThrownBy(() -> context.embedder(new EmbedderName("vectors")))
        .hasMessageContaining("'vectors'");
  }
}
