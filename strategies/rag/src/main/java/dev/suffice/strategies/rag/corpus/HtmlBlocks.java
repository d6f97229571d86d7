package dev.suffice.strategies.rag.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Cuts a page into blocks. Items of a list begin with a dash; the cells of a row are separated by
 * bars, unless the row is there for the layout of the page and holds blocks of its own. Items of
 * one list, and rows of one table, stand right below each other.
 */
final class HtmlBlocks implements NodeVisitor {
  private static final String LAYOUT = "table, ul, ol, h1, h2, h3, h4, h5, h6, p + p, pre";

  private final List<HtmlBlock> blocks = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private Element row;
  private int preformatted;
  private Optional<Element> listing = Optional.empty();
  private Optional<Element> listingBefore = Optional.empty();

  private HtmlBlocks() {}

  static List<HtmlBlock> of(Element body) {
    var found = new HtmlBlocks();
    body.traverse(found);
    found.end();
    return found.blocks;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      words.append(
          preformatted > 0 ? text.getWholeText() : text.getWholeText().replaceAll("\\s+", " "));
    } else if (node instanceof Element element) {
      begin(element);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    if (element == row) {
      end();
      row = null;
    } else if (headingLevel(element) > 0 && row == null) {
      title(headingLevel(element));
    } else if (standsAlone(element)) {
      end();
    }
    if (element.nameIs("pre")) {
      preformatted--;
    }
  }

  private void begin(Element element) {
    if (standsAlone(element)) {
      end();
    } else if (row != null && (element.isBlock() || isCell(element))) {
      words.append(isCell(element) && !words.isEmpty() ? " | " : " ");
    }
    switch (element.normalName()) {
      case "br" -> words.append(row == null ? '\n' : ' ');
      case "pre" -> preformatted++;
      case "li" -> startItem(element);
      case "tr" -> startRow(element);
      default -> {}
    }
  }

  private void startItem(Element element) {
    if (row == null) {
      listing = Optional.ofNullable(element.parent());
      words.append("- ");
    }
  }

  private void startRow(Element element) {
    if (row == null && element.selectFirst(LAYOUT) == null) {
      row = element;
      listing = Optional.ofNullable(element.closest("table"));
    }
  }

  private boolean standsAlone(Element element) {
    return row == null && (element.isBlock() || isCell(element) || element.nameIs("tr"));
  }

  private static boolean isCell(Element element) {
    return element.nameIs("td") || element.nameIs("th");
  }

  private static int headingLevel(Element element) {
    String name = element.normalName();
    boolean isHeading =
        name.length() == 2
            && name.charAt(0) == 'h'
            && name.charAt(1) >= '1'
            && name.charAt(1) <= '6';
    return isHeading ? name.charAt(1) - '0' : 0;
  }

  private void title(int level) {
    blocks.add(new HtmlBlock.Title(level, taken()));
    listing = Optional.empty();
    listingBefore = Optional.empty();
  }

  /** What was gathered is a block. */
  private void end() {
    String block = taken();
    if (block.isBlank() || block.strip().equals("-")) {
      return;
    }
    blocks.add(
        listing.isPresent() && listing.equals(listingBefore)
            ? new HtmlBlock.Line(block)
            : new HtmlBlock.Paragraph(block));
    listingBefore = listing;
    listing = Optional.empty();
  }

  private String taken() {
    String block = words.toString();
    words.setLength(0);
    return preformatted > 0 ? block : block.replaceAll("[ \\t]+", " ").replaceAll(" ?\\n ?", "\n");
  }
}
