package dev.suffice.sandbox.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A line of JSON may hold separators of lines and paragraphs as they are: only "\n" ends it. */
class JsonLinesTest {
  private static final String TEXT = "one\u2028two\u2029three\u0085four";
  private static final String CHAT =
      """
      {"messages": [{"role": "user", "content": "%s"}, {"role": "assistant", "content": "yes"}]}
      """
          .formatted(TEXT);
  private static final String REQUEST =
      """
      {"custom_id": "%%s", "method": "POST", "url": "/v1/chat/completions", "body": {"user": "%s"}}
      """
          .formatted(TEXT);

  @Test
  void aTrainingFileIsReadToTheEnd() {
    assertThat(TrainingFile.read(bytes(CHAT + CHAT.replace("\n", "\r\n")))).hasSize(2);
  }

  @Test
  void aBatchIsReadToTheEnd() {
    String file = REQUEST.formatted("a") + REQUEST.formatted("b");
    BatchInput input = BatchInput.of(bytes(file), "/v1/chat/completions");
    assertThat(input.errors()).isEmpty();
    assertThat(input.lines()).hasSize(2);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
