package dev.suffice.sandbox.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.sandbox.http.Reply;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Works batches off, one line after the other. Safe for any thread. */
final class BatchRunner {
  private static final int HTTP_OK = 200;

  private final Clerk clerk;
  private final FileShelf files;
  private final Identifiers identifiers;
  private final ScheduledExecutorService workers;
  private final Duration leastTime;

  /**
   * @param leastTime from a batch's creation to its end
   */
  BatchRunner(
      Clerk clerk,
      FileShelf files,
      Identifiers identifiers,
      ScheduledExecutorService workers,
      Duration leastTime) {
    this.clerk = clerk;
    this.files = files;
    this.identifiers = identifiers;
    this.workers = workers;
    this.leastTime = leastTime;
  }

  /** Begins a batch and returns at once. */
  void start(Batch batch, Service service, byte[] input) {
    long due = System.nanoTime() + leastTime.toNanos();
    workers.execute(() -> guarded(batch, () -> run(batch, service, input, due)));
  }

  /** A batch whose work broke has failed: nobody would wake for what a worker throws. */
  private static void guarded(Batch batch, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException broken) {
      batch.fail(
          Json.array()
              .add(BatchInput.error("server_error", "The sandbox itself failed: " + broken)));
    }
  }

  private void run(Batch batch, Service service, byte[] input, long due) {
    BatchInput requests = BatchInput.of(input, service.path());
    if (!requests.errors().isEmpty()) {
      batch.fail(requests.errors());
      return;
    }
    batch.begin(requests.lines().size());
    var done = new ByteArrayOutputStream();
    var failed = new ByteArrayOutputStream();
    for (BatchLine line : requests.lines()) {
      if (batch.isCancelling() || Thread.currentThread().isInterrupted()) {
        break;
      }
      Clerk.Line answer = clerk.serveInBatch(service, line.body());
      boolean success = answer.reply().status() == HTTP_OK;
      write(success ? done : failed, line, answer.reply());
      batch.count(success, answer.usage());
    }
    workers.schedule(
        () -> guarded(batch, () -> end(batch, done.toByteArray(), failed.toByteArray())),
        due - System.nanoTime(),
        TimeUnit.NANOSECONDS);
  }

  private void end(Batch batch, byte[] done, byte[] failed) {
    batch.end(file(batch, "output", done), file(batch, "error", failed));
  }

  private Optional<String> file(Batch batch, String kind, byte[] content) {
    return content.length == 0
        ? Optional.empty()
        : Optional.of(
            files.add(batch.order().id() + "_" + kind + ".jsonl", "batch_output", content).id());
  }

  private void write(ByteArrayOutputStream file, BatchLine line, Reply reply) {
    ObjectNode response =
        Json.object()
            .put("status_code", reply.status())
            .put("request_id", identifiers.next("req_"))
            .set("body", Json.required(reply.body()));
    ObjectNode written =
        Json.object().put("id", identifiers.next("batch_req_")).put("custom_id", line.customId());
    written.set("response", response);
    written.putNull("error");
    file.writeBytes((written + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
