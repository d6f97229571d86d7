package dev.suffice.strategies.rag.corpus;

import dev.suffice.api.corpus.UnreadableDocumentException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The parts of a Word file, which is a zip archive of XML. Only named parts are unpacked, each up
 * to a bound, whatever size the archive claims; a part with a document type declaration is refused,
 * for Word writes none and with one a file can name other files.
 */
final class WordArchive implements AutoCloseable {
  /** Does something with one part. */
  @FunctionalInterface
  interface Use {
    void with(XMLStreamReader xml) throws XMLStreamException, UnreadableDocumentException;
  }

  /** Bytes of one part once it is unpacked. */
  private static final long LARGEST_PART = 50_000_000;

  private final ZipFile zip;
  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

  private WordArchive(ZipFile zip) {
    this.zip = zip;
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
  }

  static WordArchive open(Path file) throws IOException, UnreadableDocumentException {
    Bounds.requireSize(file, Bounds.LARGEST_CONTAINER);
    try {
      return new WordArchive(new ZipFile(file.toFile()));
    } catch (ZipException broken) {
      throw new UnreadableDocumentException(
          "The file is no Word document: %s.".formatted(Words.of(broken)),
          "Save it as .docx without a password; the older .doc is not read.");
    }
  }

  boolean has(String part) {
    return zip.getEntry(part) != null;
  }

  /** Reads a part from its start to its end; one that is not there is not read. */
  void read(String part, Use use) throws IOException, UnreadableDocumentException {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      return;
    }
    try (InputStream unpacked = new Bounded(zip.getInputStream(entry), part)) {
      XMLStreamReader xml = factory.createXMLStreamReader(unpacked);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.DTD) {
          throw new UnreadableDocumentException(
              "Its part %s holds a document type declaration, as Word never writes one."
                  .formatted(part),
              "Open it in Word, save it anew, and ask where it comes from.");
        }
        use.with(xml);
      }
    } catch (XMLStreamException broken) {
      throw unreadable(part, broken);
    }
  }

  private static UnreadableDocumentException unreadable(String part, XMLStreamException broken) {
    if (broken.getNestedException() instanceof TooLargeException tooLarge) {
      return new UnreadableDocumentException(
          tooLarge.getMessage(), "Split the document, or take it out of the corpus.");
    }
    return new UnreadableDocumentException(
        "Its part %s is not XML as Word writes it: %s.".formatted(part, Words.of(broken)),
        "Open it in Word and save it anew.");
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException(String part) {
      super(
          "Its part %s unpacks to more than %s million bytes; the file may have been made to fill the memory."
              .formatted(part, LARGEST_PART / 1_000_000));
    }
  }

  /** Stops after so many bytes, so that no archive fills the memory. */
  private static final class Bounded extends FilterInputStream {
    private final String part;
    private long read;

    Bounded(InputStream in, String part) {
      super(in);
      this.part = part;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = super.read(bytes, offset, length);
      count(Math.max(0, count));
      return count;
    }

    private void count(int bytes) throws IOException {
      read += bytes;
      if (read > LARGEST_PART) {
        throw new TooLargeException(part);
      }
    }
  }
}
