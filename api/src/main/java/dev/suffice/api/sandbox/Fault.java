package dev.suffice.api.sandbox;

import java.util.Locale;

/** What can go wrong between a client and a vendor. */
public enum Fault {
  /** Status 429; {@code Retry-After} in seconds. */
  TOO_MANY_REQUESTS(false),
  /** Status 429; {@code Retry-After} as an HTTP date. */
  TOO_MANY_REQUESTS_DATE(false),
  /** Status 500. */
  SERVER_ERROR(false),
  /** Status 503; {@code Retry-After} in seconds. */
  UNAVAILABLE(false),
  /** The connection is closed before the first byte of the answer. */
  DROPPED(true),
  /** The connection is closed in the middle of the answer. */
  HALF_BODY(true),
  /** Status 200 with JSON that ends too early. */
  INVALID_JSON(true),
  /** Status 200 with the right answer, labelled {@code text/html}. */
  WRONG_CONTENT_TYPE(true),
  /** Half of the answer, then silence. */
  STALLED(true);

  private final boolean bills;

  Fault(boolean bills) {
    this.bills = bills;
  }

  /** Whether the request is answered and billed, though the answer arrives broken or not at all. */
  public boolean bills() {
    return bills;
  }

  /** What a person types: {@code too-many-requests}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
