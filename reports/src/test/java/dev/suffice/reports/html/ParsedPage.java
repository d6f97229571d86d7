package dev.suffice.reports.html;

import dev.suffice.api.result.RunReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A page as parsed. The templates are written so that the page is well-formed XML as well, which
 * makes every test a test of that, too: an unescaped {@code <} does not parse.
 */
final class ParsedPage {
  private final String text;
  private final Document document;

  private ParsedPage(String text, Document document) {
    this.text = text;
    this.document = document;
  }

  static ParsedPage of(RunReport report, Path folder) throws IOException {
    String text = Files.readString(new HtmlReportWriter().write(report, folder));
    // The scripts are ours and may hold what XML wants escaped.
    String xml = text;
    for (String script : Assets.load().scripts()) {
      xml = xml.replace(script, "");
    }
    try {
      Document document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
      return new ParsedPage(text, document);
    } catch (SAXException | ParserConfigurationException e) {
      throw new AssertionError("The page is not well-formed: " + e.getMessage(), e);
    }
  }

  String text() {
    return text;
  }

  List<Element> all(Predicate<Element> wanted) {
    NodeList nodes = document.getElementsByTagName("*");
    List<Element> elements = new ArrayList<>();
    for (int index = 0; index < nodes.getLength(); index++) {
      Element element = (Element) nodes.item(index);
      if (wanted.test(element)) {
        elements.add(element);
      }
    }
    return elements;
  }

  List<Element> named(String name) {
    return all(element -> element.getTagName().equals(name));
  }

  Element byId(String id) {
    return all(element -> element.getAttribute("id").equals(id)).get(0);
  }

  List<Element> within(String id, String name) {
    NodeList nodes = byId(id).getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int index = 0; index < nodes.getLength(); index++) {
      elements.add((Element) nodes.item(index));
    }
    return elements;
  }

  static boolean hasClass(Element element, String name) {
    return List.of(element.getAttribute("class").split(" ")).contains(name);
  }
}
