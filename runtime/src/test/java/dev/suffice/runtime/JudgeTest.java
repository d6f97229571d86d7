package dev.suffice.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.experiment.InvalidExperimentException;
import dev.suffice.api.experiment.Problem;
import dev.suffice.api.judge.JudgeMetric;
import dev.suffice.api.judge.JudgeSpec;
import dev.suffice.api.result.Holds;
import dev.suffice.api.result.JudgeResult;
import dev.suffice.api.result.RunReport;
import dev.suffice.api.result.Verdict;
import dev.suffice.api.run.RunListener;
import dev.suffice.api.run.RunOptions;
import dev.suffice.api.run.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A judge from the YAML file to the report; the embedded reader judges by what grades mean. */
class JudgeTest {
  private static final String EXPERIMENT =
      """
      experiment: replies
      task: {kind: generation, input: message, expected: reply}
      data: {test: messages.csv}
      models:
        reader: {provider: embedded, model: reader, price: {hardware: 0.20 USD per hour, hosting: shared}}
      approaches:
        - {id: polite, strategy: recorded, file: polite.csv, costs: {per-request: 0.002 USD}}
        - {id: rude, strategy: recorded, file: rude.csv, costs: {per-request: 0.001 USD}}
      metrics:
        - judge:
            name: friendly
            model: reader
            rubric: The reply is friendly.
            scale: {rude: "You are stupid, go away and do not bother us", kind: "Thank you very much, we are glad to help you"}
            reference: none
            human-labels: {file: ratings.csv, input: message, answer: reply, verdict: tone}
            minimum-agreement: 0.5
      adequate: {require: [friendly >= 0.5]}
      evaluation: {mode: fixed}
      """;
  private static final List<String> KIND =
      List.of("thank you so much", "we are happy to help", "with pleasure", "thanks for writing");
  private static final List<String> RUDE =
      List.of("you stupid fool", "go away", "do not bother us", "what an idiot you are");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("replies.yaml");
    Files.writeString(file, EXPERIMENT);
    var messages = new StringBuilder("id,message,reply\n");
    var polite = new StringBuilder("id,answer\n");
    var rude = new StringBuilder("id,answer\n");
    for (int i = 0; i < 24; i++) {
      messages.append("m%s,where is parcel %s?,it comes on day %s\n".formatted(i, i, i));
      polite.append("m%s,%s. Your parcel comes on day %s\n".formatted(i, KIND.get(i % 4), i));
      rude.append("m%s,%s. It comes on day %s\n".formatted(i, RUDE.get(i % 4), i));
    }
    Files.writeString(folder.resolve("messages.csv"), messages);
    Files.writeString(folder.resolve("polite.csv"), polite);
    Files.writeString(folder.resolve("rude.csv"), rude);
    Files.writeString(folder.resolve("ratings.csv"), ratings(15, "kind", "rude"));
  }

  @Test
  void theFileSaysWhoJudgesAndByWhat() {
    JudgeSpec judge = judge();
    assertThat(judge.metric()).isEqualTo("friendly");
    assertThat(judge.model().value()).isEqualTo("reader");
    assertThat(judge.rubric().scale().names()).containsExactly("rude", "kind");
    assertThat(judge.showsReference()).isFalse();
    assertThat(judge.labelled()).hasSize(30);
    assertThat(judge.minimumAgreement().orElseThrow()).isEqualByComparingTo("0.5");
  }

  @Test
  void aJudgeWhomPeopleAgreeWithDecidesAndTheReportSaysHowFar() throws Exception {
    RunReport report = run();
    JudgeResult judge = report.judges().all().get(0);
    assertThat(judge.mayDecide()).isTrue();
    assertThat(judge.sentence()).startsWith("The judge 'friendly' agrees with people in ");
    assertThat(judge.bill().verdicts()).isEqualTo(30 + 48);
    assertThat(report.analysis().approach("polite").orElseThrow().verdict())
        .isEqualTo(Verdict.ADEQUATE);
    assertThat(report.analysis().approach("rude").orElseThrow().verdict())
        .isEqualTo(Verdict.INADEQUATE);

    RunReport again = Suffice.create().load(folder.resolve("store"), "latest");
    assertThat(again.judges()).isEqualTo(report.judges());
    assertThat(again.analysis().recommendation()).isEqualTo(report.analysis().recommendation());
    assertThat(Suffice.create().reports().json(again)).contains("\"mayDecide\" : true");
  }

  @Test
  void aJudgeWhomPeopleContradictLeavesEverythingUndecided() throws Exception {
    Files.writeString(folder.resolve("ratings.csv"), ratings(15, "rude", "kind"));
    RunReport report = run();
    assertThat(report.judges().all().get(0).mayDecide()).isFalse();
    assertThat(report.analysis().approaches())
        .allSatisfy(
            one -> {
              assertThat(one.verdict()).isEqualTo(Verdict.UNDECIDED);
              assertThat(one.requirements().get(0).holds()).isEqualTo(Holds.UNKNOWN);
              assertThat(one.reason()).contains("its judge agrees with people too little");
            });
    RunReport again = Suffice.create().load(folder.resolve("store"), "latest");
    assertThat(again.analysis().recommendation()).isEqualTo(report.analysis().recommendation());
  }

  @Test
  void labelsThatAreAddedAreNotHeldAgainstWiderBoundsAndAskTheJudgeOnlyAboutThem()
      throws Exception {
    Files.writeString(folder.resolve("ratings.csv"), ratings(4, "kind", "rude"));
    run();
    Files.writeString(folder.resolve("ratings.csv"), ratings(15, "kind", "rude"));
    RunReport report = run();
    assertThat(report.judges().all().get(0).bill().verdicts()).isEqualTo(22);
    assertThat(report.analysis().recommendation().sentence()).doesNotContain("Explored");
  }

  @Test
  void tooFewLabelsAreToldBeforeAnythingIsSpent() throws IOException {
    Files.writeString(folder.resolve("ratings.csv"), ratings(3, "kind", "rude"));
    assertThat(Suffice.create().check(Recorder.request(file)).undecidable())
        .anySatisfy(
            text ->
                assertThat(text)
                    .contains("`friendly >= 0.5` cannot be decided: even a judge that agrees")
                    .contains("all 6 answers", "kappa of 0.08", "0.5 is asked"));
  }

  @Test
  void whatIsWrongInARowOfPeopleIsToldAtItsPlace() throws IOException {
    Files.writeString(
        folder.resolve("ratings.csv"), "message,reply,tone\nwhere?,here,kind\nwhere?,there,meh\n");
    assertThat(problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.location().toString()).contains("ratings.csv:3");
              assertThat(problem.message()).isEqualTo("The verdict 'meh' is not on the scale.");
              assertThat(problem.remedy()).contains("rude, kind");
            });
  }

  @Test
  void aJudgeThatIsNoModelOfTheFileAndAScaleOfOneGradeAreRefused() throws IOException {
    Files.writeString(
        file,
        EXPERIMENT
            .replace("model: reader\n      rubric", "model: raeder\n      rubric")
            .replaceAll("scale: \\{.*}", "scale: [kind]"));
    assertThat(problems())
        .extracting(Problem::path)
        .containsExactly("metrics[0].judge.model", "metrics[0].judge.scale");
  }

  @Test
  void whoJudgesItselfAndWhomNobodyCheckedIsToldToPeople() throws IOException {
    Files.writeString(
        file,
        EXPERIMENT
            .replace("strategy: recorded, file: rude.csv", "strategy: prompting, model: reader")
            .replaceAll("(?m)^      (human-labels|minimum-agreement).*\\n", ""));
    assertThat(Suffice.create().check(Recorder.request(file)).experiment().warnings())
        .anySatisfy(
            text -> assertThat(text).contains("The judge 'friendly' is the model of rude as well"))
        .anySatisfy(text -> assertThat(text).contains("Nobody has checked the judge 'friendly'"));
  }

  private JudgeSpec judge() {
    var metric = Suffice.create().check(Recorder.request(file)).experiment().metrics().get(0);
    return ((JudgeMetric) metric.metric()).judge();
  }

  private List<Problem> problems() {
    var caught = new ArrayList<Problem>();
    assertThatThrownBy(() -> Suffice.create().check(Recorder.request(file)))
        .isInstanceOfSatisfying(
            InvalidExperimentException.class, refused -> caught.addAll(refused.problems()));
    return caught;
  }

  private RunReport run() throws Exception {
    Suffice suffice = Suffice.create();
    var experiment = suffice.check(Recorder.request(file)).experiment();
    return suffice
        .run(
            experiment,
            new RunRequest(folder.resolve("store"), RunOptions.CONTINUE, Optional.empty()),
            RunListener.SILENT,
            new StopSignal())
        .report();
  }

  private static String ratings(int each, String ofKind, String ofRude) {
    var rows = new StringBuilder("message,reply,tone\n");
    for (int i = 0; i < each; i++) {
      rows.append("parcel %s?,%s and it is here,%s\n".formatted(i, KIND.get(i % 4), ofKind));
      rows.append("parcel %s?,%s and it is here,%s\n".formatted(i, RUDE.get(i % 4), ofRude));
    }
    return rows.toString();
  }
}
