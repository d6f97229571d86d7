package dev.suffice.strategies.rag.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.suffice.api.kit.FakeEmbedder;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Usage;
import dev.suffice.strategies.rag.index.DenseIndex;
import dev.suffice.strategies.rag.index.Hit;
import dev.suffice.strategies.rag.index.Rows;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Against a real PostgreSQL with pgvector, named by the variable SUFFICE_POSTGRES
 * (postgresql://host:port/database) and SUFFICE_POSTGRES_USER; skipped without.
 */
class StoredIndexTest {
  private final FakeEmbedder embedder = FakeEmbedder.working();

  @Test
  void findsWhatAnIndexInMemoryFinds() {
    Rows rows = rows(600);
    DenseIndex stored = stored(server(), rows);
    DenseIndex exact = DenseIndex.of(rows, vectors(rows.texts()));
    float[] asked = vectors(List.of("Which word is in row 77 here?")).get(0);

    List<Hit> found = stored.search(asked, Map.of(), 10);

    assertThat(found).extracting(Hit::row).isEqualTo(rowsOf(exact.search(asked, Map.of(), 10)));
    assertThat(found.get(0).score())
        .isCloseTo(
            exact.search(asked, Map.of(), 1).get(0).score(),
            org.assertj.core.data.Offset.offset(1e-5));
    assertThat(stored.search(asked, Map.of("half", "odd"), 10))
        .extracting(Hit::row)
        .isEqualTo(rowsOf(exact.search(asked, Map.of("half", "odd"), 10)));
    assertThat(stored.search(asked, Map.of("half", "o'dd"), 10)).isEmpty();
  }

  @Test
  void namesOfMetadataAreNoPartOfTheQuestionEither() {
    String hostile = "it's') IS NULL OR (metadata->>'x";
    var rows = new Rows(List.of("a", "b"), List.of(Map.of(hostile, "1"), Map.of(hostile, "2")));
    DenseIndex stored = stored(server(), rows);
    float[] asked = vectors(List.of("a")).get(0);

    assertThat(stored.search(asked, Map.of(hostile, "2"), 5))
        .extracting(Hit::row)
        .containsExactly(1);
  }

  @Test
  void aFilterThatFewRowsPassFindsThemInATableWithAGraphToo() {
    int count = 20_100;
    List<String> texts = IntStream.range(0, count).mapToObj(i -> "row " + i).toList();
    var rows =
        new Rows(
            texts,
            IntStream.range(0, count).mapToObj(i -> Map.of("rare", "" + (i % 10_000))).toList());
    DenseIndex stored = stored(server(), rows);

    assertThat(stored.search(vectors(List.of("row 5")).get(0), Map.of("rare", "9999"), 5))
        .extracting(Hit::row)
        .containsExactlyInAnyOrder(9_999, 19_999);
    assertThat(stored.search(vectors(List.of("row 5")).get(0), Map.of(), 1000)).hasSize(200);
  }

  @Test
  void whatIsThereIsFoundAgainAndItsVectorsAreChargedAgainEachOnce() {
    StoreOptions server = server();
    Rows rows = rows(600);
    stored(server, rows);
    DenseIndex again = stored(server, rows);

    assertThat(embedder.texts()).hasSize(2 * 600);
    assertThat(again.search(vectors(List.of("row")).get(0), Map.of(), 1000)).hasSize(200);
  }

  @Test
  void aServerThatIsNotThereIsAFaultOfTheSurroundings() throws IOException {
    int port;
    try (var unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = unused.getLocalPort();
    }

    assertThatThrownBy(
            () -> stored(options("postgresql://127.0.0.1:%s/x".formatted(port)), rows(1)))
        .isInstanceOfSatisfying(
            ModelFaultException.class, fault -> assertThat(fault.usage()).contains(Usage.NONE))
        .hasMessageStartingWith(
            "The vector store postgresql://127.0.0.1:%s/x cannot be asked".formatted(port));
  }

  @Test
  void anAddressMustBeWholeAndHoldNoPassword() {
    for (String wrong :
        List.of(
            "mysql://h/d",
            "postgresql://h",
            "postgresql://u:p@h/d",
            "postgresql://h/d?a=b",
            "h d")) {
      assertThatThrownBy(() -> options(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("url: ");
    }
    assertThat(options("postgresql://h/d").port()).isEqualTo(5432);
  }

  private DenseIndex stored(StoreOptions options, Rows rows) {
    return StoredIndex.of(options, embedder.version(), rows, this::vectors);
  }

  private List<float[]> vectors(List<String> texts) {
    return embedder.embed(texts).vectors();
  }

  /** Rows that no other test has. */
  private static Rows rows(int count) {
    String own = UUID.randomUUID().toString();
    return new Rows(
        IntStream.range(0, count).mapToObj(i -> "row %s of %s".formatted(i, own)).toList(),
        IntStream.range(0, count)
            .mapToObj(i -> Map.of("half", i % 2 == 0 ? "even" : "odd"))
            .toList());
  }

  private static List<Integer> rowsOf(List<Hit> hits) {
    return hits.stream().map(Hit::row).toList();
  }

  private static StoreOptions server() {
    String address = System.getenv("SUFFICE_POSTGRES");
    assumeTrue(address != null, "no SUFFICE_POSTGRES");
    return new StoreOptions(
        address, Optional.ofNullable(System.getenv("SUFFICE_POSTGRES_USER")), Optional.empty());
  }

  private static StoreOptions options(String url) {
    return new StoreOptions(url, Optional.of("nobody"), Optional.empty());
  }
}
