package dev.suffice.strategies.rag.chunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.corpus.Document;
import dev.suffice.api.corpus.Heading;
import dev.suffice.api.corpus.Span;
import dev.suffice.strategies.rag.chunk.ChunkOptions.By;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ChunkerTest {
  private static final String PROSE =
      "One sentence is here. Another follows it.\n\nA new paragraph begins. It ends soon.\n";

  @Test
  void everyChunkStandsInItsDocumentToTheLetterAndWithinTheLimit() {
    String text = PROSE.repeat(20) + "averyveryverylongwordwithoutanyspace".repeat(9) + "😀😀";
    for (By by : By.values()) {
      List<Chunk> chunks = chunks(by, 90, 20, new Document("a", text));
      assertThat(chunks)
          .as(by.name())
          .hasSizeGreaterThan(20)
          .allSatisfy(
              chunk -> {
                assertThat(chunk.text())
                    .isEqualTo(chunk.span().of(text))
                    .isEqualTo(chunk.text().strip());
                assertThat(chunk.text().length()).isBetween(1, 90);
                assertThat(chunk.text()).doesNotMatch("(?s).*[\\uD800-\\uDBFF]$");
              });
      assertThat(covered(chunks, text)).as(by.name()).isEqualTo(text.replaceAll("\\s", ""));
    }
  }

  @Test
  void sentencesAreNotCutWhereTheyFit() {
    assertThat(chunks(By.SENTENCES, 50, 0, new Document("a", PROSE)))
        .extracting(Chunk::text)
        .containsExactly(
            "One sentence is here. Another follows it.", "A new paragraph begins. It ends soon.");
  }

  @Test
  void sectionsAreKeptApartWhereTheyAreLongAndChunksKnowTheirHeadings() {
    String text =
        "# Leave\nThirty days.\n## Asking\nIn writing, please, and early.\n# Pay\nMonthly.";
    var document =
        new Document(
            "a",
            Optional.empty(),
            text,
            List.of(heading(1, "Leave", text), heading(2, "Asking", text), heading(1, "Pay", text)),
            Map.of());

    List<Chunk> chunks = chunks(By.STRUCTURE, 45, 0, document);

    assertThat(chunks)
        .extracting(Chunk::headings)
        .containsExactly(List.of("Leave"), List.of("Leave", "Asking"), List.of("Pay"));
    assertThat(chunks.get(1).text()).isEqualTo("## Asking\nIn writing, please, and early.");
  }

  @Test
  void aChunkRepeatsTheEndOfTheOneBefore() {
    assertThat(chunks(By.SENTENCES, 70, 25, new Document("a", PROSE)))
        .extracting(Chunk::text)
        .containsExactly(
            "One sentence is here. Another follows it.",
            "Another follows it.\n\nA new paragraph begins. It ends soon.");
  }

  @Test
  void tokensAreCountedAsModelsCountThem() {
    var options =
        new ChunkOptions(
            Optional.of(By.TOKENS), OptionalInt.of(10), OptionalInt.empty(), OptionalInt.empty());
    List<Chunk> chunks = new Chunker(options).chunks(new Document("a", "word ".repeat(50)));

    assertThat(chunks).hasSizeBetween(5, 10);
    assertThat(chunks)
        .allSatisfy(chunk -> assertThat(Measure.TOKENS.of(chunk.text())).isLessThanOrEqualTo(10));
  }

  @Test
  void blankTextHasNoChunks() {
    assertThat(chunks(By.RECURSIVE, 50, 0, new Document("a", " \n "))).isEmpty();
    assertThat(chunks(By.STRUCTURE, 50, 0, new Document("a", ""))).isEmpty();
  }

  @Test
  void nonsenseIsRefusedWithWhatWouldBeRight() {
    assertThatThrownBy(() -> options(By.TOKENS, 30, 0)).hasMessageContaining("from 40");
    assertThatThrownBy(() -> options(By.TOKENS, 90, 50)).hasMessageContaining("half a chunk, 45");
    assertThatThrownBy(
            () ->
                new ChunkOptions(
                    Optional.empty(), OptionalInt.of(9), OptionalInt.of(90), OptionalInt.empty()))
        .hasMessageContaining("one of the two");
  }

  private static Heading heading(int level, String title, String text) {
    String marked = "#".repeat(level) + " " + title;
    int start = text.indexOf(marked + "\n");
    return new Heading(level, title, new Span(start, start + marked.length()));
  }

  private static String covered(List<Chunk> chunks, String text) {
    var covered = new StringBuilder();
    int end = 0;
    for (Chunk chunk : chunks) {
      int from = Math.max(end, chunk.span().start());
      covered.append(text, from, Math.max(from, chunk.span().end()));
      end = Math.max(end, chunk.span().end());
    }
    return covered.toString().replaceAll("\\s", "");
  }

  private static List<Chunk> chunks(By by, int characters, int overlap, Document document) {
    return new Chunker(options(by, characters, overlap)).chunks(document);
  }

  private static ChunkOptions options(By by, int characters, int overlap) {
    return new ChunkOptions(
        Optional.of(by),
        OptionalInt.empty(),
        OptionalInt.of(characters),
        overlap == 0 ? OptionalInt.empty() : OptionalInt.of(overlap));
  }
}
