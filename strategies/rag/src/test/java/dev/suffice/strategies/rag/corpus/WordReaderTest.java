package dev.suffice.strategies.rag.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.corpus.Document;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordReaderTest {
  private static final String NAMESPACE =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

  @TempDir Path folder;
  private Reading reading;

  @BeforeEach
  void open() {
    reading = new Reading(folder);
  }

  @Test
  void readsHeadingsByTheirStyleWhateverItsLanguage() throws Exception {
    String styles =
        """
        <w:styles %s>
          <w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
          <w:style w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="berschrift1"/></w:style>
          <w:style w:styleId="Deep"><w:name w:val="Deep"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
          <w:style w:styleId="Round"><w:name w:val="Round"/><w:basedOn w:val="Round"/></w:style>
        </w:styles>"""
            .formatted(NAMESPACE);
    Path file =
        docx(
            Map.of(
                "word/styles.xml",
                styles,
                "word/document.xml",
                body(
                    paragraph("berschrift1", "Leave")
                        + paragraph("", "28 days")
                        + paragraph("Own", "Sickness")
                        + paragraph("Deep", "Notes")
                        + paragraph("Round", "Bring one."))));

    Document document = reading.file(file);

    assertThat(document.text()).isEqualTo("Leave\n\n28 days\n\nSickness\n\nNotes\n\nBring one.");
    assertThat(Reading.headings(document)).containsExactly("1 Leave", "1 Sickness", "3 Notes");
    assertThat(document.title()).contains("Leave");
  }

  @Test
  void readsTablesListsAndWhatTrackedChangesLeave() throws Exception {
    String item = "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>";
    String table =
        "<w:tbl><w:tr><w:tc>%s</w:tc><w:tc>%s%s</w:tc></w:tr><w:tr><w:tc>%s</w:tc><w:tc/></w:tr></w:tbl>"
            .formatted(
                paragraph("", "City"),
                paragraph("", "Rate"),
                paragraph("", "EUR"),
                paragraph("", "Bonn"));
    String changed =
        "<w:p><w:del><w:r><w:delText>ten</w:delText></w:r></w:del><w:ins><w:r><w:t>twelve</w:t></w:r></w:ins>"
            + "<w:r><w:instrText>PAGE</w:instrText><w:tab/><w:t xml:space=\"preserve\"> days</w:t></w:r></w:p>";
    String twice =
        "<mc:AlternateContent><mc:Choice>%s</mc:Choice><mc:Fallback>%s</mc:Fallback></mc:AlternateContent>"
            .formatted(paragraph("", "once"), paragraph("", "again"));

    Document document =
        reading.file(
            docx(
                Map.of(
                    "word/document.xml",
                    body(
                        item.formatted("one") + item.formatted("two") + table + changed + twice))));

    assertThat(document.text())
        .isEqualTo("- one\n- two\n\nCity | Rate EUR\nBonn |\n\ntwelve\t days\n\nonce");
  }

  @Test
  void keepsTheProperties() throws Exception {
    String core =
        "<c xmlns:d=\"urn:d\"><d:title>Leave 2026</d:title><d:creator>Mara</d:creator><d:created>2026-02-03</d:created></c>";

    Document document =
        reading.file(
            docx(
                Map.of(
                    "word/document.xml", body(paragraph("", "Text.")), "docProps/core.xml", core)));

    assertThat(document.title()).contains("Leave 2026");
    assertThat(document.metadata()).isEqualTo(Map.of("author", "Mara", "created", "2026-02-03"));
  }

  @Test
  void opensNoOtherFileThatTheXmlNames() throws IOException {
    Path secret = reading.written("secret.txt", "the secret".getBytes(StandardCharsets.UTF_8));
    String xml =
        "<!DOCTYPE d [<!ENTITY x SYSTEM \"%s\">]>%s"
            .formatted(secret.toUri(), body("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>"));

    assertThat(reading.refusal(docx(Map.of("word/document.xml", xml))))
        .contains("word/document.xml holds a document type declaration")
        .doesNotContain("the secret");
  }

  @Test
  void expandsNoEntitiesWithoutEnd() throws IOException {
    String xml =
        "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
            + body("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>");

    assertThat(reading.refusal(docx(Map.of("word/document.xml", xml))))
        .contains("document type declaration");
  }

  @Test
  void unpacksOnlySoMuch() throws IOException {
    Path bomb = folder.resolve("bomb.docx");
    try (var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      write(zip, "<w:document %s><w:body>".formatted(NAMESPACE));
      String padding = "<!--" + " ".repeat(1_000_000) + "-->";
      for (int i = 0; i < 55; i++) {
        write(zip, padding);
      }
      write(zip, "</w:body></w:document>");
    }

    assertThat(Files.size(bomb)).isLessThan(1_000_000);
    assertThat(reading.refusal(bomb)).contains("unpacks to more than 50 million bytes");
  }

  @Test
  void keepsNoMoreTextThanItMay() throws IOException {
    Path bomb = folder.resolve("bomb.docx");
    try (var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      write(zip, "<w:document %s><w:body>".formatted(NAMESPACE));
      String padding = paragraph("", "a".repeat(1_000_000));
      for (int i = 0; i < 22; i++) {
        write(zip, padding);
      }
      write(zip, "</w:body></w:document>");
    }

    assertThat(reading.refusal(bomb)).contains("longer than 20,000,000 characters");
  }

  @Test
  void refusesWhatIsNoWordDocument() throws IOException {
    byte[] words = "no archive".getBytes(StandardCharsets.UTF_8);

    assertThat(reading.refusal(reading.written("a.docx", words)))
        .startsWith("The file is no Word document: ")
        .contains("older .doc");
    assertThat(reading.refusal(docx(Map.of("xl/workbook.xml", "<x/>"))))
        .contains("it has no part word/document.xml");
    assertThat(reading.refusal(docx(Map.of("word/document.xml", "<w:document"))))
        .contains("is not XML as Word writes it");
  }

  private static String body(String content) {
    return "<w:document %s><w:body>%s</w:body></w:document>".formatted(NAMESPACE, content);
  }

  private static String paragraph(String style, String words) {
    String properties =
        style.isEmpty() ? "" : "<w:pPr><w:pStyle w:val=\"%s\"/></w:pPr>".formatted(style);
    return "<w:p>%s<w:r><w:t>%s</w:t></w:r></w:p>".formatted(properties, words);
  }

  private Path docx(Map<String, String> parts) throws IOException {
    Path file = folder.resolve("a.docx");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        write(zip, part.getValue());
      }
    }
    return file;
  }

  private static void write(OutputStream zip, String text) throws IOException {
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
