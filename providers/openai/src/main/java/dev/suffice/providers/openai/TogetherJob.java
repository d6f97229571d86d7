package dev.suffice.providers.openai;

import dev.suffice.api.tuning.JobEvent;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.api.tuning.TuningJob;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A job at Together. */
record TogetherJob(String id, Caller caller) implements TuningJob {
  private static final String JOBS = "fine-tunes/";

  @Override
  public JobStatus status() {
    return TogetherFacts.status(caller.get(JOBS + id), caller.faults());
  }

  @Override
  public List<JobEvent> events() {
    return caller
        .get(JOBS + id + "/events")
        .list("data", event -> TogetherFacts.event(event, caller.faults()))
        .stream()
        .sorted(Comparator.comparing(JobEvent::time))
        .toList();
  }

  @Override
  public void cancel() {
    caller.send("POST", caller.at(JOBS + id + "/cancel"), Optional.empty(), new byte[0]);
  }
}
