package dev.suffice.providers.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Prism, told OpenAI's document, refuses a request that breaks it. Run by {@code
 * benchmarks/prism.sh}.
 */
@EnabledIfEnvironmentVariable(named = "PRISM", matches = "http.*")
class PrismTest {
  private final Caller caller =
      new Caller(
          new Server(
              URI.create(System.getenv("PRISM")),
              Optional.of(new Secret("sk-prism")),
              Duration.ofSeconds(60)));

  @Test
  void filesAreAccepted() {
    var files = new FileClient(caller);
    byte[] content = "{\"custom_id\": \"1\"}\n".getBytes(StandardCharsets.UTF_8);
    assertThat(files.upload("a.jsonl", content, Purpose.BATCH)).isNotBlank();
    assertThat(files.upload("a.jsonl", content, Purpose.FINE_TUNE)).isNotBlank();
    assertThat(files.content("file-1")).isNotEmpty();
  }

  @Test
  void batchesAreAccepted() {
    var batches = new BatchClient(caller);
    assertThat(batches.create("file-1", "/v1/chat/completions", Map.of("suffice", "b")).id())
        .isNotBlank();
    assertThat(batches.retrieve("batch_1").id()).isNotBlank();
    assertThat(batches.list(Optional.empty()).items()).isNotEmpty();
  }

  @Test
  void aRequestThatBreaksTheDocumentIsRefusedSoThatTheOthersMeanSomething() {
    assertThatThrownBy(
            () -> new BatchClient(caller).create("file-1", "/v1/chat", Map.of("suffice", "b")))
        .isInstanceOf(ModelFaultException.class)
        .hasMessageContaining("422");
  }
}
