package dev.suffice.providers.openai;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A batch at the server.
 *
 * @param inputFile what is asked
 * @param outputFile answers that came; absent: none, or not yet
 * @param errorFile requests that failed; absent: none, or not yet
 * @param total requests; 0 before the file is validated
 * @param completed requests that were answered so far
 * @param failed requests that failed so far
 * @param metadata what the batch was given by whoever made it
 * @param errors why the input file was refused
 */
record BatchFacts(
    String id,
    BatchStatus status,
    String inputFile,
    Optional<String> outputFile,
    Optional<String> errorFile,
    long total,
    long completed,
    long failed,
    Instant created,
    Map<String, String> metadata,
    List<String> errors) {
  BatchFacts {
    metadata = Map.copyOf(metadata);
    errors = List.copyOf(errors);
  }

  static BatchFacts of(Fields fields) {
    Fields counts = fields.within("request_counts");
    return new BatchFacts(
        fields.id("id"),
        BatchStatus.of(fields.text("status")),
        fields.id("input_file_id"),
        fields.optionalId("output_file_id"),
        fields.optionalId("error_file_id"),
        counts.optionalCount("total").orElse(0L),
        counts.optionalCount("completed").orElse(0L),
        counts.optionalCount("failed").orElse(0L),
        fields.instant("created_at"),
        fields.texts("metadata"),
        errors(fields.within("errors")));
  }

  private static List<String> errors(Fields errors) {
    if (!errors.tree().path("data").isArray()) {
      return List.of();
    }
    return errors.list(
        "data",
        error ->
            error.optionalCount("line").map("line %s: "::formatted).orElse("")
                + error.faults().shown(error.optionalText("message").orElse("no reason given")));
  }
}
