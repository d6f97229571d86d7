package dev.suffice.strategies.rag.corpus;

import dev.suffice.api.corpus.UnreadableDocumentException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javax.xml.stream.XMLStreamReader;

/**
 * The body of a Word file as text: paragraphs, headings by their style, the rows of tables as lines
 * with bars between the cells. Deleted words of tracked changes and instructions of fields are no
 * text. Fed one event after the other.
 */
final class WordBody {
  private enum Kind {
    PARAGRAPH,
    ITEM,
    ROW
  }

  private final WordStyles styles;
  private final TextAssembly text = new TextAssembly();
  private final StringBuilder words = new StringBuilder();
  private final List<String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private OptionalInt level = OptionalInt.empty();
  private boolean isWritten;
  private Kind kind = Kind.PARAGRAPH;
  private Kind before = Kind.PARAGRAPH;
  private int tables;
  private int skipped;

  WordBody(WordStyles styles) {
    this.styles = styles;
  }

  TextAssembly text() {
    return text;
  }

  void read(XMLStreamReader xml) throws UnreadableDocumentException {
    if (xml.isStartElement()) {
      begin(xml);
    } else if (xml.isEndElement()) {
      end(xml.getLocalName());
    } else if (xml.isCharacters() && isWritten && skipped == 0) {
      words.append(xml.getText());
    }
  }

  private void begin(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "Fallback" -> skipped++;
      case "tbl" -> tables++;
      case "t" -> isWritten = true;
      case "tab" -> words.append('\t');
      case "br", "cr" -> words.append('\n');
      case "noBreakHyphen" -> words.append('-');
      case "numPr" -> kind = Kind.ITEM;
      case "pStyle" ->
          WordXml.value(xml)
              .map(styles::level)
              .filter(OptionalInt::isPresent)
              .ifPresent(this::mark);
      case "outlineLvl" -> {
        if (level.isEmpty()) {
          level = WordXml.level(xml);
        }
      }
      default -> {}
    }
  }

  private void mark(OptionalInt heading) {
    level = heading;
  }

  private void end(String name) throws UnreadableDocumentException {
    switch (name) {
      case "Fallback" -> skipped--;
      case "t" -> isWritten = false;
      case "p" -> endParagraph();
      case "tc" -> endCell();
      case "tr" -> endRow();
      case "tbl" -> tables--;
      default -> {}
    }
  }

  private void endParagraph() throws UnreadableDocumentException {
    String paragraph = words.toString();
    if (tables > 0) {
      cell.append(' ').append(paragraph.replaceAll("\\s+", " "));
    } else if (level.isPresent()) {
      text.heading(level.getAsInt(), paragraph);
      before = Kind.PARAGRAPH;
    } else if (!paragraph.isBlank()) {
      add(kind == Kind.ITEM ? "- " + paragraph.strip() : paragraph, kind);
    }
    words.setLength(0);
    level = OptionalInt.empty();
    kind = Kind.PARAGRAPH;
  }

  private void endCell() {
    if (tables == 1) {
      cells.add(cell.toString().strip());
      cell.setLength(0);
    }
  }

  private void endRow() throws UnreadableDocumentException {
    if (tables == 1) {
      String row = String.join(" | ", cells);
      cells.clear();
      if (!row.replace("|", "").isBlank()) {
        add(row, Kind.ROW);
      }
    }
  }

  /** Items, and rows, stand right below each other. */
  private void add(String block, Kind added) throws UnreadableDocumentException {
    if (added != Kind.PARAGRAPH && added == before) {
      text.line(block);
    } else {
      text.paragraph(block);
    }
    before = added;
  }
}
