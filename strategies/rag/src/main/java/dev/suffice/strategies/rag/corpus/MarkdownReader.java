package dev.suffice.strategies.rag.corpus;

import dev.suffice.api.corpus.Document;
import dev.suffice.api.corpus.DocumentReader;
import dev.suffice.api.corpus.Heading;
import dev.suffice.api.corpus.Span;
import dev.suffice.api.corpus.UnreadableDocumentException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Markdown (CommonMark). The text stays as it is written, marks and tables included, but for the
 * front matter, which becomes metadata. Only headings that stand by themselves count: one in a list
 * or a quotation does not begin a part of the document.
 */
final class MarkdownReader implements DocumentReader {
  private static final Parser PARSER =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

  @Override
  public Set<String> endings() {
    return Set.of("md", "markdown");
  }

  @Override
  public Document read(String id, Path file) throws UnreadableDocumentException {
    FrontMatter front = FrontMatter.of(Utf8.read(file));
    List<Heading> headings = headings(front.rest());
    Map<String, String> metadata = new LinkedHashMap<>(front.values());
    Optional<String> title =
        Optional.ofNullable(metadata.remove("title"))
            .filter(written -> !written.isBlank())
            .or(() -> headings.stream().findFirst().map(Heading::title));
    return new Document(id, title, front.rest(), headings, metadata);
  }

  private static List<Heading> headings(String text) {
    List<Heading> headings = new ArrayList<>();
    Node block = PARSER.parse(text).getFirstChild();
    for (; block != null; block = block.getNext()) {
      if (block instanceof org.commonmark.node.Heading found) {
        heading(found).ifPresent(headings::add);
      }
    }
    return headings;
  }

  /** A heading; empty when it holds no words. */
  private static Optional<Heading> heading(org.commonmark.node.Heading found) {
    List<SourceSpan> lines = found.getSourceSpans();
    SourceSpan last = lines.get(lines.size() - 1);
    String title = words(found);
    return title.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Heading(
                found.getLevel(),
                title,
                new Span(lines.get(0).getInputIndex(), last.getInputIndex() + last.getLength())));
  }

  private static String words(Node heading) {
    var words = new StringBuilder();
    heading.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            words.append(code.getLiteral());
          }

          @Override
          public void visit(SoftLineBreak lineBreak) {
            words.append(' ');
          }
        });
    return words.toString().strip();
  }
}
