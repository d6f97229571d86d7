package dev.suffice.experiments.store;

import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.run.StoreException;
import dev.suffice.api.task.Example;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of {@code example} and {@code dataset}. */
final class DatasetRows {
  /** What an experiment without data refers to; it has no rows. */
  private static final Fingerprint NOTHING =
      Fingerprint.of(List.of(), List.of(), List.of(), List.of());

  private final StoredJson json;

  DatasetRows(StoredJson json) {
    this.json = json;
  }

  boolean exists(Connection connection, Fingerprint hash) throws SQLException {
    try (var query = connection.prepareStatement("SELECT 1 FROM dataset WHERE hash = ? LIMIT 1")) {
      query.setString(1, hash.hex());
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }

  void put(Connection connection, Fingerprint hash, Dataset data) throws SQLException {
    var splits = new LinkedHashMap<String, List<Row>>();
    splits.put("training", rows(data.training()));
    splits.put("validation", rows(data.validation()));
    int from = 0;
    for (int lot = 0; lot < data.lots().size(); lot++) {
      int to = from + data.lots().get(lot);
      splits.put(test(lot), rows(data.test().subList(from, to)));
      from = to;
    }
    splits.put("left-out", rows(data.leftOut()));
    put(connection, hash, splits);
  }

  /** An example as it is kept; the texts of many are made by several threads. */
  private record Row(byte[] key, String content) {}

  private List<Row> rows(List<Example> examples) {
    return examples.parallelStream()
        .map(example -> new Row(Fingerprint.of(example).shortBytes(), json.write(example)))
        .toList();
  }

  private static void put(Connection connection, Fingerprint hash, Map<String, List<Row>> splits)
      throws SQLException {
    try (var insertExample =
            connection.prepareStatement("INSERT OR IGNORE INTO example VALUES (?, ?)");
        var insertPlace = connection.prepareStatement("INSERT INTO dataset VALUES (?, ?, ?, ?)")) {
      insertPlace.setString(1, hash.hex());
      for (var split : splits.entrySet()) {
        insertPlace.setString(2, split.getKey());
        int position = 0;
        for (Row row : split.getValue()) {
          insertExample.setBytes(1, row.key());
          insertExample.setString(2, row.content());
          insertExample.executeUpdate();
          insertPlace.setInt(3, position++);
          insertPlace.setBytes(4, row.key());
          insertPlace.executeUpdate();
        }
      }
    }
  }

  Dataset get(Connection connection, Fingerprint hash) throws SQLException {
    if (hash.equals(NOTHING)) {
      return Dataset.NONE;
    }
    if (!exists(connection, hash)) {
      throw new StoreException("The store does not hold the data of this run any more.");
    }
    List<Example> test = split(connection, hash, test(0));
    var lots = new ArrayList<>(List.of(test.size()));
    List<Example> added = split(connection, hash, test(1));
    while (!added.isEmpty()) {
      test.addAll(added);
      lots.add(added.size());
      added = split(connection, hash, test(lots.size()));
    }
    return new Dataset(
        split(connection, hash, "training"),
        split(connection, hash, "validation"),
        test,
        split(connection, hash, "left-out"),
        lots);
  }

  /** The test examples that came first, or in a later lot. */
  private static String test(int lot) {
    return lot == 0 ? "test" : "test " + (lot + 1);
  }

  private List<Example> split(Connection connection, Fingerprint hash, String split)
      throws SQLException {
    var examples = new ArrayList<Example>();
    try (var query =
        connection.prepareStatement(
            """
            SELECT content FROM dataset JOIN example ON example.hash = dataset.example
            WHERE dataset.hash = ? AND split = ? ORDER BY position""")) {
      query.setString(1, hash.hex());
      query.setString(2, split);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          examples.add(json.read(row.getString(1), Example.class));
        }
      }
    }
    return examples;
  }
}
