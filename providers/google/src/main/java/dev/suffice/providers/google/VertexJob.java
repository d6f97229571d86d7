package dev.suffice.providers.google;

import com.google.genai.types.CancelTuningJobConfig;
import com.google.genai.types.GetTuningJobConfig;
import dev.suffice.api.tuning.JobEvent;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.api.tuning.TuningJob;
import java.util.List;

/**
 * A job in one region.
 *
 * @param id the last part of its name
 */
record VertexJob(String id, TuningJobList jobs) implements TuningJob {
  @Override
  public JobStatus status() {
    return jobs.heard(() -> JobFacts.of(asked(), jobs.faults()));
  }

  /** Vertex AI keeps no list of events: the times that it tells of a job stand for it. */
  @Override
  public List<JobEvent> events() {
    return jobs.heard(() -> JobFacts.events(asked(), jobs.faults()));
  }

  @Override
  public void cancel() {
    jobs.heard(
        () -> jobs.tunings().cancel(jobs.place().job(id), CancelTuningJobConfig.builder().build()));
  }

  private com.google.genai.types.TuningJob asked() {
    return jobs.tunings().get(jobs.place().job(id), GetTuningJobConfig.builder().build());
  }
}
