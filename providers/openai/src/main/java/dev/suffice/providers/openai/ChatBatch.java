package dev.suffice.providers.openai;

import dev.suffice.api.batch.BatchProgress;
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
        facts.status().state(), facts.completed() + facts.failed(), facts.total(), reason);
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
