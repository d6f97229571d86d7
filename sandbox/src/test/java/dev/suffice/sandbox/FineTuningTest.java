package dev.suffice.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.errors.BadRequestException;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.files.FileCreateParams;
import com.openai.models.files.FilePurpose;
import com.openai.models.finetuning.jobs.FineTuningJob;
import com.openai.models.finetuning.jobs.FineTuningJobEvent;
import com.openai.models.finetuning.jobs.JobCreateParams;
import dev.suffice.api.kit.FakeTraining;
import dev.suffice.api.sandbox.SandboxOptions;
import dev.suffice.api.tuning.JobState;
import dev.suffice.sandbox.model.FakeShelfModels;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whole fine-tuning jobs over HTTP, by OpenAI's own client and by hand. */
@Timeout(60)
class FineTuningTest {
  private static final String JOBS = "/v1/fine_tuning/jobs";
  private static final Duration NO_TIME = Duration.ZERO;
  private static final Duration LONG = Duration.ofMinutes(10);

  private final FakeTraining training = new FakeTraining();
  private Optional<Bench> opened = Optional.empty();

  @TempDir private Path folder;

  @AfterEach
  void close() {
    opened.ifPresent(Bench::close);
  }

  @Test
  void aJobGoesFromItsFileToAModelThatAnswers() throws Exception {
    Bench bench = bench(NO_TIME);
    OpenAIClient client =
        OpenAIOkHttpClient.builder().baseUrl(bench.base()).apiKey("any").maxRetries(0).build();
    Path file = Files.writeString(folder.resolve("training.jsonl"), examples(12));
    String fileId =
        client
            .files()
            .create(FileCreateParams.builder().purpose(FilePurpose.FINE_TUNE).file(file).build())
            .id();
    FineTuningJob job =
        client
            .fineTuning()
            .jobs()
            .create(
                JobCreateParams.builder().model(FakeTraining.BASE).trainingFile(fileId).build());
    assertThat(job.status()).isEqualTo(FineTuningJob.Status.VALIDATING_FILES);
    while (!job.status().equals(FineTuningJob.Status.SUCCEEDED)) {
      Thread.sleep(10);
      job = client.fineTuning().jobs().retrieve(job.id());
    }
    assertThat(job.trainedTokens()).contains(77L);
    assertThat(client.fineTuning().jobs().list().data()).hasSize(1);
    assertThat(client.fineTuning().jobs().listEvents(job.id()).data())
        .extracting(FineTuningJobEvent::message)
        .contains("Epoch 1 of 3", "Fine-tuning job started")
        .last()
        .isEqualTo("Created fine-tuning job: " + job.id());
    String model = job.fineTunedModel().orElseThrow();
    assertThat(client.fineTuning().jobs().checkpoints().list(job.id()).data().get(0))
        .matches(one -> one.fineTunedModelCheckpoint().equals(model));
    assertThat(client.models().retrieve(model).id()).isEqualTo(model);
    var question = ChatCompletionCreateParams.builder().model(model).addUserMessage("question 3");
    assertThat(
            client
                .chat()
                .completions()
                .create(question.build())
                .choices()
                .get(0)
                .message()
                .content())
        .contains("answer 1");
    client.close();
  }

  @Test
  void whatIsToldIsValidByOpenAisDocument() throws Exception {
    Optional<OpenAiDocument> document = OpenAiDocument.read();
    Bench bench = bench(NO_TIME);
    JsonNode created = create(bench, examples(12));
    JsonNode ended = ended(bench, created);
    String path = JOBS + "/" + ended.path("id").asText();
    JsonNode events = Bench.json(bench.get(path + "/events"));
    JsonNode checkpoints = Bench.json(bench.get(path + "/checkpoints"));
    JsonNode list = Bench.json(bench.get(JOBS));
    document.ifPresent(
        known -> {
          known.accepts("FineTuningJob", created);
          known.accepts("FineTuningJob", ended);
          known.accepts("ListFineTuningJobEventsResponse", events);
          known.accepts("ListFineTuningJobCheckpointsResponse", checkpoints);
          known.accepts("ListPaginatedFineTuningJobsResponse", list);
        });
    assertThat(ended.at("/metadata/suffice-marker").asText()).isEqualTo("abc");
    assertThat(ended.at("/hyperparameters/n_epochs").asInt()).isEqualTo(3);
  }

  @Test
  void aFileThatIsNoListOfChatsFailsWithTheReason() throws Exception {
    Bench bench = bench(NO_TIME);
    Map<String, String> reasons =
        Map.of(
            examples(12) + "\nnonsense",
            "Line 13",
            examples(12) + "\n{\"messages\": [{\"role\": \"user\", \"content\": \"x\"}]}",
            "assistant's",
            examples(9),
            "9 examples",
            examples(12).replaceAll("answer \\d", "same"),
            "All answers are the same.");
    for (Map.Entry<String, String> entry : reasons.entrySet()) {
      JsonNode ended = ended(bench, create(bench, entry.getKey()));
      assertThat(ended.path("status").asText()).isEqualTo("failed");
      assertThat(ended.at("/error/message").asText()).contains(entry.getValue());
      assertThat(ended.at("/error/code").asText()).isEqualTo("invalid_training_file");
    }
  }

