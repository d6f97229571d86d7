package dev.suffice.providers.openai;

import dev.suffice.api.batch.BatchProgress;
import dev.suffice.api.batch.BatchProgress.State;
import dev.suffice.api.batch.BatchReply;
import dev.suffice.api.batch.SubmittedBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A batch of chat completions at a server. */
record ChatBatch(String id, BatchClient batches, FileClient files, Faults faults)
    implements SubmittedBatch {
  @Override
  public BatchProgress progress() {
    BatchFacts facts = batches.retrieve(id);
    String reason = facts.status() == BatchStatus.FAILED ? String.join("; ", facts.errors()) : "";
    return new BatchProgress(
        state(facts.status()), facts.completed() + facts.failed(), facts.total(), reason);
  }

  private static State state(BatchStatus status) {
    return switch (status) {
      case COMPLETED, EXPIRED -> State.ENDED;
      case CANCELLED -> State.CANCELLED;
      case FAILED -> State.REFUSED;
      case VALIDATING, IN_PROGRESS, FINALIZING, CANCELLING, OTHER -> State.UNDER_WAY;
    };
  }

  @Override
  public List<BatchReply> replies() {
    BatchFacts facts = batches.retrieve(id);
    var replies = new ArrayList<BatchReply>();
    for (Optional<String> file : List.of(facts.outputFile(), facts.errorFile())) {
      file.map(files::content)
          .map(lines -> BatchLines.read(lines, faults))
          .ifPresent(replies::addAll);
    }
    return List.copyOf(replies);
  }
}
