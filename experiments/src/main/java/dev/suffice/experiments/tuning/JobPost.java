package dev.suffice.experiments.tuning;

import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.TransientFaultException;
import dev.suffice.api.tuning.JobMarker;
import dev.suffice.api.tuning.JobState;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.api.tuning.TuningJobs;
import dev.suffice.api.tuning.TuningRequest;
import dev.suffice.api.tuning.UploadedData;
import dev.suffice.experiments.store.StoredJob;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Submits jobs, and finds those again that were submitted before. The intent, then the examples,
 * then the job, then its id: so a job is known after a crash at any point, and none is submitted
 * twice.
 */
record JobPost(RunJobs jobs) {
  private static final int LOOKS = 4;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** A job with our marker that is younger than this is ours, whoever submitted it. */
  private static final Duration OURS = Duration.ofDays(90);

  /** By so much a service's clock may be behind. */
  private static final Duration SKEW = Duration.ofHours(1);

  /** An earlier job for a request that came or may come to something. */
  Optional<JobStatus> earlier(Trainable trainable, TuningRequest request)
      throws InterruptedException {
    var place = place(trainable, request.marker());
    return patience()
        .insist(() -> earlier(trainable, place))
        .map(status -> keep(trainable, place, status));
  }

  /**
   * A new job for a request.
   *
   * @param bill waived when it is certain that nothing was begun
   */
  JobStatus submit(Trainable trainable, TuningRequest request, TuningTill.Bill bill)
      throws InterruptedException {
    var place = place(trainable, request.marker());
    StoredJob intent = intent(trainable, place, jobs.rests().clock().instant());
    jobs.book().save(intent);
    return keep(trainable, place, begin(trainable, request, intent, bill));
  }

  private Optional<JobStatus> earlier(Trainable trainable, StoredJob.Place place) {
    TuningJobs service = trainable.service().jobs();
    Optional<StoredJob> stored = jobs.book().find(place);
    Optional<JobStatus> found =
        stored
            .flatMap(StoredJob::id)
            .flatMap(id -> told(service, id))
            .or(() -> service.find(place.marker(), now().minus(OURS)));
    if (found.filter(JobStatus::mayHelp).isPresent()) {
      return found;
    }
    List<String> doubtful =
        stored
            .filter(intent -> intent.id().isEmpty() && found.isEmpty())
            .map(intent -> doubtful(service, intent))
            .orElse(List.of());
    jobs.book().forget(place);
    if (!doubtful.isEmpty()) {
      throw new ModelFaultException(
          "A run that was broken off may have submitted one of the jobs %s to %s, which do not say what they train. What is ours cannot be taken over: cancel it there. Then run again, which trains anew."
              .formatted(doubtful, place.address()));
    }
    return Optional.empty();
  }

  /**
   * Absent where the service refuses to tell: it may have deleted the job, or never have had it.
   */
  private static Optional<JobStatus> told(TuningJobs service, String id) {
    try {
      return Optional.of(service.job(id).status());
    } catch (TransientFaultException later) {
      throw later;
    } catch (ModelFaultException fault) {
      if (fault.usage().isEmpty()) {
        throw fault;
      }
      return Optional.empty();
    }
  }

  /** A service that keeps no marker cannot be asked which job is ours: a person has to, once. */
  private static List<String> doubtful(TuningJobs service, StoredJob intent) {
    Instant since = intent.begun().minus(SKEW);
    return service.list(since).stream()
        .filter(job -> job.marker().isEmpty() && job.mayHelp())
        .filter(job -> !job.created().isBefore(since))
        .map(JobStatus::id)
        .toList();
  }

  private JobStatus begin(
      Trainable trainable, TuningRequest request, StoredJob intent, TuningTill.Bill bill)
      throws InterruptedException {
    try {
      UploadedData data = patience().ask(() -> trainable.service().intake().upload(request));
      data.price().ifPresent(bill::raise);
      return patience().ask(() -> trainable.service().jobs().submit(request, data));
    } catch (ModelFaultException fault) {
      if (fault.usage().isPresent()) {
        bill.waive();
        jobs.book().forget(intent.place());
        throw fault;
      }
      return look(trainable.service().jobs(), intent).orElseThrow(() -> fault);
    }
  }

  /** Whether a job is there of which nobody heard; it may be listed a moment later only. */
  private Optional<JobStatus> look(TuningJobs service, StoredJob intent)
      throws InterruptedException {
    for (int attempt = 1; attempt <= LOOKS; attempt++) {
      jobs.rests().sleep(PAUSE);
      try {
        Instant since = intent.begun().minus(OURS);
        Optional<JobStatus> found =
            service.find(intent.place().marker(), since).filter(JobStatus::mayHelp);
        if (found.isPresent()) {
          return found;
        }
      } catch (ModelFaultException again) {
        // Looked for once more above, and by the next run.
      }
    }
    return Optional.empty();
  }

  private JobStatus keep(Trainable trainable, StoredJob.Place place, JobStatus status) {
    StoredJob known =
        jobs.book().find(place).orElseGet(() -> intent(trainable, place, status.created()));
    jobs.book().save(known.found(status.id(), status.state()));
    return status;
  }

  private StoredJob intent(Trainable trainable, StoredJob.Place place, Instant begun) {
    return new StoredJob(
        place,
        jobs.run(),
        trainable.spec().name(),
        begun,
        Optional.empty(),
        JobState.UNKNOWN,
        Optional.empty());
  }

  private Patience patience() {
    return new Patience(jobs.rests());
  }

  private Instant now() {
    return jobs.rests().clock().instant();
  }

  static StoredJob.Place place(Trainable trainable, JobMarker marker) {
    return new StoredJob.Place(
        marker,
        trainable.server().service(),
        trainable.server().address(),
        trainable.server().base());
  }
}
