package dev.suffice.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.errors.NotFoundException;
import com.openai.errors.RateLimitException;
import com.openai.models.batches.Batch;
import com.openai.models.batches.BatchCreateParams;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import com.openai.models.embeddings.CreateEmbeddingResponse;
import com.openai.models.embeddings.EmbeddingCreateParams;
import com.openai.models.files.FileCreateParams;
import com.openai.models.files.FileObject;
import com.openai.models.files.FilePurpose;
import com.openai.models.models.Model;
import dev.suffice.api.sandbox.Fault;
import dev.suffice.api.sandbox.FaultRates;
import dev.suffice.api.sandbox.SandboxOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** OpenAI's own client for Java finds what it is used to. */
@Timeout(60)
class OpenAiClientTest {
  private final Bench bench = Bench.calm();
  private final OpenAIClient client = client(bench);

  @TempDir private Path folder;

  @AfterEach
  void close() {
    client.close();
    bench.close();
  }

  @Test
  void itChats() {
    ChatCompletion answer = client.chat().completions().create(question("good day"));
    assertThat(answer.choices().get(0).message().content()).contains("good day");
    assertThat(answer.usage().orElseThrow().totalTokens()).isEqualTo(4);
  }

  @Test
  void itReadsAStream() {
    var text = new StringBuilder();
    var request =
        question("one two three").toBuilder()
            .streamOptions(ChatCompletionStreamOptions.builder().includeUsage(true).build())
            .build();
    try (StreamResponse<ChatCompletionChunk> stream =
        client.chat().completions().createStreaming(request)) {
      List<ChatCompletionChunk> chunks = stream.stream().toList();
      chunks.stream()
          .flatMap(chunk -> chunk.choices().stream())
          .flatMap(choice -> choice.delta().content().stream())
          .forEach(text::append);
      assertThat(chunks.get(chunks.size() - 1).usage().orElseThrow().completionTokens())
          .isEqualTo(4);
    }
    assertThat(text).hasToString("one two three");
  }

  /** It asks for base64 unless told otherwise. */
  @Test
  void itEmbeds() {
    CreateEmbeddingResponse packed = client.embeddings().create(words().build());
    CreateEmbeddingResponse plain =
        client
            .embeddings()
            .create(words().encodingFormat(EmbeddingCreateParams.EncodingFormat.FLOAT).build());
    assertThat(plain.data()).hasSize(2);
    assertThat(packed.data().get(1).embedding()).isEqualTo(plain.data().get(1).embedding());
    assertThat(packed.usage().promptTokens()).isEqualTo(3);
  }

  @Test
  void itListsModels() {
    assertThat(client.models().list().items())
        .extracting(Model::id)
        .containsExactly("reader", "stub", "words");
    assertThat(client.models().retrieve("stub").shutdownDate()).isEmpty();
  }

  @Test
  void itRunsABatchFromAFile() throws Exception {
    String line =
        "{\"custom_id\":\"a\",\"method\":\"POST\",\"url\":\"/v1/chat/completions\",\"body\":%s}"
            .formatted(Bench.chat("reader", "good day"));
    FileObject input =
        client
            .files()
            .create(
                FileCreateParams.builder()
                    .purpose(FilePurpose.BATCH)
                    .file(Files.writeString(folder.resolve("in.jsonl"), line))
                    .build());
    assertThat(client.files().list().items()).extracting(FileObject::id).contains(input.id());
    Batch batch =
        client
            .batches()
            .create(
                BatchCreateParams.builder()
                    .inputFileId(input.id())
                    .endpoint(BatchCreateParams.Endpoint.V1_CHAT_COMPLETIONS)
                    .completionWindow(BatchCreateParams.CompletionWindow._24H)
                    .build());
    while (!batch.status().equals(Batch.Status.COMPLETED)) {
      Thread.sleep(10);
      batch = client.batches().retrieve(batch.id());
    }
    try (var content = client.files().content(batch.outputFileId().orElseThrow())) {
      assertThat(new String(content.body().readAllBytes(), StandardCharsets.UTF_8))
          .contains("\"custom_id\":\"a\"")
          .contains("good day");
    }
    assertThat(client.batches().list().items()).extracting(Batch::id).containsExactly(batch.id());
    assertThat(client.files().delete(input.id()).deleted()).isTrue();
  }

  @Test
  void itKnowsItsErrors() {
    assertThatThrownBy(
            () ->
                client
                    .chat()
                    .completions()
                    .create(question("x").toBuilder().model("nobody").build()))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("'nobody' does not exist here");
    var faults = new FaultRates(Map.of(Fault.TOO_MANY_REQUESTS, 1.0));
    try (var limited = new Bench(SandboxOptions.calm().with(faults, 1))) {
      OpenAIClient turnedAway = client(limited);
      assertThatThrownBy(() -> turnedAway.chat().completions().create(question("x")))
          .isInstanceOf(RateLimitException.class);
      turnedAway.close();
    }
  }

  private static OpenAIClient client(Bench bench) {
    return OpenAIOkHttpClient.builder().baseUrl(bench.base()).apiKey("none").maxRetries(0).build();
  }

  private static ChatCompletionCreateParams question(String text) {
    return ChatCompletionCreateParams.builder().model("reader").addUserMessage(text).build();
  }

  private static EmbeddingCreateParams.Builder words() {
    return EmbeddingCreateParams.builder()
        .model("words")
        .inputOfArrayOfStrings(List.of("a b", "c"));
  }
}
