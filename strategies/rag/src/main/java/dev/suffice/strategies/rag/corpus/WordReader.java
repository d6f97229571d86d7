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
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Word files (Office Open XML, .docx). Headers, footers, notes and comments are not read. */
final class WordReader implements DocumentReader {
  private static final String BODY = "word/document.xml";

  /** The properties worth knowing, by the names of their elements. */
  private static final Map<String, String> PROPERTIES =
      Map.of(
          "title",
          "title",
          "creator",
          "author",
          "subject",
          "subject",
          "keywords",
          "keywords",
          "created",
          "created",
          "modified",
          "modified");

  @Override
  public Set<String> endings() {
    return Set.of("docx");
  }

  @Override
  public Document read(String id, Path file) throws UnreadableDocumentException {
    try (WordArchive archive = WordArchive.open(file)) {
      if (!archive.has(BODY)) {
        throw new UnreadableDocumentException(
            "The file is an archive, but no Word document: it has no part %s.".formatted(BODY),
            "Save it as .docx from Word or LibreOffice.");
      }
      var body = new WordBody(WordStyles.of(archive));
      archive.read(BODY, body::read);
      Map<String, String> properties = properties(archive);
      Optional<String> title = Optional.ofNullable(properties.remove("title"));
      return body.text().document(id, title, properties);
    } catch (IOException trouble) {
      throw Bounds.unreadable(trouble);
    }
  }

  private static Map<String, String> properties(WordArchive archive)
      throws IOException, UnreadableDocumentException {
    Map<String, String> properties = new LinkedHashMap<>();
    archive.read("docProps/core.xml", xml -> property(xml, properties));
    return properties;
  }

  private static void property(XMLStreamReader xml, Map<String, String> properties)
      throws XMLStreamException {
    if (xml.isStartElement() && PROPERTIES.containsKey(xml.getLocalName())) {
      String name = PROPERTIES.get(xml.getLocalName());
      String value = xml.getElementText().strip();
      if (!value.isEmpty()) {
        properties.put(name, value);
      }
    }
  }
}
