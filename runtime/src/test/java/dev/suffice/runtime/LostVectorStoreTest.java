package dev.suffice.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.result.RunReport;
import dev.suffice.api.run.RunEvent;
import dev.suffice.api.run.RunOptions;
import dev.suffice.api.run.StopSignal;
import dev.suffice.api.trial.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database of vectors that goes away in the middle of a run. */
class LostVectorStoreTest {
  private static final int QUESTIONS = 18;
  private static final int ANSWERED = 4;

  /** Ten in a row, and one after the others are done. */
  private static final int LOST = 11;

  private static final String EXPERIMENT =
      """
      experiment: lost-store
      task: {kind: question-answering, input: question, expected: answer}
      data: {file: data.csv}
      corpus: {files: "docs/*.txt"}
      models:
        reader: {provider: embedded, model: reader, price: &machine {hardware: 1 USD per hour, hosting: shared}}
        vectors: {provider: embedded, model: all-minilm-l6-v2, price: *machine}
      approaches:
        - {id: stored, strategy: rag, model: reader, retrieve: {mode: dense, by: vectors, store: {url: "postgresql://127.0.0.1:%s/vectors", user: nobody}}}
        - {id: words, strategy: rag, model: reader, retrieve: {mode: bm25}}
      metrics: [contains]
      limits: {concurrency: 1}
      """;

  @TempDir Path folder;
  private final Suffice suffice = Suffice.create();
  private final List<RunEvent> told = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void write() throws IOException {
    Files.createDirectory(folder.resolve("docs"));
    Files.writeString(folder.resolve("docs/leave.txt"), "Staff have 30 days of leave.");
    Files.writeString(folder.resolve("docs/pay.txt"), "Wages come on the 25th.");
    var rows = new StringBuilder("question,answer\n");
    for (int i = 0; i < QUESTIONS; i++) {
      rows.append("How many days of leave have staff in house %s?,30\n".formatted(i));
    }
    Files.writeString(folder.resolve("data.csv"), rows);
  }

  @Test
  void itsApproachPausesTheOthersGoOnAndWhatWasLostIsAskedWhenItIsBack() throws Exception {
    try (var database = new VanishingDatabase(ANSWERED + 1)) {
      Files.writeString(folder.resolve("experiment.yaml"), EXPERIMENT.formatted(database.port()));
      RunReport report = run(RunOptions.CONTINUE);

      assertThat(outcomes(report, "words"))
          .hasSize(QUESTIONS)
          .allMatch(Outcome.Answered.class::isInstance);
      assertThat(outcomes(report, "stored"))
          .filteredOn(Outcome.Answered.class::isInstance)
          .hasSize(ANSWERED);
      assertThat(outcomes(report, "stored"))
          .filteredOn(Outcome.Missing.class::isInstance)
          .hasSize(LOST)
          .allMatch(
              lost ->
                  ((Outcome.Missing) lost)
                      .reason()
                      .startsWith(
                          "The vector store postgresql://127.0.0.1:%s/vectors cannot be asked: "
                              .formatted(database.port())));
      assertThat(told)
          .filteredOn(RunEvent.ApproachPaused.class::isInstance)
          .extracting(event -> ((RunEvent.ApproachPaused) event).resumes())
          .containsExactly(true, false);

      database.comeBack();
      assertThat(outcomes(run(new RunOptions(false, true)), "stored"))
          .hasSize(QUESTIONS)
          .allMatch(Outcome.Answered.class::isInstance);
    }
  }

  private RunReport run(RunOptions options) throws Exception {
    return suffice
        .run(
            suffice.check(Recorder.request(folder.resolve("experiment.yaml"))).experiment(),
            new RunRequest(folder.resolve("store"), options, Optional.empty()),
            told::add,
            new StopSignal())
        .report();
  }

  private static List<Outcome> outcomes(RunReport report, String approach) {
    return report.trials().stream()
        .map(scored -> scored.trial())
        .filter(trial -> trial.approach().equals(approach))
        .map(trial -> trial.outcome())
        .toList();
  }
}
