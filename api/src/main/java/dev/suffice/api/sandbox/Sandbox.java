package dev.suffice.api.sandbox;

import java.net.URI;
import java.util.List;

/** A server that answers like a vendor until it is closed. Safe for any thread. */
public interface Sandbox extends AutoCloseable {
  /** Where it listens, without a path: {@code http://127.0.0.1:8484}. */
  URI address();

  /** The models it serves, in the order in which it lists them. */
  List<ServedModel> models();

  /** What it has billed so far. */
  LedgerSummary ledger();

  /** Stops listening, breaks off what is under way and releases the models. */
  @Override
  void close();
}
