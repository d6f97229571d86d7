package dev.suffice.api.batch;

import dev.suffice.api.model.BatchServer;
import java.time.Duration;

/** Opens the way to servers that take batches. */
@FunctionalInterface
public interface BatchServices {
  /**
   * The way to one server. Sends nothing yet.
   *
   * @param timeout longest time of one request of ours; an upload may take longer
   */
  BatchService open(BatchServer server, Duration timeout);
}
