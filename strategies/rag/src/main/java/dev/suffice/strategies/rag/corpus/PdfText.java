package dev.suffice.strategies.rag.corpus;

import dev.suffice.api.corpus.UnreadableDocumentException;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF, page by page, with the headings that its outline names where they stand. */
final class PdfText {
  private static final String PAGE_END = "\f";
  private static final Pattern EMPTY_LINES = Pattern.compile("[ \\t]*\\n[ \\t]*\\n\\s*");

  private final TextAssembly text = new TextAssembly();

  private PdfText() {}

  static TextAssembly of(PDDocument opened) throws IOException, UnreadableDocumentException {
    String[] pages = pages(opened);
    List<PdfOutline.Entry> outline = PdfOutline.of(opened);
    var made = new PdfText();
    for (int page = 0; page < pages.length; page++) {
      int number = page;
      made.add(
          EMPTY_LINES.matcher(pages[page]).replaceAll("\n\n"),
          outline.stream().filter(entry -> entry.page() == number).toList());
    }
    if (made.text.isEmpty()) {
      throw new UnreadableDocumentException(
          "The PDF has no text: its pages seem to be pictures.",
          "Run it through text recognition (OCR) first, or take it out of the corpus.");
    }
    return made.text;
  }

  private static String[] pages(PDDocument opened) throws IOException, UnreadableDocumentException {
    var stripper = new PDFTextStripper();
    stripper.setLineSeparator("\n");
    stripper.setParagraphStart("\n");
    stripper.setPageEnd(PAGE_END);
    var written = new BoundedWriter(Bounds.LONGEST_TEXT);
    stripper.writeText(opened, written);
    if (written.isFull()) {
      throw Bounds.tooLong();
    }
    return written.toString().split(PAGE_END);
  }

  private void add(String page, List<PdfOutline.Entry> headings)
      throws UnreadableDocumentException {
    int done = 0;
    for (PdfOutline.Entry heading : headings) {
      Matcher found = lines(heading.title()).matcher(page);
      if (found.find(done)) {
        text.paragraph(page.substring(done, found.start()));
        text.heading(heading.level(), found.group());
        done = found.end();
      }
    }
    text.paragraph(page.substring(done));
  }

  /** The title as it may stand on a page: on lines of its own, perhaps with a number before it. */
  private static Pattern lines(String title) {
    String words =
        Stream.of(title.strip().split("\\s+"))
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+"));
    return Pattern.compile(
        "^[ \\t]*(?:\\d[\\d.]*[ \\t]+)?" + words + "[ \\t]*$", Pattern.MULTILINE);
  }
}
