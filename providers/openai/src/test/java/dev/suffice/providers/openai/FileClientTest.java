package dev.suffice.providers.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Secret;
import dev.suffice.providers.openai.Loopback.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileClientTest extends ClientContract {
  private static final byte[] LINES = "{\"a\": \"é\"}\r\n--x\n".getBytes(StandardCharsets.UTF_8);

  private final FileClient files = new FileClient(caller());

  @Override
  void ask(Caller caller) {
    new FileClient(caller).retrieve("file-1");
  }

  @Override
  String answer() {
    return file("file-1");
  }

  static String file(String id) {
    return """
        {"id": "%s", "object": "file", "bytes": 17, "created_at": 1741569952,
         "filename": "a.jsonl", "purpose": "batch", "status": "processed"}
        """
        .formatted(id);
  }

  static String list(String more, String... files) {
    return """
        {"object": "list", "data": [%s], "first_id": "a", "last_id": "b", "has_more": %s}
        """
        .formatted(String.join(",", files), more);
  }

  @Test
  void aFileIsUploadedByteByByteWithItsPurpose() {
    StoredFile stored = files.upload("a.jsonl", LINES, Purpose.BATCH);
    assertThat(stored)
        .isEqualTo(
            new StoredFile("file-1", "a.jsonl", 17, "batch", Instant.ofEpochSecond(1741569952)));
    assertThat(Parts.of(server.asked().get(0)))
        .containsExactly(
            new Parts.Part("purpose", Optional.empty(), "batch"),
            new Parts.Part(
                "file", Optional.of("a.jsonl"), new String(LINES, StandardCharsets.ISO_8859_1)));
  }

  @Test
  void aFileOfNothingIsAFormToo() {
    files.upload("a.jsonl", new byte[0], Purpose.FINE_TUNE);
    assertThat(Parts.of(server.asked().get(0)))
        .extracting(Parts.Part::content)
        .containsExactly("fine-tune", "");
  }

  @Test
  void aNameThatCouldBreakTheFormIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> files.upload("a\"; name=\"purpose", LINES, Purpose.BATCH));
  }

  @Test
  void aListIsReadPageByPage() {
    server.answer(asked -> Reply.ok(list("true", file("file-1"), file("file-2"))));
    Page<StoredFile> first = files.list(Purpose.BATCH, Optional.empty());
    assertThat(first.items()).extracting(StoredFile::id).containsExactly("file-1", "file-2");
    assertThat(first.next()).contains("file-2");
    server.answer(asked -> Reply.ok(list("false")));
    assertThat(files.list(Purpose.BATCH, first.next()))
        .isEqualTo(new Page<>(List.of(), Optional.empty()));
    assertThat(OpenApi.query(server.asked().get(1)))
        .containsEntry("after", "file-2")
        .containsEntry("purpose", "batch");
  }

  @Test
  void aServerThatSaysMoreAndGivesNothingDoesNotKeepUsForEver() {
    server.answer(asked -> Reply.ok(list("true")));
    assertThat(files.list(Purpose.BATCH, Optional.empty()).next()).isEmpty();
  }

  @Test
  void aContentComesAsItIs() {
    server.answer(asked -> Reply.ok(new String(LINES, StandardCharsets.UTF_8)));
    assertThat(files.content("file-1")).isEqualTo(LINES);
    assertThat(server.asked().get(0).address()).hasToString("/v1/files/file-1/content");
  }

  @Test
  void aFileIsDeleted() {
    server.answer(
        asked -> Reply.ok("{\"id\": \"file-1\", \"object\": \"file\", \"deleted\": true}"));
    assertThat(files.delete("file-1")).isTrue();
    assertThat(server.asked().get(0).method()).isEqualTo("DELETE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "not JSON",
        "{\"object\": \"file\"}",
        "{\"id\": 7}",
        "{\"id\": \"../models\", \"filename\": \"a\", \"bytes\": 1, \"purpose\": \"b\", \"created_at\": 1}",
        "{\"id\": \"f\", \"filename\": \"a\", \"bytes\": -1, \"purpose\": \"b\", \"created_at\": 1}",
        "{\"id\": \"f\", \"filename\": \"a\", \"bytes\": 1.5, \"purpose\": \"b\", \"created_at\": 1}"
      })
  void anAnswerInAnotherFormIsAFault(String body) {
    server.answer(asked -> Reply.ok(body));
    assertThatThrownBy(() -> files.retrieve("file-1")).isInstanceOf(ModelFaultException.class);
  }

  @Test
  void anAnswerThatTakesTooLongIsGivenUp() throws Exception {
    var never = new java.util.concurrent.CountDownLatch(1);
    server.answer(
        asked -> {
          await(never);
          return Reply.ok(answer());
        });
    var hasty =
        new Caller(
            new Server(server.address(), Optional.of(new Secret(CANARY)), Duration.ofMillis(200)));
    assertThatThrownBy(() -> new FileClient(hasty).retrieve("file-1"))
        .isInstanceOf(ModelFaultException.class)
        .hasMessageContaining("in time");
    never.countDown();
  }

  private static void await(java.util.concurrent.CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void theDocumentOfOpenAiAcceptsEveryRequestAndOurAnswers() {
    OpenApi document = OpenApi.read();
    files.upload("a.jsonl", LINES, Purpose.BATCH);
    files.upload("a.jsonl", LINES, Purpose.FINE_TUNE);
    files.retrieve("file-1");
    files.content("file-1");
    server.asked().subList(0, 3).forEach(asked -> document.acceptsAnswer(asked, answer()));
    String page = list("false", file("file-1"));
    server.answer(asked -> Reply.ok(page));
    files.list(Purpose.BATCH, Optional.of("file-0"));
    document.acceptsAnswer(server.asked().get(4), page);
    String deleted = "{\"id\": \"file-1\", \"object\": \"file\", \"deleted\": true}";
    server.answer(asked -> Reply.ok(deleted));
    files.delete("file-1");
    document.acceptsAnswer(server.asked().get(5), deleted);
    assertThat(server.asked()).hasSize(6).allSatisfy(document::accepts);
  }
}
