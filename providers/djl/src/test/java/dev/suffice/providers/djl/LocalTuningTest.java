package dev.suffice.providers.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.kit.Examples;
import dev.suffice.api.model.Generation;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.VendorParameters;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.task.AnswerFormat;
import dev.suffice.api.task.Passage;
import dev.suffice.api.task.Template;
import dev.suffice.api.tuning.DeploymentState;
import dev.suffice.api.tuning.JobState;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.api.tuning.TrainingExample;
import dev.suffice.api.tuning.TrainingPlan;
import dev.suffice.api.tuning.TrainingSettings;
import dev.suffice.api.tuning.TuningRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalTuningTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  /** Given by the build: PyTorch is unpacked there once for all tests. */
  private final PyTorch pyTorch = new PyTorch(Path.of(System.getenv("SUFFICE_CACHE")));

  private final Queue<Runnable> queue = new ArrayDeque<>();

  @TempDir private Path folder;
  private Workshop workshop;
  private LocalJobs jobs;

  @BeforeEach
  void open() {
    workshop = workshop("letters-1");
    jobs = jobs(workshop, queue::add);
  }

  @Test
  void aJobGoesThroughItsStatesAndLeavesAModelThatAnswers() {
    TuningRequest request = request(20, List.of());
    JobStatus submitted = jobs.submit(request, new LocalIntake().upload(request));
    assertThat(submitted.state()).isEqualTo(JobState.QUEUED);
    assertThat(submitted.marker()).contains(request.marker());
    queue.remove().run();
    JobStatus done = jobs.job(submitted.id()).status();
    assertThat(done.state()).isEqualTo(JobState.SUCCEEDED);
    assertThat(done.machineTime().orElseThrow()).isGreaterThan(Duration.ofMillis(2L * 12));
    assertThat(done.trainedTokens()).hasValue(3 * 12 * 20);
    assertThat(jobs.job(submitted.id()).events()).hasSize(20);
    assertThat(new LocalDeployment(workshop).status(done.tunedModel().orElseThrow()).state())
        .isEqualTo(DeploymentState.READY);
    assertThat(answer(done, "parcel where").text()).isEqualTo("delivery");
    assertThat(answer(done, "my money back").text()).isEqualTo("refund");
    assertThat(answer(done, "my money back").confidence().orElseThrow()).isBetween(0.5, 1.0);
  }

  @Test
  void theSameRequestGivesTheSameModelToTheBit() throws IOException {
    TuningRequest request = request(8, List.of());
    train(request);
    TunedModel first = ModelFile.read(workshop.file(request.marker()));
    Files.delete(workshop.file(request.marker()));
    jobs = jobs(workshop, queue::add);
    train(request);
    TunedModel second = ModelFile.read(workshop.file(request.marker()));
    var one = (SoftmaxHead) first.learnt();
    var other = (SoftmaxHead) second.learnt();
    assertThat(other.weights()).isDeepEqualTo(one.weights());
    assertThat(other.bias()).isEqualTo(one.bias());
  }

  @Test
  void aModelOfAnEarlierProcessIsFoundAndNotTrainedAgain() {
    TuningRequest request = request(3, List.of());
    train(request);
    LocalJobs later = jobs(workshop, queue::add);
    assertThat(later.find(request.marker(), NOW))
        .map(JobStatus::state)
        .contains(JobState.SUCCEEDED);
    assertThat(later.submit(request, new LocalIntake().upload(request)).state())
        .isEqualTo(JobState.SUCCEEDED);
    assertThat(queue).isEmpty();
  }

  @Test
  void aModelOnOtherEmbeddingsIsTrainedAgain() {
    TuningRequest request = request(3, List.of());
    train(request);
    LocalJobs later = jobs(workshop("letters-2"), queue::add);
    assertThat(later.find(request.marker(), NOW)).isEmpty();
  }

  @Test
  void aJobOfAProcessThatEndedHasFailed() {
    JobStatus status = jobs.job("a".repeat(64)).status();
    assertThat(status.state()).isEqualTo(JobState.FAILED);
    assertThat(status.failure().orElseThrow()).contains("ended before");
  }

  @Test
  void aCancelledJobTrainsNothing() {
    TuningRequest request = request(3, List.of());
    JobStatus submitted = jobs.submit(request, new LocalIntake().upload(request));
    jobs.job(submitted.id()).cancel();
    assertThat(jobs.job(submitted.id()).status().state()).isEqualTo(JobState.CANCELLING);
    queue.remove().run();
    assertThat(jobs.job(submitted.id()).status().state()).isEqualTo(JobState.CANCELLED);
    assertThat(workshop.hasModel(request.marker())).isFalse();
  }

  @Test
  void trainingStopsWhenTheExamplesItIsWatchedByGetWorse() {
    // The examples to watch by contradict those to learn from: no epoch beats the first.
    TuningRequest request =
        request(60, List.of(example("where parcel", "refund"), example("money", "delivery")));
    train(request);
    assertThat(jobs.job(request.marker().value()).events())
        .hasSize(6)
        .allSatisfy(event -> assertThat(event.metrics()).containsKey("valid_loss"));
  }

  @Test
  void aDamagedModelIsTrainedAgainAndRefusedByThoseWhoWouldAnswerWithIt() throws IOException {
    TuningRequest request = request(3, List.of());
    train(request);
    Path file = workshop.file(request.marker());
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    JobStatus done = jobs.job(request.marker().value()).status();
    assertThatThrownBy(() -> answer(done, "money"))
        .isInstanceOf(ModelFaultException.class)
        .hasMessageContaining("Run again with --retry-failed, which trains it anew");
    assertThat(jobs(workshop, queue::add).find(request.marker(), NOW)).isEmpty();
  }

  @Test
  void oneAnswerIsNothingToTellApart() {
    var plan =
        new TrainingPlan(
            List.of(example("a", "x"), example("b", "x")), List.of(), TrainingSettings.of(1, 1));
    var request = new TuningRequest("softmax-head/all-minilm-l6-v2", plan, VendorParameters.NONE);
    assertThat(new LocalIntake().check(request))
        .singleElement()
        .satisfies(finding -> assertThat(finding.isRefusal()).isTrue());
  }

  @Test
  void anAdapterIsTrainedAndAnswersInTheSameWay() {
    TuningRequest head = request(20, List.of());
    var request = new TuningRequest("adapter/all-minilm-l6-v2", head.plan(), VendorParameters.NONE);
    train(request);
    JobStatus done = jobs.job(request.marker().value()).status();
    assertThat(answer(done, "parcel where").text()).isEqualTo("delivery");
    assertThat(answer(done, "my money back").text()).isEqualTo("refund");
    assertThat(answer(done, "my money back").confidence().orElseThrow()).isBetween(0.5, 1.0);
  }

  @Test
  void anAdapterNeedsTwoExamplesThatBelongTogether() {
    var plan =
        new TrainingPlan(
            List.of(example("a", "x"), example("b", "y")), List.of(), TrainingSettings.of(1, 1));
    var request = new TuningRequest("adapter/all-minilm-l6-v2", plan, VendorParameters.NONE);
    assertThat(new LocalIntake().check(request))
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).contains("an answer of its own"));
    var head = new TuningRequest("softmax-head/all-minilm-l6-v2", plan, VendorParameters.NONE);
    assertThat(new LocalIntake().check(head)).isEmpty();
  }

  @Test
  void aReaderIsTrainedWithPassagesAndQuotesThem() {
    var request =
        new TuningRequest(
            "reader/all-minilm-l6-v2",
            new TrainingPlan(
                List.of(
                    shown("where parcel", "parcel where: at the gate\nnothing", "at the gate"),
                    shown("my money", "zzz\nmoney my: on the 3rd", "on the 3rd")),
                List.of(),
                TrainingSettings.of(2, 1)),
            VendorParameters.NONE);
    train(request);
    JobStatus done = jobs.job(request.marker().value()).status();
    assertThat(done.trainedTokens()).hasValue(2 * 2 * 10);
    var options =
        new DjlOptions("reader", Optional.empty()).tunedAs(done.tunedModel().orElseThrow());
    try (var model = (LanguageModel) new DjlProvider(workshop).create(options, Duration.ZERO)) {
      Generation said = model.generate(shown("money where", "xx\nwhere money: here", "").prompt());
      assertThat(said.text()).isEqualTo("where money: here");
      assertThat(said.confidence().orElseThrow()).isBetween(0.5, 1.0);
      assertThat(model.generate(example("money where", "").prompt()).text()).isEmpty();
    }
  }

  @Test
  void aReaderWithoutPassagesIsRefusedBeforeItIsTrained() {
    TuningRequest head = request(3, List.of());
    var request = new TuningRequest("reader/all-minilm-l6-v2", head.plan(), VendorParameters.NONE);
    assertThat(new LocalIntake().check(request))
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).contains("Add `retrieve:`"));
  }

  @Test
  void aModelThatIsNotTrainedSaysWhatToDo() {
    var options = new DjlOptions("softmax-head", Optional.empty());
    try (var model = (LanguageModel) new DjlProvider(workshop).create(options, Duration.ZERO)) {
      assertThatThrownBy(() -> model.generate(example("a", "x").prompt()))
          .isInstanceOf(ModelFaultException.class)
          .hasMessageContaining("strategy: fine-tune");
    }
  }

  private void train(TuningRequest request) {
    jobs.submit(request, new LocalIntake().upload(request));
    queue.remove().run();
    assertThat(jobs.job(request.marker().value()).status().state()).isEqualTo(JobState.SUCCEEDED);
  }

  private Generation answer(JobStatus done, String text) {
    var options =
        new DjlOptions("softmax-head", Optional.empty()).tunedAs(done.tunedModel().orElseThrow());
    try (var model = (LanguageModel) new DjlProvider(workshop).create(options, Duration.ZERO)) {
      return model.generate(example(text, "").prompt());
    }
  }

  private Workshop workshop(String version) {
    return new Workshop(
        folder, new FakeEmbeddings(version), InstantSource.fixed(NOW), System::nanoTime);
  }

  private LocalJobs jobs(Workshop shop, Executor executor) {
    return new LocalJobs(shop, new Training(shop, pyTorch), executor);
  }

  private static TuningRequest request(int epochs, List<TrainingExample> validation) {
    var training = new ArrayList<TrainingExample>();
    for (String word : List.of("where", "parcel", "late", "arrive", "lost", "track")) {
      training.add(example(word + " parcel where", "delivery"));
    }
    for (String word : List.of("money", "back", "pay", "coin", "cash", "give")) {
      training.add(example("my money " + word, "refund"));
    }
    var settings = new TrainingSettings(epochs, OptionalDouble.of(10), OptionalInt.of(4), 7);
    return new TuningRequest(
        "softmax-head/all-minilm-l6-v2",
        new TrainingPlan(training, validation, settings),
        VendorParameters.NONE);
  }

  private static TrainingExample example(String text, String answer) {
    return example(text, List.of(), answer);
  }

  private static TrainingExample shown(String text, String passage, String answer) {
    return example(text, List.of(new Passage("p", passage)), answer);
  }

  private static TrainingExample example(String text, List<Passage> passages, String answer) {
    var prompt =
        new Prompt(
            Optional.empty(),
            new Template("Name the queue."),
            List.of(),
            true,
            passages,
            List.of(),
            Examples.question("q", text),
            AnswerFormat.TEXT,
            Optional.empty());
    return new TrainingExample(prompt, answer);
  }
}