  @Test
  void aTrainingThatFailsTellsWhy() throws Exception {
    training.state = JobState.FAILED;
    Bench bench = bench(NO_TIME);
    JsonNode ended = ended(bench, create(bench, examples(12)));
    assertThat(ended.path("status").asText()).isEqualTo("failed");
    assertThat(ended.at("/error/message").asText()).isEqualTo("No memory left");
  }

  @Test
  void aJobThatWaitsCanBePausedResumedAndCancelled() throws Exception {
    Bench bench = bench(LONG);
    String path = JOBS + "/" + create(bench, examples(12)).path("id").asText();
    awaited(bench, path, "queued");
    assertThat(status(bench.post(path + "/pause", ""))).isEqualTo("paused");
    assertThat(bench.post(path + "/pause", "").statusCode()).isEqualTo(400);
    training.state = JobState.RUNNING;
    bench.post(path + "/resume", "");
    awaited(bench, path, "running");
    bench.post(path + "/cancel", "");
    awaited(bench, path, "cancelled");
    assertThat(training.cancelled).isTrue();
    assertThat(bench.post(path + "/cancel", "").statusCode()).isEqualTo(400);
  }

  @Test
  void aJobThatIsCancelledAsItBeginsStaysCancelledAndIsNotTrained() throws Exception {
    var begun = new CountDownLatch(1);
    var cancelled = new CompletableFuture<Void>();
    training.whileSubmitting =
        () -> {
          begun.countDown();
          cancelled.join();
        };
    training.state = JobState.RUNNING;
    Bench bench = bench(NO_TIME);
    String path = JOBS + "/" + create(bench, examples(12)).path("id").asText();
    begun.await();
    assertThat(bench.post(path + "/pause", "").statusCode()).as("too late").isEqualTo(400);
    assertThat(status(bench.post(path + "/cancel", ""))).isEqualTo("cancelled");
    cancelled.complete(null);
    while (!training.cancelled) {
      Thread.sleep(10);
    }
    assertThat(status(bench.get(path))).isEqualTo("cancelled");
  }

  @Test
  void whatCannotBeTrainedHereIsRefusedAtOnce() throws Exception {
    Bench bench = bench(NO_TIME);
    String file =
        Bench.json(bench.upload("fine-tune", "a.jsonl", examples(12))).path("id").asText();
    assertThat(bench.post(JOBS, order("reader", file)).body()).contains("learner");
    assertThat(bench.post(JOBS, order(FakeTraining.BASE, "file-none")).statusCode()).isEqualTo(400);
    assertThat(bench.get(JOBS + "/ftjob-none").statusCode()).isEqualTo(404);
    OpenAIClient client =
        OpenAIOkHttpClient.builder().baseUrl(bench.base()).apiKey("any").maxRetries(0).build();
    assertThatThrownBy(
            () ->
                client
                    .fineTuning()
                    .jobs()
                    .create(JobCreateParams.builder().model("reader").trainingFile(file).build()))
        .isInstanceOf(BadRequestException.class);
    client.close();
  }

  @Test
  void whereNothingIsTrainedThereIsNoSuchPath() throws Exception {
    try (Bench bench = Bench.calm()) {
      assertThat(bench.get(JOBS).statusCode()).isEqualTo(404);
    }
  }

  private Bench bench(Duration wait) {
    SandboxOptions options = SandboxOptions.calm().withBatchTime(wait);
    var bench = new Bench(options, new FakeShelfModels(), Optional.of(training));
    opened = Optional.of(bench);
    return bench;
  }

  private static String examples(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                "{\"messages\": [{\"role\": \"system\", \"content\": \"Answer.\"}, {\"role\": \"user\", \"content\": \"question %s\"}, {\"role\": \"assistant\", \"content\": \"answer %s\"}]}"
                    .formatted(i, i % 2))
        .collect(Collectors.joining("\n"));
  }

  private static JsonNode create(Bench bench, String content) throws Exception {
    String file = Bench.json(bench.upload("fine-tune", "a.jsonl", content)).path("id").asText();
    return Bench.json(bench.post(JOBS, order(FakeTraining.BASE, file)));
  }

  private static String order(String model, String file) {
    return "{\"model\": \"%s\", \"training_file\": \"%s\", \"seed\": 7, \"metadata\": {\"suffice-marker\": \"abc\"}, \"method\": {\"type\": \"supervised\", \"supervised\": {\"hyperparameters\": {\"n_epochs\": 3}}}}"
        .formatted(model, file);
  }

  private static String status(HttpResponse<String> response) {
    return Bench.json(response).path("status").asText();
  }

  private static void awaited(Bench bench, String path, String status) throws Exception {
    while (!status(bench.get(path)).equals(status)) {
      Thread.sleep(5);
    }
  }

  private static JsonNode ended(Bench bench, JsonNode created) throws Exception {
    JsonNode seen = created;
    while (!List.of("succeeded", "failed", "cancelled").contains(seen.path("status").asText())) {
      Thread.sleep(5);
      seen = Bench.json(bench.get(JOBS + "/" + created.path("id").asText()));
    }
    return seen;
  }
}
