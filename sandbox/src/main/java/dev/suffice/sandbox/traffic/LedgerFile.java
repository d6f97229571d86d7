package dev.suffice.sandbox.traffic;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.sandbox.Fault;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;

/** The ledger as a file: a line of JSON per request. For one thread at a time. */
public final class LedgerFile implements AutoCloseable {
  private final BufferedWriter writer;
  private final Clock clock;

  /**
   * Opens a file to append to.
   *
   * @throws IOException when it cannot be written
   */
  public LedgerFile(Path file, Clock clock) throws IOException {
    this.writer =
        Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    this.clock = clock;
  }

  void write(Entry entry) {
    try {
      writer.write(json(entry).toString());
      writer.newLine();
      writer.flush();
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private ObjectNode json(Entry entry) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("time", clock.instant().toString())
        .put("endpoint", entry.endpoint())
        .put("model", entry.model())
        .put("request", entry.request().toString())
        .put("batch", entry.inBatch())
        .put("status", entry.status())
        .put("fault", entry.fault().map(Fault::word).orElse(null))
        .put("inputTokens", entry.inputTokens())
        .put("outputTokens", entry.outputTokens())
        .put("billedUsd", entry.billed().toPlainString());
  }
}
