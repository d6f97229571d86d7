package dev.suffice.experiments.tuning;

import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.TransientFaultException;
import dev.suffice.api.model.Usage;
import dev.suffice.api.money.Money;
import dev.suffice.api.tuning.Deployment;
import dev.suffice.api.tuning.DeploymentState;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A service whose jobs go on by one state each time they are looked at; it can be cut off. */
final class FakeTuningService
    implements FineTuningServices, FineTuningService, TrainingIntake, TuningJobs, Deployment {
  /** The process dies: nothing after this was done by us. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  final List<JobStatus> jobs = new ArrayList<>();
  final Map<String, DeploymentState> deployments = new HashMap<>();
  Optional<String> killAt = Optional.empty();
  Optional<String> failWith = Optional.empty();
  Optional<Money> price = Optional.empty();
  Optional<Duration> wish = Optional.empty();
  boolean keepsMarkers = true;
  int uploads;
  int deploying = 2;
  private int looks;

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public FineTuningService open(TuningServer server, Duration timeout) {
    return this;
  }

  @Override
  public TrainingIntake intake() {
    return this;
  }

  @Override
  public TuningJobs jobs() {
    return this;
  }

  @Override
  public Deployment deployment() {
    return this;
  }

  @Override
  public List<TrainingFinding> check(TuningRequest request) {
    return request.plan().training().size() < 2
        ? List.of(TrainingFinding.refusal("Two examples at least."))
        : List.of();
  }

  @Override
  public TrainingEstimate estimate(TuningRequest request) {
    return new TrainingEstimate(1_000_000, Optional.empty());
  }

  @Override
  public UploadedData upload(TuningRequest request) {
    die("before upload");
    passing("busy");
    uploads++;
    die("after upload");
    return new UploadedData("file-" + uploads, Optional.empty(), price);
  }

  @Override
  public JobStatus submit(TuningRequest request, UploadedData data) {
    if (failWith.filter("refused"::equals).isPresent()) {
      throw new ModelFaultException("quota", Optional.of(Usage.NONE), null);
    }
    Optional<JobMarker> marker = keepsMarkers ? Optional.of(request.marker()) : Optional.empty();
    var job = JobStatus.of("j" + jobs.size(), marker, JobState.VALIDATING, "validating", NOW);
    jobs.add(job);
    die("response lost");
    if (failWith.filter("lost"::equals).isPresent()) {
      throw new ModelFaultException("connection broke");
    }
    return job;
  }

  @Override
  public List<JobStatus> list(Instant since) {
    return List.copyOf(jobs);
  }

  @Override
  public TuningJob job(String id) {
    int index = Integer.parseInt(id.substring(1));
    return new TuningJob() {
      @Override
      public JobStatus status() {
        hiccup();
        refuse("token ended");
        if (index >= jobs.size()) {
          throw new ModelFaultException("no such job", Optional.of(Usage.NONE), null);
        }
        JobStatus now = jobs.get(index);
        die(now.state().name());
        jobs.set(index, next(now));
        return jobs.get(index);
      }

      @Override
      public List<JobEvent> events() {
        return List.of();
      }

      @Override
      public void cancel() {
        jobs.set(index, state(jobs.get(index), JobState.CANCELLED));
      }
    };
  }

  /** Every other time it cannot be asked. */
  private void hiccup() {
    boolean fails = failWith.filter("hiccups"::equals).isPresent() && ++looks % 2 == 1;
    if (fails) {
      throw new TransientFaultException("overloaded", Optional.empty(), null, true, wish);
    }
  }

  /** The first time only, with an answer that was lost, or a refusal for now. */
  private void passing(String moment) {
    if (failWith.filter(moment::equals).isPresent()) {
      failWith = Optional.empty();
      Optional<Usage> usage = moment.endsWith("lost") ? Optional.empty() : Optional.of(Usage.NONE);
      throw new TransientFaultException(moment, usage, null, false, wish);
    }
  }

  private void refuse(String moment) {
    if (failWith.filter(moment::equals).isPresent()) {
      throw new ModelFaultException(moment, Optional.of(Usage.NONE), null);
    }
  }

  private JobStatus next(JobStatus job) {
    return switch (job.state()) {
      case VALIDATING ->
          failWith.isPresent() && failWith.get().equals("invalid")
              ? failed(job)
              : state(job, JobState.QUEUED);
      case QUEUED -> state(job, JobState.UNKNOWN);
      case UNKNOWN -> state(job, JobState.RUNNING);
      case RUNNING -> succeeded(job);
      default -> job;
    };
  }

  private static JobStatus state(JobStatus job, JobState state) {
    return JobStatus.of(job.id(), job.marker(), state, state.name(), job.created());
  }

  private static JobStatus failed(JobStatus job) {
    return new JobStatus(
        job.id(),
        job.marker(),
        JobState.FAILED,
        "failed",
        job.created(),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of("line 7 has no assistant turn"));
  }

  private static JobStatus succeeded(JobStatus job) {
    return new JobStatus(
        job.id(),
        job.marker(),
        JobState.SUCCEEDED,
        "succeeded",
        job.created(),
        Optional.of(1.0),
        Optional.empty(),
        OptionalLong.of(3_300_000),
        Optional.empty(),
        Optional.of("ft:" + job.id()),
        Optional.empty());
  }

  @Override
  public String deploy(String tunedModel, JobMarker marker) {
    die("SUCCEEDED");
    deployments.putIfAbsent(tunedModel, DeploymentState.DEPLOYING);
    passing("deployment lost");
    return tunedModel;
  }

  @Override
  public DeploymentStatus status(String servedName) {
    die("deploying");
    hiccup();
    deploying--;
    if (failWith.filter("gone"::equals).isPresent()) {
      return DeploymentStatus.of(DeploymentState.GONE, "deleted");
    }
    return deploying > 0
        ? DeploymentStatus.of(DeploymentState.DEPLOYING, "creating")
        : DeploymentStatus.of(DeploymentState.READY, "ready");
  }

  @Override
  public void undeploy(String servedName) {
    refuse("stays");
    passing("end lost");
    if (Thread.currentThread().isInterrupted()) {
      throw new ModelFaultException("stopped");
    }
    deployments.remove(servedName);
  }

  private void die(String state) {
    if (killAt.filter(state::equals).isPresent()) {
      throw new Killed();
    }
  }
}
