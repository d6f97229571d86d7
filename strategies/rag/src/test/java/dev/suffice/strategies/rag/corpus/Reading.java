package dev.suffice.strategies.rag.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.suffice.api.corpus.Document;
import dev.suffice.api.corpus.DocumentReader;
import dev.suffice.api.corpus.Heading;
import dev.suffice.api.corpus.UnreadableDocumentException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads what a test writes. */
record Reading(Path folder) {
  Document text(String name, String content) throws UnreadableDocumentException {
    return file(written(name, content.getBytes(StandardCharsets.UTF_8)));
  }

  Document file(Path file) throws UnreadableDocumentException {
    return reader(file).read(file.getFileName().toString(), file);
  }

  Path written(String name, byte[] content) {
    try {
      return Files.write(folder.resolve(name), content);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Why a file is refused, reason and remedy. */
  String refusal(Path file) {
    var refused =
        catchThrowableOfType(
            UnreadableDocumentException.class, () -> reader(file).read("it", file));
    assertThat(refused).as("%s must be refused", file.getFileName()).isNotNull();
    return refused.getMessage() + " " + refused.remedy();
  }

  /** The headings as they stand in the text, with their levels. */
  static List<String> headings(Document document) {
    return document.headings().stream()
        .map(heading -> heading.level() + " " + shown(document, heading))
        .toList();
  }

  private static String shown(Document document, Heading heading) {
    return heading.span().of(document.text());
  }

  private static DocumentReader reader(Path file) {
    String name = file.getFileName().toString();
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return DocumentReaders.all().stream()
        .filter(reader -> reader.endings().contains(ending))
        .findFirst()
        .orElseThrow();
  }
}
