package dev.suffice.api.tuning;

import java.time.Duration;

/** Opens the way to services that train models, all of one kind. */
public interface FineTuningServices {
  /** The word by which {@link TuningServer#service} names it. */
  String name();

  /**
   * The way to one service. Sends nothing yet.
   *
   * @param timeout longest time of one request of ours; an upload may take longer
   */
  FineTuningService open(TuningServer server, Duration timeout);
}
