package dev.suffice.experiments.store;

import dev.suffice.api.tuning.JobMarker;
import dev.suffice.api.tuning.JobState;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows of {@code tuning_job}. */
final class JobRows {
  void put(Connection connection, StoredJob job) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "INSERT OR REPLACE INTO tuning_job (marker, service, address, base, run, model, begun, id, state, served)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, job.place().marker().value());
      insert.setString(2, job.place().service());
      insert.setString(3, job.place().address());
      insert.setString(4, job.place().base());
      insert.setString(5, job.run());
      insert.setString(6, job.model());
      insert.setLong(7, job.begun().toEpochMilli());
      insert.setString(8, job.id().orElse(null));
      insert.setString(9, job.state().name());
      insert.setString(10, job.served().orElse(null));
      insert.executeUpdate();
    }
  }

  void delete(Connection connection, StoredJob.Place place) throws SQLException {
    try (var delete =
        connection.prepareStatement(
            "DELETE FROM tuning_job WHERE service = ? AND address = ? AND marker = ?")) {
      delete.setString(1, place.service());
      delete.setString(2, place.address());
      delete.setString(3, place.marker().value());
      delete.executeUpdate();
    }
  }

  List<StoredJob> all(Connection connection) throws SQLException {
    var jobs = new ArrayList<StoredJob>();
    try (var query =
            connection.prepareStatement(
                "SELECT marker, service, address, base, run, model, begun, id, state, served FROM tuning_job ORDER BY begun DESC, marker");
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        var place =
            new StoredJob.Place(
                new JobMarker(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4));
        jobs.add(
            new StoredJob(
                place,
                row.getString(5),
                row.getString(6),
                Instant.ofEpochMilli(row.getLong(7)),
                Optional.ofNullable(row.getString(8)),
                JobState.valueOf(row.getString(9)),
                Optional.ofNullable(row.getString(10))));
      }
    }
    return jobs;
  }
}
