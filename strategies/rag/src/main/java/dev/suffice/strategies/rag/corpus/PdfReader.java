package dev.suffice.strategies.rag.corpus;

import dev.suffice.api.corpus.Document;
import dev.suffice.api.corpus.DocumentReader;
import dev.suffice.api.corpus.UnreadableDocumentException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * PDF. The text is that of the pages in the order in which it is written there, each page a
 * paragraph; the outline (the bookmarks) tells the headings. Pictures are not read: a scanned
 * document has no text.
 */
final class PdfReader implements DocumentReader {
  /** Bytes that streams of one file may take once they are unpacked. */
  private static final long LARGEST_UNPACKED = 64_000_000;

  /** Loaded with the first PDF. */
  private static final class Fonts {
    static final BundledFont BUNDLED = BundledFont.load();
  }

  @Override
  public Set<String> endings() {
    return Set.of("pdf");
  }

  @Override
  public Document read(String id, Path file) throws UnreadableDocumentException {
    try {
      Bounds.requireSize(file, Bounds.LARGEST_CONTAINER);
      FontMappers.set(Fonts.BUNDLED);
      try (PDDocument opened =
          Loader.loadPDF(
              file.toFile(),
              MemoryUsageSetting.setupMainMemoryOnly(LARGEST_UNPACKED).streamCache)) {
        return read(id, opened);
      }
    } catch (InvalidPasswordException locked) {
      throw new UnreadableDocumentException(
          "The PDF is encrypted with a password.", "Save it without one.");
    } catch (IOException | RuntimeException broken) {
      throw broken(broken);
    } catch (StackOverflowError tooDeep) {
      throw broken(new IOException("its parts are nested too deeply"));
    }
  }

  private static Document read(String id, PDDocument opened)
      throws IOException, UnreadableDocumentException {
    if (!opened.getCurrentAccessPermission().canExtractContent()) {
      throw new UnreadableDocumentException(
          "The PDF forbids to copy its text.",
          "Ask its author for a copy that allows it, or take it out of the corpus.");
    }
    PDDocumentInformation information = opened.getDocumentInformation();
    return PdfText.of(opened)
        .document(id, Optional.ofNullable(information.getTitle()), metadata(information));
  }

  private static Map<String, String> metadata(PDDocumentInformation information) {
    Map<String, String> metadata = new LinkedHashMap<>();
    put(metadata, "author", information.getAuthor());
    put(metadata, "subject", information.getSubject());
    put(metadata, "keywords", information.getKeywords());
    if (information.getCreationDate() != null) {
      put(metadata, "created", information.getCreationDate().toInstant().toString());
    }
    return metadata;
  }

  private static void put(Map<String, String> metadata, String name, String value) {
    if (value != null && !value.isBlank()) {
      metadata.put(name, value.strip());
    }
  }

  /** PDFBox meets broken files with exceptions of many kinds. */
  private static UnreadableDocumentException broken(Exception trouble) {
    return new UnreadableDocumentException(
        "The PDF is broken: %s.".formatted(Words.of(trouble)),
        "Open it in a viewer and print it into a new PDF, or take it out of the corpus.");
  }
}
