package dev.suffice.providers.djl;

import dev.suffice.api.tuning.Deployment;
import dev.suffice.api.tuning.FineTuningService;
import dev.suffice.api.tuning.FineTuningServices;
import dev.suffice.api.tuning.TrainingIntake;
import dev.suffice.api.tuning.TuningJobs;
import dev.suffice.api.tuning.TuningServer;
import java.time.Duration;

/**
 * Training in this process, seen as a service: its jobs go through the same states as a vendor's.
 * They end with the process; what they made stays in the cache folder.
 */
final class LocalTuning implements FineTuningServices, FineTuningService {
  static final String NAME = "djl";

  private final LocalIntake intake = new LocalIntake();
  private final LocalJobs jobs;
  private final LocalDeployment deployment;

  LocalTuning(Workshop workshop) {
    this.jobs = new LocalJobs(workshop);
    this.deployment = new LocalDeployment(workshop);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public FineTuningService open(TuningServer server, Duration timeout) {
    return this;
  }

  @Override
  public TrainingIntake intake() {
    return intake;
  }

  @Override
  public TuningJobs jobs() {
    return jobs;
  }

  @Override
  public Deployment deployment() {
    return deployment;
  }
}
