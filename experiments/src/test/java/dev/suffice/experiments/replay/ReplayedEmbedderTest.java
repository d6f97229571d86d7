package dev.suffice.experiments.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.kit.FakeEmbedder;
import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.Embeddings;
import dev.suffice.api.model.ModelFaultException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReplayedEmbedderTest extends ReplayLab {
  @Test
  void textsAreNotEmbeddedTwice() {
    var embedder = embedder("warm", true, FakeEmbedder.working());
    Embeddings first = embedder.embed(List.of("one", "two"));
    store.flush();
    Embeddings second = embedder.embed(List.of("one", "two"));

    assertThat(second.replayed()).isTrue();
    assertThat(second.usage()).isEqualTo(first.usage());
    assertThat(second.vectors()).hasSize(2);
    for (int i = 0; i < 2; i++) {
      assertThat(second.vectors().get(i)).containsExactly(first.vectors().get(i));
    }
  }

  @Test
  void ofTextsThatHaveChangedOnlyTheNewAreEmbedded() {
    FakeEmbedder model = FakeEmbedder.working();
    var embedder = embedder("warm", true, model);
    Embeddings first = embedder.embed(List.of("one", "two words", "one"));
    reopen();
    var again = embedder("warm", true, model);
    Embeddings second = again.embed(List.of("two words", "three", "one"));

    assertThat(model.texts()).containsExactly("one", "two words", "three");
    assertThat(second.vectors().get(0)).containsExactly(first.vectors().get(1));
    assertThat(second.vectors().get(2)).containsExactly(first.vectors().get(0));
    assertThat(first.vectors().get(2)).containsExactly(first.vectors().get(0));
    assertThat(second.replayed()).isFalse();
    assertThat(second.usage().inputTokens()).isEqualTo(4);
    assertThat(second.serviceTime()).isEqualTo(FakeEmbedder.SERVICE_TIME.multipliedBy(3));
    store.flush();
    assertThat(again.embed(List.of("three", "one")).replayed()).isTrue();
  }

  @Test
  void whatWasEmbeddedBeforeAFaultIsNotEmbeddedAgain() {
    List<String> texts =
        IntStream.range(0, 3 * ReplayedEmbedder.LARGEST_PORTION)
            .mapToObj(i -> "text " + i)
            .toList();
    var made = new ArrayList<String>();
    var dying =
        new DyingEmbedder(FakeEmbedder.working(), 2 * ReplayedEmbedder.LARGEST_PORTION, made);
    var first = embedder("warm", true, dying);
    assertThatThrownBy(() -> first.embed(texts)).hasMessage("gone");
    reopen();
    FakeEmbedder rest = FakeEmbedder.working();
    var second = embedder("warm", true, rest);
    Embeddings whole = second.embed(texts);

    assertThat(made).hasSize(2 * ReplayedEmbedder.LARGEST_PORTION);
    assertThat(rest.texts())
        .containsExactlyElementsOf(
            texts.subList(2 * ReplayedEmbedder.LARGEST_PORTION, texts.size()));
    assertThat(whole.vectors()).hasSameSizeAs(texts);
    assertThat(whole.usage().inputTokens()).isEqualTo(2L * texts.size());
  }

  @Test
  void aQuestionIsKeptOnlyWhereThatSavesAServerACall() {
    FakeEmbedder model = FakeEmbedder.working();
    var here = embedder("warm", false, model);
    here.embed(List.of("a question"));
    here.embed(List.of("a question"));
    var server = embedder("warm", true, model);
    server.embed(List.of("a question"));
    store.flush();
    server.embed(List.of("a question"));

    assertThat(model.texts()).hasSize(3);
  }

  /** Embeds so many texts and then is gone. */
  private record DyingEmbedder(Embedder model, int most, List<String> made) implements Embedder {
    @Override
    public Embeddings embed(List<String> texts) {
      if (made.size() >= most) {
        throw new ModelFaultException("gone");
      }
      made.addAll(texts);
      return model.embed(texts);
    }

    @Override
    public String version() {
      return model.version();
    }

    @Override
    public void close() {
      model.close();
    }
  }
}
