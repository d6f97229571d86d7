package dev.suffice.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.result.RunReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An approach that is shown the evidence of each question. */
class OracleRunTest {
  private static final String EXPERIMENT =
      """
      experiment: oracle
      task: {kind: question-answering, input: question, expected: answer, evidence: evidence}
      data: {file: data.jsonl}
      corpus: {files: "docs/*.txt"}
      models:
        reader: {provider: embedded, model: reader, price: {hardware: 1 USD per hour, hosting: shared}}
      approaches:
        - {id: oracle, strategy: rag, model: reader, retrieve: {mode: oracle}}
        - {id: words, strategy: rag, model: reader, retrieve: {mode: bm25}}
      metrics: [recall]
      """;

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("experiment.yaml"), EXPERIMENT);
    Files.createDirectory(folder.resolve("docs"));
    Files.writeString(folder.resolve("docs/leave.txt"), "Staff have 30 days of leave.");
    Files.writeString(folder.resolve("docs/pay.txt"), "Wages come on the 25th.");
  }

  @Test
  void evidenceThatWasPutRightIsShownInTheNextRunAndOthersAreAskedNothing() throws Exception {
    name("leave.txt");
    assertThat(run().run().trialsDone()).isEqualTo(2);
    assertThat(run().run().trialsDone()).isZero();

    name("pay.txt");
    RunReport corrected = run();

    assertThat(corrected.run().trialsDone()).isEqualTo(1);
    assertThat(corrected.analysis().approach("oracle").orElseThrow().metrics().get("recall").mean())
        .isEqualTo(1);
  }

  private void name(String document) throws IOException {
    Files.writeString(
        folder.resolve("data.jsonl"),
        """
        {"id": "q", "question": "When do wages come?", "answer": "the 25th", "evidence": "%s"}
        """
            .formatted(document));
  }

  private RunReport run() throws Exception {
    return new Recorder(Suffice.create(), folder.resolve("store"))
        .run(folder.resolve("experiment.yaml"));
  }
}
