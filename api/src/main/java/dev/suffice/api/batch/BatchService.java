package dev.suffice.api.batch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A server that takes batches. Every method throws {@link
 * dev.suffice.api.model.ModelFaultException}; its usage is {@link dev.suffice.api.model.Usage#NONE}
 * when it is certain that nothing was submitted, and absent when nobody knows. Safe for any thread.
 */
public interface BatchService {
  /**
   * Hands a batch in.
   *
   * @param name kept by the server, so that {@link #find} can find the batch
   * @param requests at least one, each with an id of its own
   */
  SubmittedBatch submit(String name, List<BatchRequest> requests);

  /**
   * The batch of this name, if the server has one.
   *
   * @param since it cannot have been submitted before
   */
  Optional<SubmittedBatch> find(String name, Instant since);

  /** A batch whose id is known. Asks the server nothing yet. */
  SubmittedBatch known(String id);
}
