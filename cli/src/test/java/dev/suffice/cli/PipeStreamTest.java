package dev.suffice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PipeStreamTest {
  private int attempts;

  @Test
  void aReaderWhoLeftIsNoFailureAndIsNotAskedAgain() {
    PrintWriter writer = failingWith("Broken pipe", true);
    writer.println("one");
    writer.flush();
    writer.println("two");
    assertThat(writer.checkError()).isFalse();
    assertThat(attempts).isEqualTo(1);
  }

  @Test
  void aReaderWhoLeftIsKnownInEveryLanguage() {
    PrintWriter writer = failingWith("Tuber\u00eda rota", false);
    writer.println("one");
    assertThat(writer.checkError()).isFalse();
  }

  @Test
  void aFullDiskIsAFailure() {
    PrintWriter writer = failingWith("No space left on device", true);
    writer.println("one");
    assertThat(writer.checkError()).isTrue();
  }

  private PrintWriter failingWith(String message, boolean endsInAFile) {
    return new PrintWriter(
        new PipeStream(
            new OutputStream() {
              @Override
              public void write(int octet) throws IOException {
                attempts++;
                throw new IOException(message);
              }
            },
            () -> endsInAFile),
        false,
        StandardCharsets.UTF_8);
  }
}
