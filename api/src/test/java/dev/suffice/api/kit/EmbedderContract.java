package dev.suffice.api.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.Embeddings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every embedder keeps. Its test extends this class; models are cheap to open or share what is
 * dear to load.
 */
public abstract class EmbedderContract {
  private static final List<String> TEXTS =
      List.of(
          "How do I get my money back?",
          "money",
          "The quick brown fox jumps over the lazy dog, and then it does the same once more.",
          "",
          "Zażółć gęślą jaźń 漢字 😀",
          "money");

  /** Opens the embedder under test anew. */
  protected abstract Embedder open();

  @Test
  void theVersionIsKnownBeforeAndDoesNotChangeWithUse() {
    try (Embedder embedder = open()) {
      String version = embedder.version();
      assertThat(version).isNotBlank();
      embedder.embed(List.of("a text"));
      assertThat(embedder.version()).isEqualTo(version);
    }
  }

  @Test
  void everyTextHasAVectorOfUnitLengthAndOfTheSameDimension() {
    try (Embedder embedder = open()) {
      List<float[]> vectors = embedder.embed(TEXTS).vectors();
      assertThat(vectors).hasSameSizeAs(TEXTS);
      for (float[] vector : vectors) {
        assertThat(vector).hasSameSizeAs(vectors.get(0));
        assertThat(length(vector)).isCloseTo(1, within(1e-5));
      }
    }
  }

  @Test
  void aVectorDoesNotDependOnItsNeighboursOrTheirOrderOrTheThreads() {
    List<float[]> together;
    try (Embedder embedder = open()) {
      together = embedder.embed(TEXTS).vectors();
    }
    try (Embedder embedder = open()) {
      List<float[]> alone =
          TEXTS.stream().map(text -> embedder.embed(List.of(text)).vectors().get(0)).toList();
      assertSame(alone, together);
    }
    try (Embedder embedder = open()) {
      List<float[]> parallel =
          TEXTS.parallelStream()
              .map(text -> embedder.embed(List.of(text)).vectors().get(0))
              .toList();
      assertSame(parallel, together);
    }
    try (Embedder embedder = open()) {
      var reversed = new ArrayList<>(TEXTS);
      Collections.reverse(reversed);
      var backwards = new ArrayList<>(embedder.embed(reversed).vectors());
      Collections.reverse(backwards);
      assertSame(backwards, together);
    }
  }

  @Test
  void changingAVectorThatWasGivenOutChangesNoLaterOne() {
    try (Embedder embedder = open()) {
      float[] mine = embedder.embed(List.of("money")).vectors().get(0);
      float[] copy = mine.clone();
      mine[0] += 1;
      assertThat(embedder.embed(List.of("money")).vectors().get(0)).isEqualTo(copy);
    }
  }

  @Test
  void usageAndServiceTimeAddUpOverTheTexts() {
    try (Embedder embedder = open()) {
      Embeddings one = embedder.embed(List.of("How do I get my money back?"));
      Embeddings two = embedder.embed(List.of("money"));
      Embeddings both = embedder.embed(List.of("How do I get my money back?", "money"));
      assertThat(both.usage()).isEqualTo(one.usage().plus(two.usage()));
      assertThat(both.usage().inputTokens()).isPositive();
      assertThat(both.usage().outputTokens()).isZero();
      assertThat(both.serviceTime()).isPositive();
    }
  }

  @Test
  void noTextsAreNoWork() {
    try (Embedder embedder = open()) {
      Embeddings nothing = embedder.embed(List.of());
      assertThat(nothing.vectors()).isEmpty();
      assertThat(nothing.usage().inputTokens()).isZero();
      assertThat(nothing.serviceTime()).isEqualTo(Duration.ZERO);
    }
  }

  @Test
  void closingTwiceDoesNoHarmAndLaterCallsFail() {
    Embedder embedder = open();
    embedder.embed(List.of("money"));
    embedder.close();
    assertThatCode(embedder::close).doesNotThrowAnyException();
    assertThatThrownBy(() -> embedder.embed(List.of("money"))).isInstanceOf(RuntimeException.class);
  }

  private static void assertSame(List<float[]> actual, List<float[]> expected) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(actual.get(i)).as(TEXTS.get(i)).isEqualTo(expected.get(i));
    }
  }

  private static double length(float[] vector) {
    double square = 0;
    for (float value : vector) {
      square += (double) value * value;
    }
    return Math.sqrt(square);
  }
}
