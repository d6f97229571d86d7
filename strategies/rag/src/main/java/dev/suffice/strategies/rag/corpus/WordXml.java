package dev.suffice.strategies.rag.corpus;

import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.stream.XMLStreamReader;

/** What elements of Word's XML say, whatever prefix their names have. */
final class WordXml {
  private static final int BODY_TEXT = 9;

  private WordXml() {}

  static Optional<String> attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return Optional.of(xml.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  static Optional<String> value(XMLStreamReader xml) {
    return attribute(xml, "val");
  }

  /** The level that an outline level means, from 1; empty for that of body text. */
  static OptionalInt level(XMLStreamReader xml) {
    Optional<String> written = value(xml).filter(text -> text.matches("\\d"));
    int level = written.map(Integer::parseInt).orElse(BODY_TEXT);
    return level < BODY_TEXT ? OptionalInt.of(level + 1) : OptionalInt.empty();
  }
}
