package dev.suffice.experiments.tuning;

import dev.suffice.api.tuning.Deployment;
import dev.suffice.api.tuning.DeploymentState;
import dev.suffice.api.tuning.DeploymentStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Looks whether a tuned model answers. Services know a new one some minutes after its job only: one
 * that is not there is waited for, unless its job is old. Used by one thread.
 */
final class Arrival {
  private static final Duration YOUNG = Duration.ofDays(1);
  private static final Duration USUAL = Duration.ofMinutes(30);

  private final Deployment deployment;
  private final String served;
  private final Instant jobCreated;
  private final Clock clock;
  private final Rests.Course course;
  private final Instant begun;

  Arrival(
      Deployment deployment, String served, Instant jobCreated, Clock clock, Rests.Course course) {
    this.deployment = deployment;
    this.served = served;
    this.jobCreated = jobCreated;
    this.clock = clock;
    this.course = course;
    this.begun = clock.instant();
  }

  /** How far it is, as far as the service can be asked. */
  DeploymentStatus look() {
    DeploymentStatus now =
        course
            .ask(() -> deployment.status(served))
            .orElseGet(() -> DeploymentStatus.of(DeploymentState.UNKNOWN, "not told"));
    return now.state() == DeploymentState.GONE && mayComeYet()
        ? DeploymentStatus.of(DeploymentState.DEPLOYING, now.word() + " yet")
        : now;
  }

  private boolean mayComeYet() {
    Instant now = clock.instant();
    return Duration.between(jobCreated, now).compareTo(YOUNG) < 0
        && Duration.between(begun, now).compareTo(USUAL) < 0;
  }
}
