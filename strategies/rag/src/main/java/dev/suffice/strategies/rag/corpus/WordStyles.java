package dev.suffice.strategies.rag.corpus;

import dev.suffice.api.corpus.UnreadableDocumentException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import javax.xml.stream.XMLStreamReader;

/**
 * Which paragraph styles of a Word file are headings, and of which level. Word keeps the names of
 * its own styles in English whatever language the identifiers have.
 */
final class WordStyles {
  private static final int DEEPEST = 9;

  private final Map<String, Integer> levels = new HashMap<>();
  private final Map<String, String> parents = new HashMap<>();
  private String style = "";

  private WordStyles() {}

  static WordStyles of(WordArchive archive) throws IOException, UnreadableDocumentException {
    var styles = new WordStyles();
    archive.read("word/styles.xml", styles::read);
    return styles;
  }

  /** The level of paragraphs in this style; empty when it is no heading. */
  OptionalInt level(String id) {
    String asked = id;
    for (int steps = 0; asked != null && steps < DEEPEST; steps++) {
      if (levels.containsKey(asked)) {
        return OptionalInt.of(levels.get(asked));
      }
      asked = parents.get(asked);
    }
    return OptionalInt.empty();
  }

  private void read(XMLStreamReader xml) {
    if (!xml.isStartElement()) {
      return;
    }
    switch (xml.getLocalName()) {
      case "style" -> style = WordXml.attribute(xml, "styleId").orElse("");
      case "name" -> WordXml.value(xml).ifPresent(this::name);
      case "basedOn" -> WordXml.value(xml).ifPresent(parent -> parents.put(style, parent));
      case "outlineLvl" -> WordXml.level(xml).ifPresent(level -> levels.putIfAbsent(style, level));
      default -> {}
    }
  }

  private void name(String name) {
    String word = name.toLowerCase(Locale.ROOT);
    if (word.equals("title")) {
      levels.put(style, 1);
    }
    if (word.matches("heading [1-9]")) {
      levels.put(style, word.charAt(word.length() - 1) - '0');
    }
  }
}
