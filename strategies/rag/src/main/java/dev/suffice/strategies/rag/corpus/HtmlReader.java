package dev.suffice.strategies.rag.corpus;

import dev.suffice.api.corpus.DocumentReader;
import dev.suffice.api.corpus.UnreadableDocumentException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * HTML as a browser without scripts would show it: scripts, styles, comments, what is hidden and
 * what only leads elsewhere in the site are no text.
 */
final class HtmlReader implements DocumentReader {
  private static final String NO_TEXT =
      "script, style, noscript, template, iframe, object, embed, svg, canvas, audio, video, nav,"
          + " select, button, [hidden],"
          + " [style~=(?i)(display\\s*:\\s*none|visibility\\s*:\\s*hidden)]";

  /** What pages tell browsers and search engines, not readers. */
  private static final Set<String> TECHNICAL =
      Set.of("viewport", "robots", "generator", "referrer", "theme-color", "color-scheme");

  private static final int DEEPEST = 256;

  @Override
  public Set<String> endings() {
    return Set.of("html", "htm", "xhtml");
  }

  @Override
  public dev.suffice.api.corpus.Document read(String id, Path file)
      throws UnreadableDocumentException {
    Document page = parse(file);
    Map<String, String> metadata = metadata(page);
    page.select(NO_TEXT).remove();
    var text = new TextAssembly();
    for (HtmlBlock block : HtmlBlocks.of(page.body())) {
      block.addTo(text);
    }
    return text.document(id, Optional.of(page.title()), metadata);
  }

  /** The page in the encoding that it names, else in UTF-8. */
  private static Document parse(Path file) throws UnreadableDocumentException {
    try {
      byte[] bytes = Bounds.bytes(file, Bounds.LARGEST_TEXT_FILE);
      Document page =
          Jsoup.parse(
              new ByteArrayInputStream(bytes), null, "", Parser.htmlParser().setMaxDepth(DEEPEST));
      Utf8.decode(bytes, page.charset());
      return page;
    } catch (IOException trouble) {
      throw Bounds.unreadable(trouble);
    }
  }

  private static Map<String, String> metadata(Document page) {
    Map<String, String> metadata = new LinkedHashMap<>();
    for (Element named : page.head().select("meta[name][content]")) {
      String name = named.attr("name").strip().toLowerCase(Locale.ROOT);
      String value = named.attr("content").strip();
      if (!name.isEmpty() && !value.isEmpty() && !TECHNICAL.contains(name)) {
        metadata.putIfAbsent(name, value);
      }
    }
    return metadata;
  }
}
