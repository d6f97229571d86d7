package dev.suffice.experiments.tuning;

import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.tuning.JobMarker;
import dev.suffice.api.tuning.JobState;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.api.tuning.TuningJobs;
import dev.suffice.api.tuning.TuningRequest;
import dev.suffice.api.tuning.UploadedData;
import dev.suffice.experiments.store.JobBook;
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
public final class JobPost {
  private static final int LOOKS = 4;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** A job with our marker that is younger than this is ours, whoever submitted it. */
  private static final Duration OURS = Duration.ofDays(90);

  private final TuningOffice office;
  private final JobBook book;
  private final String run;

  public JobPost(TuningOffice office, JobBook book, String run) {
    this.office = office;
    this.book = book;
    this.run = run;
  }

  /** An earlier job for a request that came or may come to something. */
  Optional<JobStatus> earlier(Trainable trainable, TuningRequest request) {
    var place = place(trainable, request.marker());
    return earlier(trainable, place).map(status -> keep(trainable, place, status));
  }

  /**
   * A new job for a request.
   *
   * @param bill waived when it is certain that nothing was begun
   */
  JobStatus submit(Trainable trainable, TuningRequest request, TuningTill.Bill bill)
      throws InterruptedException {
    var place = place(trainable, request.marker());
    var intent =
        new StoredJob(
            place,
            run,
            trainable.spec().name(),
            office.clock().instant(),
            Optional.empty(),
            JobState.UNKNOWN,
            Optional.empty());
    book.save(intent);
    return keep(trainable, place, begin(trainable, request, intent, bill));
  }

  private Optional<JobStatus> earlier(Trainable trainable, StoredJob.Place place) {
    TuningJobs jobs = trainable.service().jobs();
    Optional<StoredJob> stored = book.find(place);
    Optional<String> id = stored.flatMap(StoredJob::id);
    Optional<JobStatus> found =
        id.isPresent()
            ? Optional.of(jobs.job(id.get()).status())
            : jobs.find(place.marker(), office.clock().instant().minus(OURS));
    if (found.filter(JobStatus::mayHelp).isPresent()) {
      return found;
    }
    if (stored.isPresent() && id.isEmpty() && found.isEmpty()) {
      requireNoneThatMayBeOurs(jobs, stored.get());
    }
    book.forget(place);
    return Optional.empty();
  }

  /** A service that keeps no marker cannot be asked which job is ours: a person has to. */
  private static void requireNoneThatMayBeOurs(TuningJobs jobs, StoredJob intent) {
    List<String> doubtful =
        jobs.list(intent.begun()).stream()
            .filter(job -> job.marker().isEmpty() && job.mayHelp())
            .map(JobStatus::id)
            .toList();
    if (!doubtful.isEmpty()) {
      throw new ModelFaultException(
          "A run that was broken off may have submitted one of the jobs %s to %s, which do not say what they train. Cancel what is ours with `suffice jobs cancel`, or wait until they are over; then run again."
              .formatted(doubtful, intent.place().address()));
    }
  }

  private JobStatus begin(
      Trainable trainable, TuningRequest request, StoredJob intent, TuningTill.Bill bill)
      throws InterruptedException {
    try {
      var patience = new Patience(office.pause());
      UploadedData data = patience.ask(() -> trainable.service().intake().upload(request));
      data.price().ifPresent(bill::raise);
      return patience.ask(() -> trainable.service().jobs().submit(request, data));
    } catch (ModelFaultException fault) {
      if (fault.usage().isPresent()) {
        bill.waive();
        book.forget(intent.place());
        throw fault;
      }
      return look(trainable.service().jobs(), intent).orElseThrow(() -> fault);
    }
  }

  /** Whether a job is there of which nobody heard; it may be listed a moment later only. */
  private Optional<JobStatus> look(TuningJobs jobs, StoredJob intent) throws InterruptedException {
    for (int attempt = 1; attempt <= LOOKS; attempt++) {
      office.pause().sleep(PAUSE);
      try {
        Instant since = intent.begun().minus(OURS);
        Optional<JobStatus> found =
            jobs.find(intent.place().marker(), since).filter(JobStatus::mayHelp);
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
        book.find(place)
            .orElseGet(
                () ->
                    new StoredJob(
                        place,
                        run,
                        trainable.spec().name(),
                        status.created(),
                        Optional.empty(),
                        JobState.UNKNOWN,
                        Optional.empty()));
    book.save(known.found(status.id(), status.state()));
    return status;
  }

  static StoredJob.Place place(Trainable trainable, JobMarker marker) {
    return new StoredJob.Place(
        marker,
        trainable.server().service(),
        trainable.server().address(),
        trainable.server().base());
  }
}
