package dev.suffice.api.tuning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The jobs of a service. Throws as {@link FineTuningService} says. */
public interface TuningJobs {
  /** Begins a job that carries the request's {@linkplain TuningRequest#marker marker}. Once. */
  JobStatus submit(TuningRequest request, UploadedData data);

  /**
   * The jobs that the service has, ours and others', in any order. Those that carry a marker of
   * ours tell it.
   *
   * @param since jobs that were begun before may be left out
   */
  List<JobStatus> list(Instant since);

  /** A job whose id is known. Asks the service nothing yet. */
  TuningJob job(String id);

  /** The job that carries a marker, the newest of several; those that came to nothing last. */
  default Optional<JobStatus> find(JobMarker marker, Instant since) {
    return list(since).stream()
        .filter(job -> job.marker().filter(marker::fits).isPresent())
        .max(JobStatus.MOST_PROMISING);
  }
}
