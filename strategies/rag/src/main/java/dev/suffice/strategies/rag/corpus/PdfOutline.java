package dev.suffice.strategies.rag.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/**
 * The outline of a PDF as a list, read up to a bound: entries of a broken one may go in circles.
 */
final class PdfOutline {
  /**
   * One bookmark.
   *
   * @param level 1 for the highest
   * @param page from 0
   */
  record Entry(int level, String title, int page) {}

  private static final int MOST_ENTRIES = 5_000;
  private static final int DEEPEST = 8;

  private final PDDocument document;
  private final List<Entry> entries = new ArrayList<>();
  private int seen;

  private PdfOutline(PDDocument document) {
    this.document = document;
  }

  /** The bookmarks that lead to a page of this document, in the order of the outline. */
  static List<Entry> of(PDDocument document) throws IOException {
    var found = new PdfOutline(document);
    PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
    if (outline != null) {
      found.addAll(outline, 1);
    }
    return found.entries;
  }

  private void addAll(PDOutlineNode parent, int level) throws IOException {
    PDOutlineItem item = parent.getFirstChild();
    for (; item != null && seen < MOST_ENTRIES; item = item.getNextSibling()) {
      seen++;
      add(item, level);
      if (level < DEEPEST) {
        addAll(item, level + 1);
      }
    }
  }

  private void add(PDOutlineItem item, int level) throws IOException {
    PDPage page = item.findDestinationPage(document);
    String title = item.getTitle();
    if (page != null && title != null && !title.isBlank()) {
      entries.add(new Entry(level, title, document.getPages().indexOf(page)));
    }
  }
}
