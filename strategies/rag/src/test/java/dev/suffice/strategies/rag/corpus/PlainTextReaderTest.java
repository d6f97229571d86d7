package dev.suffice.strategies.rag.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainTextReaderTest {
  @TempDir Path folder;
  private Reading reading;

  @BeforeEach
  void open() {
    reading = new Reading(folder);
  }

  @Test
  void takesTheTextAsItIs() throws Exception {
    assertThat(reading.text("a.txt", "One.\n\n  Two – drei.\n").text())
        .isEqualTo("One.\n\n  Two – drei.\n");
  }

  @Test
  void endsLinesWithLineFeedsAndSkipsAByteOrderMark() throws Exception {
    assertThat(reading.text("a.txt", "\uFEFFOne.\r\nTwo.\rThree.").text())
        .isEqualTo("One.\nTwo.\nThree.");
  }

  @Test
  void givesAnEmptyFileAsADocumentWithoutText() throws Exception {
    assertThat(reading.text("a.txt", "").text()).isEmpty();
  }

  @Test
  void namesTheLineThatIsNotUtf8() {
    byte[] latin = "one\ntwo\nGr\u00fc\u00dfe".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(reading.refusal(reading.written("a.txt", latin)))
        .isEqualTo("Line 3 is not UTF-8. Save the file with the encoding UTF-8.");
  }

  @Test
  void recognisesUtf16() {
    byte[] utf16 = "\uFEFFGr\u00fc\u00dfe".getBytes(StandardCharsets.UTF_16LE);

    assertThat(reading.refusal(reading.written("a.txt", utf16))).contains("is UTF-16, not UTF-8");
  }

  @Test
  void refusesHalfAGigabyteByItsSizeAlone() throws IOException {
    Path large = folder.resolve("large.txt");
    try (var file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(500_000_000);
    }

    assertThat(reading.refusal(large))
        .contains("500,000,000 bytes; at most 20,000,000 are read")
        .contains(".jsonl or .csv");
  }

  @Test
  void saysWhatAFileThatIsGoneIs() {
    assertThat(reading.refusal(folder.resolve("gone.txt"))).contains("it is not there");
  }
}
