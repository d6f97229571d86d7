package dev.suffice.runtime;

import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.tuning.Deployment;
import dev.suffice.api.tuning.DeploymentStatus;
import dev.suffice.api.tuning.FineTuningService;
import dev.suffice.api.tuning.FineTuningServices;
import dev.suffice.api.tuning.JobEvent;
import dev.suffice.api.tuning.JobMarker;
import dev.suffice.api.tuning.JobState;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.api.tuning.TrainingEstimate;
import dev.suffice.api.tuning.TrainingFinding;
import dev.suffice.api.tuning.TrainingIntake;
import dev.suffice.api.tuning.TuningJob;
import dev.suffice.api.tuning.TuningJobs;
import dev.suffice.api.tuning.TuningRequest;
import dev.suffice.api.tuning.TuningServer;
import dev.suffice.api.tuning.UploadedData;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Real services, in whose midst the process may die. */
final class MortalServices implements FineTuningServices {
  /** When it dies; the last one only loses an answer. */
  enum Moment {
    BEFORE_UPLOAD,
    AFTER_UPLOAD,
    RESPONSE_LOST,
    AFTER_SUBMIT,
    QUEUED,
    RUNNING,
    SUCCEEDED,
    DEPLOYING,
    ONLY_THE_RESPONSE_LOST
  }

  /** Nothing after this was done by us. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private final FineTuningServices real;
  Optional<Moment> death = Optional.empty();

  MortalServices(FineTuningServices real) {
    this.real = real;
  }

  @Override
  public String name() {
    return real.name();
  }

  @Override
  public FineTuningService open(TuningServer server, Duration timeout) {
    FineTuningService service = real.open(server, timeout);
    return new FineTuningService() {
      @Override
      public TrainingIntake intake() {
        return new Intake(service.intake());
      }

      @Override
      public TuningJobs jobs() {
        return new Jobs(service.jobs());
      }

      @Override
      public Deployment deployment() {
        return new Place(service.deployment());
      }
    };
  }

  private boolean isTime(Moment moment) {
    return death.filter(moment::equals).isPresent();
  }

  private void die(Moment moment) {
    if (isTime(moment)) {
      throw new Killed();
    }
  }

  private final class Intake implements TrainingIntake {
    private final TrainingIntake intake;

    private Intake(TrainingIntake intake) {
      this.intake = intake;
    }

    @Override
    public List<TrainingFinding> check(TuningRequest request) {
      return intake.check(request);
    }

    @Override
    public TrainingEstimate estimate(TuningRequest request) {
      return intake.estimate(request);
    }

    @Override
    public UploadedData upload(TuningRequest request) {
      die(Moment.BEFORE_UPLOAD);
      UploadedData data = intake.upload(request);
      die(Moment.AFTER_UPLOAD);
      return data;
    }
  }

  private final class Jobs implements TuningJobs {
    private final TuningJobs jobs;

    private Jobs(TuningJobs jobs) {
      this.jobs = jobs;
    }

    @Override
    public JobStatus submit(TuningRequest request, UploadedData data) {
      JobStatus begun = jobs.submit(request, data);
      die(Moment.RESPONSE_LOST);
      if (isTime(Moment.ONLY_THE_RESPONSE_LOST)) {
        throw new ModelFaultException("the connection broke");
      }
      return begun;
    }

    @Override
    public List<JobStatus> list(Instant since) {
      return jobs.list(since);
    }

    @Override
    public TuningJob job(String id) {
      return new Job(jobs.job(id));
    }
  }

  private final class Job implements TuningJob {
    private final TuningJob job;

    private Job(TuningJob job) {
      this.job = job;
    }

    @Override
    public JobStatus status() {
      die(Moment.AFTER_SUBMIT);
      JobStatus status = job.status();
      if (status.state() == JobState.QUEUED) {
        die(Moment.QUEUED);
      }
      if (status.state() == JobState.RUNNING) {
        die(Moment.RUNNING);
      }
      return status;
    }

    @Override
    public List<JobEvent> events() {
      return job.events();
    }

    @Override
    public void cancel() {
      job.cancel();
    }
  }

  private final class Place implements Deployment {
    private final Deployment deployment;

    private Place(Deployment deployment) {
      this.deployment = deployment;
    }

    @Override
    public String deploy(String tunedModel, JobMarker marker) {
      die(Moment.SUCCEEDED);
      return deployment.deploy(tunedModel, marker);
    }

    @Override
    public DeploymentStatus status(String servedName) {
      DeploymentStatus status = deployment.status(servedName);
      if (!status.state().isFinal() || status.word().equals("not found")) {
        die(Moment.DEPLOYING);
      }
      return status;
    }

    @Override
    public void undeploy(String servedName) {
      deployment.undeploy(servedName);
    }
  }
}
