package dev.suffice.api.tuning;

import java.util.List;

/** A job that a service took. Throws as {@link FineTuningService} says. */
public interface TuningJob {
  /** How far it is now. */
  JobStatus status();

  /** What the service tells of it so far, oldest first. */
  List<JobEvent> events();

  /** Asks the service to end it; it may go on for a while. What was trained may be billed. */
  void cancel();
}
