package dev.suffice.experiments.store;

import dev.suffice.api.money.Money;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Keeps in the table {@code paid_call} what a call may cost, and then what it did cost. The
 * statements are prepared once and live as long as their connection. For the thread that writes.
 */
final class PaidCallUpdate {
  private final PreparedStatement intent;
  private final PreparedStatement settlement;

  PaidCallUpdate(Connection writing) throws SQLException {
    this.intent =
        writing.prepareStatement(
            "INSERT INTO paid_call (run, number, model, reserved) VALUES (?, ?, ?, ?)");
    this.settlement =
        writing.prepareStatement("UPDATE paid_call SET cost = ? WHERE run = ? AND number = ?");
  }

  void intend(String run, long number, String model, Money most) throws SQLException {
    intent.setString(1, run);
    intent.setLong(2, number);
    intent.setString(3, model);
    intent.setString(4, most.toPlainString());
    intent.executeUpdate();
  }

  void settle(String run, long number, Money cost) throws SQLException {
    settlement.setString(1, cost.toPlainString());
    settlement.setString(2, run);
    settlement.setLong(3, number);
    settlement.executeUpdate();
  }
}
