package dev.suffice.experiments.store;

import dev.suffice.api.money.Money;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rows of {@code paid_call}, {@code run_avoided} and {@code run_continued}; paid calls are put by
 * {@link PaidCallUpdate}, what a run continues by {@link RunRows}.
 */
final class SpendRows {
  Optional<Money> booked(Connection connection, String run, long number) throws SQLException {
    try (var query =
        connection.prepareStatement(
            "SELECT coalesce(cost, reserved) FROM paid_call WHERE run = ? AND number = ?")) {
      query.setString(1, run);
      query.setLong(2, number);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(Money.usd(row.getString(1))) : Optional.empty();
      }
    }
  }

  List<PaidCall> all(Connection connection, String run) throws SQLException {
    var calls = new ArrayList<PaidCall>();
    try (var query =
        connection.prepareStatement(
            "SELECT model, reserved, cost FROM paid_call WHERE run = ? ORDER BY number")) {
      query.setString(1, run);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          calls.add(
              new PaidCall(
                  row.getString(1),
                  Money.usd(row.getString(2)),
                  Optional.ofNullable(row.getString(3)).map(Money::usd)));
        }
      }
    }
    return calls;
  }

  void putAvoided(Connection connection, String run, Avoided avoided) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "INSERT OR REPLACE INTO run_avoided (run, calls, usd) VALUES (?, ?, ?)")) {
      insert.setString(1, run);
      insert.setLong(2, avoided.calls());
      insert.setString(3, avoided.cost().toPlainString());
      insert.executeUpdate();
    }
  }

  Avoided avoided(Connection connection, String run) throws SQLException {
    try (var query =
        connection.prepareStatement("SELECT calls, usd FROM run_avoided WHERE run = ?")) {
      query.setString(1, run);
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? new Avoided(row.getLong(1), Money.usd(row.getString(2)))
            : Avoided.NOTHING;
      }
    }
  }

  Optional<String> continued(Connection connection, String run) throws SQLException {
    try (var query =
        connection.prepareStatement("SELECT earlier FROM run_continued WHERE run = ?")) {
      query.setString(1, run);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }
}
