package dev.suffice.providers.openai;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.suffice.api.tuning.JobEvent;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.api.tuning.TuningJob;
import java.util.List;

/** A job at Fireworks. */
record FireworksJob(String id, FireworksAccount account) implements TuningJob {
  @Override
  public JobStatus status() {
    return FireworksFacts.status(account.caller().get(path()), account);
  }

  /** Fireworks tells none, but how far the job is and why it failed. */
  @Override
  public List<JobEvent> events() {
    return List.of();
  }

  @Override
  public void cancel() {
    account.caller().post(path() + ":cancel", JsonNodeFactory.instance.objectNode());
  }

  private String path() {
    return FireworksJobs.JOBS + "/" + id;
  }
}
