package dev.suffice.strategies.rag.store;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.pgvector.PgVectorEmbeddingStore;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Usage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The vectors of one corpus in PostgreSQL, in a table of their own: the number of a row is its key.
 * Safe for any thread; each request opens a connection.
 */
final class VectorTable {
  /** Rows that one search gives at most. */
  static final int DEEPEST = 200;

  /** Above so many rows a graph (HNSW) is searched instead of all of them. */
  private static final int MOST_COMPARED = 20_000;

  private static final int PATIENCE_SECONDS = 10;

  /** A graph of a million rows takes the better part of an hour. */
  private static final int PATIENCE_WITH_GRAPHS_SECONDS = 6 * 60 * 60;

  private static final String DEEP = "-c hnsw.ef_search=" + DEEPEST;

  /** A graph finds the nearest rows and of these those that pass a filter, which may be none. */
  private static final String WITHOUT_GRAPHS = "-c enable_indexscan=off";

  private final StoreOptions options;
  private final String name;
  private final EmbeddingStore<TextSegment> store;
  private final EmbeddingStore<TextSegment> exact;

  private VectorTable(StoreOptions options, String name, int dimension) {
    this.options = options;
    this.name = name;
    this.store = asked(() -> store(DEEP, true, dimension));
    this.exact = asked(() -> store(WITHOUT_GRAPHS, false, dimension));
  }

  private EmbeddingStore<TextSegment> store(String settings, boolean make, int dimension) {
    return PgVectorEmbeddingStore.datasourceBuilder()
        .datasource(source(settings, PATIENCE_SECONDS))
        .table(name)
        .dimension(dimension)
        .createTable(make)
        .skipCreateVectorExtension(!make)
        .build();
  }

  /**
   * @param settings of the server, for what is asked through it
   * @param patience seconds that an answer may take
   */
  private PGSimpleDataSource source(String settings, int patience) {
    var source = new PGSimpleDataSource();
    source.setServerNames(new String[] {options.host()});
    source.setPortNumbers(new int[] {options.port()});
    source.setDatabaseName(options.database());
    options.user().ifPresent(source::setUser);
    options.password().ifPresent(password -> source.setPassword(password.reveal()));
    source.setConnectTimeout(PATIENCE_SECONDS);
    source.setSocketTimeout(patience);
    source.setTcpKeepAlive(true);
    source.setOptions(settings);
    return source;
  }

  /**
   * Opens a table, and makes it if it is not there.
   *
   * @param name letters, digits and underscores
   * @throws ModelFaultException when the database cannot be reached, or refuses
   */
  static VectorTable open(StoreOptions options, String name, int dimension) {
    return new VectorTable(options, name, dimension);
  }

  /** For searches among all rows: by a graph where there is one. */
  EmbeddingStore<TextSegment> store() {
    return store;
  }

  /** For searches among some of the rows, all of which are compared. */
  EmbeddingStore<TextSegment> exact() {
    return exact;
  }

  /** How many rows are there. */
  int size() {
    PGSimpleDataSource source = source(DEEP, PATIENCE_SECONDS);
    return asked(
        () -> {
          try (Connection connection = source.getConnection();
              Statement statement = connection.createStatement();
              ResultSet row = statement.executeQuery("SELECT count(*) FROM " + name)) {
            row.next();
            return row.getInt(1);
          } catch (SQLException failed) {
            throw new IllegalStateException(failed);
          }
        });
  }

  /** Puts vectors there, in place of others with the same rows. */
  void put(int first, List<float[]> vectors, List<Map<String, String>> metadata) {
    List<String> keys = new ArrayList<>();
    List<Embedding> embeddings = new ArrayList<>();
    List<TextSegment> segments = new ArrayList<>();
    for (int i = 0; i < vectors.size(); i++) {
      keys.add(new UUID(0, first + i).toString());
      embeddings.add(Embedding.from(vectors.get(i)));
      segments.add(TextSegment.from(keys.get(i), Metadata.from(metadata.get(i))));
    }
    asked(
        () -> {
          store.addAll(keys, embeddings, segments);
          return true;
        });
  }

  /** Makes large tables fast to search. */
  void complete(int rows) {
    if (rows <= MOST_COMPARED) {
      return;
    }
    PGSimpleDataSource source = source(DEEP, PATIENCE_WITH_GRAPHS_SECONDS);
    asked(
        () -> {
          try (Connection connection = source.getConnection();
              Statement statement = connection.createStatement()) {
            return statement.execute(
                "CREATE INDEX IF NOT EXISTS %1$s_graph ON %1$s USING hnsw (embedding vector_cosine_ops)"
                    .formatted(name));
          } catch (SQLException failed) {
            throw new IllegalStateException(failed);
          }
        });
  }

  /**
   * Asks the database.
   *
   * @throws ModelFaultException when it cannot be reached, or refuses
   */
  <T> T asked(Supplier<T> request) {
    try {
      return request.get();
    } catch (RuntimeException failed) { // LangChain4j wraps what the driver throws
      if (failed.getCause() instanceof SQLException reason) {
        throw new ModelFaultException(
            "The vector store %s cannot be asked: %s".formatted(options.url(), sentence(reason)),
            Optional.of(Usage.NONE),
            reason);
      }
      throw failed;
    }
  }

  private static String sentence(SQLException reason) {
    return String.valueOf(reason.getMessage())
        .strip()
        .replaceAll("\\s+", " ")
        .replaceAll("\\.+$", "");
  }
}
