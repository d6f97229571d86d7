package dev.suffice.providers.openai;

import com.openai.models.finetuning.jobs.JobListEventsPage;
import com.openai.models.finetuning.jobs.JobListEventsParams;
import dev.suffice.api.tuning.JobEvent;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.api.tuning.TuningJob;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** A job at a server. */
record ServedJob(String id, ServedJobs jobs) implements TuningJob {
  private static final long PAGE = 100;

  @Override
  public JobStatus status() {
    return jobs.status(() -> jobs.service().retrieve(id));
  }

  /** OpenAI tells the newest first, Azure the oldest. */
  @Override
  public List<JobEvent> events() {
    return jobs.heard(
        () -> {
          var events = new ArrayList<JobEvent>();
          var asked = JobListEventsParams.builder().fineTuningJobId(id).limit(PAGE).build();
          JobListEventsPage first = jobs.service().listEvents(asked);
          Pages.all(first, page -> false)
              .forEach(event -> events.add(JobFacts.of(event, jobs.faults())));
          Collections.reverse(events);
          events.sort(Comparator.comparing(JobEvent::time));
          return List.copyOf(events);
        });
  }

  @Override
  public void cancel() {
    jobs.status(() -> jobs.service().cancel(id));
  }
}
