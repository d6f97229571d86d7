package dev.suffice.providers.aws;

import dev.suffice.api.tuning.JobEvent;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.api.tuning.TuningJob;
import java.util.List;
import software.amazon.awssdk.services.bedrock.model.GetModelCustomizationJobResponse;

/**
 * A job in one region.
 *
 * @param id its name
 */
record CustomisationJob(String id, Calls calls) implements TuningJob {
  @Override
  public JobStatus status() {
    return JobFacts.of(asked(), calls);
  }

  /**
   * Bedrock keeps no list of events: when each phase was begun and looked at last stands for it.
   */
  @Override
  public List<JobEvent> events() {
    return JobEvents.of(asked(), calls);
  }

  @Override
  public void cancel() {
    calls.ask(client -> client.stopModelCustomizationJob(asked -> asked.jobIdentifier(id)));
  }

  private GetModelCustomizationJobResponse asked() {
    return calls.ask(client -> client.getModelCustomizationJob(asked -> asked.jobIdentifier(id)));
  }
}
