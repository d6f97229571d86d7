package dev.suffice.reports.json;

import dev.suffice.api.result.DataHealth;

/** What is known of data by itself, in the form it has in {@code report.json}. */
public final class DataHealthJson {
  private DataHealthJson() {}

  public static String text(DataHealth health) {
    return DataHealthPart.of(health).toPrettyString();
  }
}
