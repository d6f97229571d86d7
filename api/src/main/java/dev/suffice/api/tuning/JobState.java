package dev.suffice.api.tuning;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a job is, whatever its service calls that. A job goes forwards only, may skip states that
 * its service does not have, and ends in one of three.
 */
public enum JobState {
  /** The service looks at the examples. */
  VALIDATING,
  /** It waits for its turn; also: paused. */
  QUEUED,
  /** The model is trained. */
  RUNNING,
  /** Somebody asked for its end. */
  CANCELLING,
  /** There is a tuned model. */
  SUCCEEDED,
  /** It ended without a model, for a reason that the service gives. */
  FAILED,
  /** It was ended on request. */
  CANCELLED,
  /** In a state that nobody here knows: it is looked at again, and a person is told. */
  UNKNOWN;

  private static final Set<JobState> LAST = EnumSet.of(SUCCEEDED, FAILED, CANCELLED);

  /** Whether nothing more will happen. */
  public boolean isFinal() {
    return LAST.contains(this);
  }

  /**
   * Whether a job in this state may be found in that one when it is looked at again. Services
   * return jobs to their queue, so those under way may change in any order.
   */
  public boolean mayBecome(JobState next) {
    return !isFinal() || next == this;
  }
}
