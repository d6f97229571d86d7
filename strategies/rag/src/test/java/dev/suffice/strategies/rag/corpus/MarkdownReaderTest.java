package dev.suffice.strategies.rag.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.corpus.Document;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownReaderTest {
  @TempDir Path folder;
  private Reading reading;

  @BeforeEach
  void open() {
    reading = new Reading(folder);
  }

  @Test
  void keepsTheTextAndFindsItsHeadings() throws Exception {
    String text =
        "# Returns\n\nSend it *back*.\n\nBy post\n-------\n\n| a | b |\n|---|---|\n| 1 | 2 |\n";

    Document document = reading.text("a.md", text);

    assertThat(document.text()).isEqualTo(text);
    assertThat(Reading.headings(document)).containsExactly("1 # Returns", "2 By post\n-------");
    assertThat(document.headings().get(1).title()).isEqualTo("By post");
    assertThat(document.title()).contains("Returns");
  }

  @Test
  void takesCodeAndQuotationsForWhatTheyAre() throws Exception {
    Document document =
        reading.text("a.md", "```\n# a comment\n```\n\n> # quoted\n\n- # listed\n\n#no heading\n");

    assertThat(document.headings()).isEmpty();
    assertThat(document.title()).isEmpty();
  }

  @Test
  void putsFrontMatterIntoMetadata() throws Exception {
    Document document =
        reading.text(
            "a.md", "---\ntitle: \"Price list\"\ndate: 2026-03-01\n---\n\n# Prices\nTen.\n");

    assertThat(document.title()).contains("Price list");
    assertThat(document.metadata()).containsExactly(java.util.Map.entry("date", "2026-03-01"));
    assertThat(document.text()).isEqualTo("# Prices\nTen.\n");
    assertThat(Reading.headings(document)).containsExactly("1 # Prices");
  }

  @Test
  void leavesARuleAtTheStartInTheText() throws Exception {
    String text = "---\nNo front matter, just a rule.\n---\nMore.\n";

    assertThat(reading.text("a.md", text).text()).isEqualTo(text);
  }

  @Test
  void showsHeadingsWithoutTheirMarks() throws Exception {
    Document document =
        reading.text("a.md", "## The `--fresh` *flag* and [links](x.md) ##\n\nText.");

    assertThat(document.headings().get(0).title()).isEqualTo("The --fresh flag and links");
  }

  @Test
  void survivesDeepNesting() throws Exception {
    String nested = "> ".repeat(20_000) + "deep\n\n# After\n";

    assertThat(Reading.headings(reading.text("a.md", nested))).containsExactly("1 # After");
  }
}
