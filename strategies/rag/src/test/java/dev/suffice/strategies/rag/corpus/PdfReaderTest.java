package dev.suffice.strategies.rag.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.corpus.Document;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfReaderTest {
  @TempDir Path folder;
  private Reading reading;

  @BeforeEach
  void open() {
    reading = new Reading(folder);
    FontMappers.set(BundledFont.load());
  }

  @Test
  void readsPagesAndTheHeadingsOfTheOutline() throws Exception {
    Path file = folder.resolve("a.pdf");
    try (var made = new PDDocument()) {
      made.getDocumentInformation().setTitle("Travel");
      made.getDocumentInformation().setAuthor("Mara");
      PDPage first = page(made, "Travel by train", "Second class it is.");
      PDPage second = page(made, "2. Hotels", "Up to 120 euros.");
      bookmark(made, "Travel by train", first);
      bookmark(made, "Hotels", second);
      bookmark(made, "Not to be found", second);
      made.save(file.toFile());
    }

    Document document = reading.file(file);

    assertThat(document.title()).contains("Travel");
    assertThat(document.metadata()).containsEntry("author", "Mara");
    assertThat(document.text())
        .isEqualTo("Travel by train\n\nSecond class it is.\n\n2. Hotels\n\nUp to 120 euros.");
    assertThat(Reading.headings(document)).containsExactly("1 Travel by train", "1 2. Hotels");
  }

  @Test
  void looksForNoFontsOnTheMachine() throws Exception {
    Path file = simple("Words.");
    FontMappers.set(null);

    reading.file(file);

    assertThat(FontMappers.instance()).isInstanceOf(BundledFont.class);
  }

  @Test
  void refusesAnEncryptedFile() throws IOException {
    assertThat(reading.refusal(locked("secret", new AccessPermission())))
        .isEqualTo("The PDF is encrypted with a password. Save it without one.");
  }

  @Test
  void refusesAFileWhoseTextMustNotBeCopied() throws IOException {
    var permission = new AccessPermission();
    permission.setCanExtractContent(false);

    assertThat(reading.refusal(locked("", permission))).startsWith("The PDF forbids to copy");
  }

  @Test
  void refusesBrokenFiles() throws IOException {
    byte[] whole = Files.readAllBytes(simple("Words."));
    byte[] half = Arrays.copyOf(whole, whole.length / 3);

    assertThat(reading.refusal(reading.written("half.pdf", half))).startsWith("The PDF ");
    assertThat(
            reading.refusal(reading.written("no.pdf", "no pdf".getBytes(StandardCharsets.UTF_8))))
        .startsWith("The PDF is broken: ")
        .contains("print it into a new PDF");
  }

  @Test
  void saysThatScannedPagesHaveNoText() throws IOException {
    assertThat(reading.refusal(simple("")))
        .contains("its pages seem to be pictures")
        .contains("OCR");
  }

  @Test
  void refusesAPageThatUnpacksWithoutEnd() throws IOException {
    Path file = folder.resolve("bomb.pdf");
    try (var made = new PDDocument()) {
      var page = new PDPage();
      var stream = new PDStream(made);
      try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        byte[] spaces = " ".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 75; i++) {
          out.write(spaces);
        }
      }
      page.setContents(stream);
      made.addPage(page);
      made.save(file.toFile());
    }

    assertThat(Files.size(file)).isLessThan(1_000_000);
    assertThat(reading.refusal(file)).startsWith("The PDF ");
  }

  private Path simple(String words) throws IOException {
    Path file = folder.resolve("simple.pdf");
    try (var made = new PDDocument()) {
      page(made, words);
      made.save(file.toFile());
    }
    return file;
  }

  private Path locked(String password, AccessPermission permission) throws IOException {
    Path file = folder.resolve("locked.pdf");
    try (var made = new PDDocument()) {
      page(made, "Words.");
      made.protect(new StandardProtectionPolicy("owner", password, permission));
      made.save(file.toFile());
    }
    return file;
  }

  private static PDPage page(PDDocument document, String... lines) throws IOException {
    var page = new PDPage();
    document.addPage(page);
    try (var content = new PDPageContentStream(document, page)) {
      for (int i = 0; i < lines.length; i++) {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 12);
        content.newLineAtOffset(50, 700 - 60 * i);
        content.showText(lines[i]);
        content.endText();
      }
    }
    return page;
  }

  private static void bookmark(PDDocument document, String title, PDPage page) {
    var catalog = document.getDocumentCatalog();
    if (catalog.getDocumentOutline() == null) {
      catalog.setDocumentOutline(new PDDocumentOutline());
    }
    var item = new PDOutlineItem();
    item.setTitle(title);
    item.setDestination(page);
    catalog.getDocumentOutline().addLast(item);
  }
}
