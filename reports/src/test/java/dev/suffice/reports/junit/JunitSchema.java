package dev.suffice.reports.junit;

import java.io.IOException;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** What servers that build accept. */
final class JunitSchema {
  private JunitSchema() {}

  /**
   * Holds a file against it.
   *
   * @throws SAXException when it is not valid
   */
  static void validate(Path file) throws SAXException, IOException {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(JunitSchema.class.getResource("/dev/suffice/reports/junit.xsd"))
        .newValidator()
        .validate(new StreamSource(file.toFile()));
  }
}
