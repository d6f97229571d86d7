package dev.suffice.providers.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.model.ModelFaultException;
import dev.suffice.providers.openai.Loopback.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileClientTest extends ClientContract {
  private static final byte[] LINES = "{\"a\": \"é\"}\r\n--x\n".getBytes(StandardCharsets.UTF_8);

  private final FileClient files = new FileClient(caller());

  @Override
  void ask(Caller caller) {
    new FileClient(caller).upload("a.jsonl", LINES, Purpose.BATCH);
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

  @Test
  void aFileIsUploadedByteByByteWithItsPurpose() {
    assertThat(files.upload("a.jsonl", LINES, Purpose.BATCH)).isEqualTo("file-1");
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
  void aContentComesAsItIs() {
    server.answer(asked -> Reply.ok(new String(LINES, StandardCharsets.UTF_8)));
    assertThat(files.content("file-1")).isEqualTo(LINES);
    assertThat(server.asked().get(0).address()).hasToString("/v1/files/file-1/content");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "not JSON",
        "{\"object\": \"file\"}",
        "{\"id\": 7}",
        "{\"id\": \"../models\"}"
      })
  void anAnswerInAnotherFormIsAFault(String body) {
    server.answer(asked -> Reply.ok(body));
    assertThatThrownBy(() -> ask(caller())).isInstanceOf(ModelFaultException.class);
  }

  @Test
  void theDocumentOfOpenAiAcceptsEveryRequestAndOurAnswers() {
    OpenApi document = OpenApi.read();
    files.upload("a.jsonl", LINES, Purpose.BATCH);
    files.upload("a.jsonl", LINES, Purpose.FINE_TUNE);
    files.content("file-1");
    server.asked().subList(0, 2).forEach(asked -> document.acceptsAnswer(asked, answer()));
    assertThat(server.asked()).hasSize(3).allSatisfy(document::accepts);
  }
}
