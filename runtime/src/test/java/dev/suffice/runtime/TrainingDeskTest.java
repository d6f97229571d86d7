package dev.suffice.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.catalog.UnknownNameException;
import dev.suffice.api.experiment.Experiment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Training files as they are taken elsewhere. */
class TrainingDeskTest {
  /** Mistral trains nobody's models any more; its data can be taken elsewhere all the same. */
  private static final String YAML =
      """
      experiment: routing
      task: {kind: classification, input: message, expected: queue, labels: [refund, delivery], instructions: Name the queue., system: Be brief.}
      data: {train: training.csv, test: test.csv}
      corpus: {files: teams.md}
      models:
        vectors: {provider: mistral, model: mistral-embed, api-key: "${KEY}", price: {input: 1 USD per million, output: 1 USD per million}}
        small: {provider: mistral, model: mistral-small, api-key: "${KEY}", max-input-tokens: 500, max-output-tokens: 50, price: {input: 1 USD per million, output: 1 USD per million}}
      approaches:
        - {id: zero-shot, strategy: prompting, model: small}
        - {id: tuned, strategy: fine-tune, model: small, training: {epochs: 3}}
        - {id: tuned-rag, strategy: fine-tune, model: small, training: {epochs: 3}, retrieve: {mode: bm25, top: 1, chunk: {tokens: 16}}}
        - {id: tuned-nearest, strategy: fine-tune, model: small, training: {epochs: 3%s}, demonstrations: {choose: nearest, count: 1, by: vectors}}
      metrics: [accuracy]
      """;

  private final Suffice suffice = Suffice.create();

  @TempDir private Path folder;
  private Experiment experiment;

  @BeforeEach
  void read() throws IOException {
    Files.writeString(
        folder.resolve("training.csv"), "message,queue\nmoney back,refund\nwhere is it,delivery\n");
    Files.writeString(folder.resolve("test.csv"), "message,queue\nhello,refund\n");
    Files.writeString(
        folder.resolve("teams.md"), "Delivery finds what is lost.\n\nRefund gives money back.\n");
    experiment = experiment(", plain-prompts: true");
  }

  private Experiment experiment(String training) throws IOException {
    Path file = Files.writeString(folder.resolve("routing.yaml"), YAML.formatted(training));
    return suffice
        .check(new ReadRequest(file, List.of(), false, Map.of("KEY", "none")))
        .experiment();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          openai  | {"messages":[{"role":"system","content":"Be brief. | {"role":"assistant","content":"refund"}]}
          gemini  | {"systemInstruction":{"parts":[{"text":"Be brief. | {"role":"model","parts":[{"text":"refund"}]}]}
          bedrock | {"schemaVersion":"bedrock-conversation-2024","system":[{"text":"Be brief. | {"role":"assistant","content":[{"text":"refund"}]}]}
          """)
  void examplesAreWrittenAsTheirVendorsGuideHasThem(String format, String begin, String end)
      throws IOException {
    List<TrainingFiles> files = suffice.training().export(experiment, format, folder);
    assertThat(files)
        .extracting(TrainingFiles::approach)
        .containsExactly("tuned", "tuned-rag", "tuned-nearest");
    assertThat(files.get(0).training()).hasFileName("tuned-training.jsonl");
    assertThat(files.get(0).validation()).isEmpty();
    List<String> lines = Files.readAllLines(files.get(0).training());
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).startsWith(begin).contains("money back").endsWith(end);
  }

  @Test
  void whatTheTunedModelWillBeShownStandsInItsTrainingFile() throws IOException {
    List<TrainingFiles> files = suffice.training().export(experiment, "openai", folder);
    assertThat(Files.readAllLines(files.get(1).training()))
        .first()
        .asString()
        .contains("[teams.md]", "Refund gives money back.", "Answer from the passages alone.");
    assertThat(Files.readAllLines(files.get(2).training()))
        .isEqualTo(Files.readAllLines(files.get(0).training()));
  }

  @Test
  void noServiceIsAskedOutsideARunForWhatPromptsHold() throws IOException {
    Experiment served = experiment("");
    assertThatThrownBy(() -> suffice.training().export(served, "openai", folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'tuned-nearest' hold what the model 'vectors' finds")
        .hasMessageContaining("plain-prompts: true");
  }

  /** Where the prompts hold what has to be found first, nobody looks for it. */
  @Test
  void whoseTrainingPromptsAreTooLongIsToldBeforeAnythingIsPlanned() throws IOException {
    assertThat(suffice.training().refusals(experiment)).isEmpty();
    Files.writeString(
        folder.resolve("training.csv"),
        "message,queue\nmoney back,refund\n%s,delivery\n".formatted("where ".repeat(400)));
    String why = " cannot be run: Training examples whose prompts do not fit into a call: 1, ";
    assertThat(suffice.training().refusals(experiment(", plain-prompts: true")))
        .satisfiesExactly(
            told -> assertThat(told).startsWith("tuned" + why).contains("500 are the most"),
            told -> assertThat(told).startsWith("tuned-nearest" + why));
    assertThat(suffice.training().refusals(experiment("")))
        .singleElement()
        .asString()
        .startsWith("tuned" + why);
  }

  @Test
  void aFormatThatIsNotThereIsAnsweredWithThoseThatAre() {
    assertThatThrownBy(() -> suffice.training().export(experiment, "gemin", folder))
        .isInstanceOf(UnknownNameException.class)
        .hasMessageContaining("gemini");
  }
}
