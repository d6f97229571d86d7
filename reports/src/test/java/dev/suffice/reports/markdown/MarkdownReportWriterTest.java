package dev.suffice.reports.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.result.RunReport;
import dev.suffice.reports.sample.HostileReport;
import dev.suffice.reports.sample.SampleReports;
import dev.suffice.reports.sample.SampleTunings;
import dev.suffice.reports.text.VisibleText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownReportWriterTest {
  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create(), AutolinkExtension.create()))
          .build();

  @TempDir Path folder;

  @Test
  void saysTheDecisionFirstAndThenEveryApproachInATable() throws IOException {
    RunReport report = SampleReports.adequateFound();

    Node page = parsed(report);

    assertThat(text(page.getFirstChild())).isEqualTo("Suffice: support-routing");
    assertThat(text(page.getFirstChild().getNext()))
        .isEqualTo(
            report.analysis().recommendation().sentence().replace("`", "").replace('\u00a0', ' '));
    List<TableBlock> tables = all(page, TableBlock.class);
    List<TableCell> cells = all(tables.get(0), TableCell.class);
    int columns = cells.size() / (report.analysis().approaches().size() + 1);
    assertThat(text(cells.get(0))).isEqualTo("approach");
    assertThat(text(cells.get(columns)))
        .startsWith(report.analysis().approaches().get(0).approach().id());
    assertThat(cells.stream().map(MarkdownReportWriterTest::text).filter(one -> one.endsWith("←")))
        .hasSize(1);
    assertThat(all(page, Heading.class).stream().map(MarkdownReportWriterTest::text))
        .contains("The requirements", "Could still win", "What would change the answer");
  }

  @Test
  void saysWhenATunedModelHasPaidForItself() throws IOException {
    Node page = parsed(SampleTunings.addedTo(SampleReports.adequateFound()));

    assertThat(text(page)).contains("has paid for itself against", "in month 4");
  }

  @Test
  void anExperimentWithoutRequirementsHasNoneInTheReport() throws IOException {
    Node page = parsed(SampleReports.noRequirements());

    assertThat(all(page, Heading.class).stream().map(MarkdownReportWriterTest::text))
        .doesNotContain("The requirements", "Why not the others");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "</details><img src=x onerror=alert(1)>",
        "[click](javascript:alert(1))",
        "![x](http://example.org/pixel.png)",
        "http://example.org/?leak=1",
        "www.example.org",
        "somebody@example.org",
        "<http://example.org>",
        "| a cell of its own |",
        "\n\n# A heading of its own\n",
        "\n- an item\n1. another\n",
        "`<b>",
        "``` \n<b>\n```",
        "&lt;b&gt; &amp; \\<b>",
        "[^1]: note",
        "~~gone~~ **loud** _soft_",
        "\u202ereversed\u2066",
        "\0\u0008\u001b[31m",
        "\ud800 and \udc00"
      })
  void showsAsTextWhateverItLooksLike(String evil) throws IOException {
    Node plain = parsed(HostileReport.with("x"));
    Node page = parsed(HostileReport.with(evil));

    assertThat(all(page, HtmlBlock.class)).isEmpty();
    assertThat(all(page, HtmlInline.class)).isEmpty();
    // GitHub takes no address of mail with a word joiner in it for one; others may.
    assertThat(all(page, Link.class)).allMatch(link -> link.getDestination().startsWith("mailto:"));
    assertThat(all(page, Image.class)).isEmpty();
    assertThat(all(page, Heading.class)).hasSameSizeAs(all(plain, Heading.class));
    assertThat(all(page, TableCell.class)).hasSameSizeAs(all(plain, TableCell.class));
    if (!evil.contains("`")) {
      assertThat(text(page.getFirstChild()))
          .isEqualTo(
              ("Suffice: support-routing" + VisibleText.visible(evil))
                  .replaceAll("\\s+", " ")
                  .strip()
                  .replaceAll("(?<=@)(?=s|e)|(?<=:)(?=//)|(?<=\\bwww)(?=[.])", "\u2060"));
    }
  }

  private Node parsed(RunReport report) throws IOException {
    Path file = new MarkdownReportWriter().write(report, folder);
    assertThat(file).hasFileName("report.md");
    return PARSER.parse(Files.readString(file));
  }

  private static String text(Node node) {
    var text = new StringBuilder();
    all(node, Node.class)
        .forEach(
            one -> {
              if (one instanceof Text plain) {
                text.append(plain.getLiteral());
              } else if (one instanceof Code code) {
                text.append(code.getLiteral());
              }
            });
    return text.toString().replace('\u00a0', ' ');
  }

  private static <N extends Node> List<N> all(Node within, Class<N> type) {
    var found = new ArrayList<N>();
    within.accept(
        new AbstractVisitor() {
          @Override
          protected void visitChildren(Node parent) {
            for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
              if (type.isInstance(child)) {
                found.add(type.cast(child));
              }
              visitChildren(child);
            }
          }
        });
    return found;
  }
}
