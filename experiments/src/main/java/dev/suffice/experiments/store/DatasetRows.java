package dev.suffice.experiments.store;

import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.run.StoreException;
import dev.suffice.api.task.Example;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

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
    put(connection, hash, "training", data.training());
    put(connection, hash, "validation", data.validation());
    int from = 0;
    for (int lot = 0; lot < data.lots().size(); lot++) {
      int to = from + data.lots().get(lot);
      put(connection, hash, test(lot), data.test().subList(from, to));
      from = to;
    }
    put(connection, hash, "left-out", data.leftOut());
  }

  private void put(Connection connection, Fingerprint hash, String split, List<Example> examples)
      throws SQLException {
    try (var insertExample =
            connection.prepareStatement("INSERT OR IGNORE INTO example VALUES (?, ?)");
        var insertPlace = connection.prepareStatement("INSERT INTO dataset VALUES (?, ?, ?, ?)")) {
      for (int position = 0; position < examples.size(); position++) {
        Example example = examples.get(position);
        byte[] key = Fingerprint.of(example).shortBytes();
        insertExample.setBytes(1, key);
        insertExample.setString(2, json.write(example));
        insertExample.executeUpdate();
        insertPlace.setString(1, hash.hex());
        insertPlace.setString(2, split);
        insertPlace.setInt(3, position);
        insertPlace.setBytes(4, key);
        insertPlace.executeUpdate();
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
