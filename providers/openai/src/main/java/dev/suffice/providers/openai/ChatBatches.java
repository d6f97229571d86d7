package dev.suffice.providers.openai;

import dev.suffice.api.batch.BatchRequest;
import dev.suffice.api.batch.BatchService;
import dev.suffice.api.batch.SubmittedBatch;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Batches of chat completions. A batch carries its name as metadata, by which it is found again in
 * the list of batches.
 */
final class ChatBatches implements BatchService {
  static final String NAME = "suffice-batch";
  static final String ENDPOINT = "/v1/chat/completions";

  /** Clocks here and there may differ by so much. */
  private static final Duration CLOCKS = Duration.ofHours(1);

  private final FileClient files;
  private final BatchClient batches;
  private final Faults faults;

  ChatBatches(Caller caller) {
    this.files = new FileClient(caller);
    this.batches = new BatchClient(caller);
    this.faults = caller.faults();
  }

  @Override
  public SubmittedBatch submit(String name, List<BatchRequest> requests) {
    String input = upload(name, requests);
    return batch(batches.create(input, ENDPOINT, Map.of(NAME, name)).id());
  }

  /** A file by itself does nothing and costs nothing, whatever became of it. */
  private String upload(String name, List<BatchRequest> requests) {
    try {
      byte[] lines = BatchLines.written(ENDPOINT, requests);
      return files.upload(name + ".jsonl", lines, Purpose.BATCH);
    } catch (ModelFaultException fault) {
      throw new ModelFaultException(fault.getMessage(), Optional.of(Usage.NONE), fault);
    }
  }

  @Override
  public Optional<SubmittedBatch> find(String name, Instant since) {
    Instant oldest = since.minus(CLOCKS);
    Optional<String> after = Optional.empty();
    do {
      Page<BatchFacts> page = batches.list(after);
      for (BatchFacts facts : page.items()) {
        if (name.equals(facts.metadata().get(NAME))) {
          return Optional.of(batch(facts.id()));
        }
        if (facts.created().isBefore(oldest)) {
          return Optional.empty();
        }
      }
      after = page.next();
    } while (after.isPresent());
    return Optional.empty();
  }

  @Override
  public SubmittedBatch known(String id) {
    return batch(id);
  }

  private SubmittedBatch batch(String id) {
    return new ChatBatch(id, batches, files, faults);
  }
}
