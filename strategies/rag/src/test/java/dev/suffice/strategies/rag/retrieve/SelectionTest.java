package dev.suffice.strategies.rag.retrieve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.corpus.Corpus;
import dev.suffice.api.corpus.Document;
import dev.suffice.api.corpus.Span;
import dev.suffice.api.model.EmbedderName;
import dev.suffice.api.task.Passage;
import dev.suffice.strategies.rag.chunk.ChunkOptions;
import dev.suffice.strategies.rag.index.Hit;
import dev.suffice.strategies.rag.retrieve.RetrieveOptions.Mode;
import dev.suffice.strategies.rag.retrieve.RetrieveOptions.Order;
import dev.suffice.strategies.rag.retrieve.RetrieveOptions.Parent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SelectionTest {
  private static final Corpus CORPUS =
      Corpus.of(
          List.of(
              new Document("a", "This is sentence number one of a text. ".repeat(4).strip()),
              new Document("b", "Here is something else altogether now.")));

  @Test
  void neighboursAreShownOnceAndOnlyOfTheSameDocument() {
    List<Passage> passages =
        passages(options(2, 1, Optional.empty(), OptionalInt.empty()), 0, 1, 4);

    assertThat(passages).hasSize(2);
    assertThat(origin(passages.get(0))).isEqualTo(new Span(0, 77));
    assertThat(passages.get(1).source()).isEqualTo("b");
  }

  @Test
  void whatWasPartlyShownIsCutToWhatIsNew() {
    List<Passage> passages = passages(options(3, 1, Optional.empty(), OptionalInt.empty()), 0, 2);

    assertThat(origin(passages.get(1)))
        .isEqualTo(new Span(77, CORPUS.documents().get(0).text().length()));
  }

  @Test
  void theParentMayBeTheWholeDocument() {
    List<Passage> passages =
        passages(options(3, 0, Optional.of(Parent.DOCUMENT), OptionalInt.empty()), 2, 1, 4);

    assertThat(passages)
        .extracting(Passage::text)
        .containsExactly(CORPUS.documents().get(0).text(), CORPUS.documents().get(1).text());
  }

  @Test
  void theWorstAreLeftOutWhereTheBudgetEnds() {
    assertThat(passages(options(5, 0, Optional.empty(), OptionalInt.of(20)), 0, 1, 2, 3))
        .hasSize(2);
  }

  @Test
  void oneThatIsLongerThanTheBudgetIsPassedOverAndNotAllBehindIt() {
    assertThat(passages(options(5, 0, Optional.of(Parent.DOCUMENT), OptionalInt.of(16)), 0, 4))
        .extracting(Passage::source)
        .containsExactly("b");
  }

  @Test
  void theBestMayStandLast() {
    List<Passage> best = passages(options(5, 0, Optional.empty(), OptionalInt.empty()), 4, 0);

    assertThat(Order.BEST_LAST.arranged(best)).containsExactly(best.get(1), best.get(0));
  }

  @Test
  void optionsThatDoNotGoTogetherAreRefused() {
    var vectors = Optional.of(new EmbedderName("vectors"));
    assertThatThrownBy(() -> RetrieveOptions.of(Mode.DENSE, Optional.empty()))
        .hasMessageContaining("mode dense needs `by:`");
    assertThatThrownBy(() -> RetrieveOptions.of(Mode.BM25, vectors))
        .hasMessageContaining("by does not go with `mode: bm25`");
    assertThatThrownBy(() -> RetrieveOptions.of(Mode.WHOLE_CORPUS, vectors))
        .hasMessageContaining("`mode: whole-corpus`");
    assertThatThrownBy(() -> options(0, 0, Optional.empty(), OptionalInt.empty()))
        .hasMessageContaining("top: from 1 to 200: 0");
    assertThatThrownBy(() -> options(1, 1, Optional.of(Parent.SECTION), OptionalInt.empty()))
        .hasMessageContaining("neighbours go without `parent`");
  }

  private static Span origin(Passage passage) {
    return passage.origin().orElseThrow().span();
  }

  private static List<Passage> passages(RetrieveOptions options, int... rows) {
    Library library = Library.of(CORPUS, options.chunks());
    assertThat(library.chunks()).hasSize(5);
    List<Hit> ranking =
        IntStream.range(0, rows.length).mapToObj(i -> new Hit(rows[i], -i)).toList();
    return new Selection(library, options).best(ranking);
  }

  private static RetrieveOptions options(
      int top, int neighbours, Optional<Parent> parent, OptionalInt budget) {
    return new RetrieveOptions(
        Mode.BM25,
        OptionalInt.of(top),
        Optional.empty(),
        Optional.of(ChunkOptions.sentences(50)),
        OptionalInt.of(neighbours),
        parent,
        Optional.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Map.of(),
        Optional.empty(),
        budget);
  }
}
