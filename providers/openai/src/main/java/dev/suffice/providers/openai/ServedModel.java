package dev.suffice.providers.openai;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A model that a server offers.
 *
 * @param owner whose it is, as the server says
 * @param shutdown the day it is switched off; absent: not announced, or the server does not tell
 */
record ServedModel(String id, String owner, Optional<LocalDate> shutdown) {
  static ServedModel of(Fields fields) {
    return new ServedModel(
        fields.text("id"),
        fields.optionalText("owned_by").orElse(""),
        fields.optionalText("shutdown_date").map(date -> day(date, fields)));
  }

  private static LocalDate day(String date, Fields fields) {
    try {
      return LocalDate.parse(date);
    } catch (DateTimeParseException odd) {
      throw fields.faults().odd("with a 'shutdown_date' that is no date");
    }
  }
}
