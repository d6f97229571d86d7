package dev.suffice.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.corpus.Corpus;
import dev.suffice.api.corpus.Document;
import dev.suffice.api.corpus.Evidence;
import dev.suffice.api.corpus.Span;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.task.Example;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {
  @TempDir Path folder;
  private Scenario scenario;

  @BeforeEach
  void prepare() {
    scenario = new Scenario(folder);
    scenario
        .file("docs/leave.md", "Leave.\nStaff have 30\n days  of leave.")
        .file("docs/pay/pay.md", "Pay comes on the 25th.")
        .file("docs/picture.png", "no text")
        .file(
            "asked.jsonl",
            """
            {"q": "How many days?", "a": "30", "gold": {"document": "leave.md", "quote": "have 30 days of"}}
            {"q": "When is pay day?", "a": "the 25th", "gold": ["pay/pay.md", {"document": "leave.md", "start": 0, "end": 6}]}
            {"q": "Who is the boss?", "a": "unknown"}
            """);
  }

  @Test
  void patternsNameDocumentsByTheirPathFromTheFolderTheyShare() {
    assertThat(documents("files: docs/**/*.md"))
        .extracting(Document::id)
        .containsExactly("leave.md", "pay/pay.md");
    assertThat(documents("files: [docs/pay/*.md, docs/leave.md]"))
        .extracting(Document::id)
        .containsExactly("pay/pay.md", "leave.md");
  }

  @Test
  void rowsAreDocumentsWithTitleAndMetadata() {
    scenario.file("faq.csv", "key,body,name,year\nk1,Ask nicely.,How to ask,2024\nk2,No.,,2025\n");

    List<Document> documents =
        documents("files: faq.csv, text: body, title: name, id: key, metadata: [year]");

    assertThat(documents)
        .containsExactly(
            new Document(
                "k1", Optional.of("How to ask"), "Ask nicely.", List.of(), Map.of("year", "2024")),
            new Document("k2", Optional.empty(), "No.", List.of(), Map.of("year", "2025")));
    assertThat(documents("files: faq.csv, text: body"))
        .extracting(Document::id)
        .containsExactly("faq.csv#1", "faq.csv#2");
  }

  @Test
  void evidenceIsADocumentAQuoteOrASpan() {
    List<Example> test = read("files: docs/**/*.md").data().test();

    Evidence quoted = test.get(0).evidence().get(0);
    assertThat(quoted.span().orElseThrow().of("Leave.\nStaff have 30\n days  of leave."))
        .isEqualTo("have 30\n days  of");
    assertThat(test.get(1).evidence())
        .containsExactly(
            new Evidence("pay/pay.md", Optional.empty()),
            new Evidence("leave.md", Optional.of(new Span(0, 6))));
    assertThat(test.get(2).evidence()).isEmpty();
  }

  @Test
  void evidenceIsNotShownToSolversOrInTemplates() {
    Experiment experiment = read("files: docs/**/*.md");

    assertThat(experiment.data().test().get(0).question(experiment.task(), 1).fields())
        .containsOnlyKeys("q");
    assertThat(scenario.problems(yaml("files: docs/**/*.md", "instructions: \"{{gold}}\"")))
        .singleElement()
        .asString()
        .contains("task.instructions", "{{gold}}", "evidence");
  }

  @Test
  void evidenceThatIsNotInTheCorpusIsToldByItsRow() {
    scenario.file(
        "asked.jsonl",
        """
        {"q": "one", "a": "1", "gold": "leve.md"}
        {"q": "two", "a": "2", "gold": {"document": "leave.md", "quote": "31 days"}}
        {"q": "three", "a": "3", "gold": {"document": "leave.md", "start": 3, "end": 4000}}
        {"q": "four", "a": "4", "gold": {"file": "leave.md"}}
        """);

    assertThat(scenario.problems(yaml("files: docs/**/*.md", "")))
        .satisfiesExactly(
            problem -> assertThat(problem).contains("asked.jsonl:1", "'leve.md'", "'leave.md'?"),
            problem -> assertThat(problem).contains("asked.jsonl:2", "\"31 days\""),
            problem -> assertThat(problem).contains("asked.jsonl:3", "3 to 4000"),
            problem -> assertThat(problem).contains("asked.jsonl:4", "[file]"));
  }

  @Test
  void filesThatAreMissingEmptyOutsideOrOfAnotherKindAreProblems() {
    scenario.file("docs/empty/e.md", "  \n").file("docs/bad/b.md", "broken");

    assertThat(problem("files: handbook/**/*.md")).contains("corpus.files", "'handbook/**/*.md'");
    assertThat(problem("files: docs/leaf.md")).contains("corpus.files", "'docs/leave.md'?");
    assertThat(problem("files: docs/empty/*.md")).contains("no text");
    assertThat(problem("files: ../**/*.md")).contains("outside the folder");
    assertThat(problem("files: docs/*.png")).contains("picture.png", "not read", ".md");
    assertThat(problem("files: docs/bad/*.md")).contains("b.md", "broken", "unreadable: skip");
    assertThat(problem("files: \"docs/[\"")).contains("cannot be looked for");
  }

  @Test
  void aFolderIsNoFile() {
    assertThat(problem("files: docs"))
        .contains(
            "corpus.files", "'docs' is a folder, not a file", "Name the files in it: docs/**/*.");
  }

  @Test
  void linksThatLeadOutsideAreNamed(@TempDir Path elsewhere) throws IOException {
    Files.writeString(elsewhere.resolve("secret.md"), "The secret.");
    Files.createSymbolicLink(folder.resolve("docs/near.md"), folder.resolve("docs/leave.md"));
    assertThat(documents("files: docs/*.md"))
        .extracting(Document::id)
        .containsExactly("leave.md", "near.md");
    Files.createSymbolicLink(folder.resolve("docs/far.md"), elsewhere.resolve("secret.md"));
    Files.createSymbolicLink(folder.resolve("docs/farther"), elsewhere);

    assertThat(problem("files: docs/**/*.md"))
        .contains("'docs/far.md' lies outside", "--allow-outside");
  }

  @Test
  void hiddenFilesAndOurOwnReportsAreNoDocuments() {
    scenario.file(".suffice/runs/1/report.md", "A report.").file("docs/.draft.md", "A draft.");

    assertThat(documents("files: \"**/*.md\""))
        .extracting(Document::id)
        .containsExactly("docs/leave.md", "docs/pay/pay.md");
  }

  @Test
  void twoDocumentsOfOneIdAreAProblem() {
    scenario.file("faq.jsonl", "{\"key\": \"k\", \"text\": \"a\"}\n".repeat(2));

    assertThat(problem("files: faq.jsonl, id: key")).contains("Two documents are called 'k'");
  }

  @Test
  void rowsWithoutEndAreRefusedByTheSizeOfTheirFile() throws IOException {
    try (var file = new RandomAccessFile(folder.resolve("faq.jsonl").toFile(), "rw")) {
      file.setLength(500_000_000);
    }

    assertThat(problem("files: faq.jsonl")).contains("500,000,000 bytes; at most 400,000,000");
  }

  @Test
  void whatIsSkippedIsSaid() {
    scenario.file("docs/empty/e.md", "  \n").file("docs/bad/b.md", "broken");

    assertThat(read("files: docs/**/*.md, unreadable: skip").warnings())
        .anySatisfy(warning -> assertThat(warning).contains("cannot be read", "docs/bad/b.md"))
        .anySatisfy(warning -> assertThat(warning).contains("no text", "empty/e.md"));
  }

  @Test
  void evidenceNeedsACorpus() {
    assertThat(scenario.problems(yaml("files: x", "").replaceAll("corpus:.*\n", "")))
        .anySatisfy(problem -> assertThat(problem).contains("task.evidence", "corpus"));
  }

  @Test
  void aChangedDocumentIsAnotherCorpusAndAStoredOneKeepsItsFingerprint() {
    Experiment before = read("files: docs/**/*.md");
    Experiment again = Fakes.reader().reread(before.source(), before.data());
    scenario.file("docs/leave.md", "Leave.\nStaff have 30\n days  of leave!");
    Corpus after = read("files: docs/**/*.md").corpus();

    assertThat(again.corpus().fingerprint()).isEqualTo(before.corpus().fingerprint());
    assertThat(after.fingerprint()).isNotEqualTo(before.corpus().fingerprint());
  }

  private List<Document> documents(String corpus) {
    return scenario.read(yaml(corpus, "").replace(", evidence: gold", "")).corpus().documents();
  }

  private String problem(String corpus) {
    List<String> problems = scenario.problems(yaml(corpus, ""));
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }

  private Experiment read(String corpus) {
    return scenario.read(yaml(corpus, ""));
  }

  private static String yaml(String corpus, String instructions) {
    return """
        experiment: handbook
        task: {kind: question-answering, input: q, expected: a, evidence: gold, %s}
        corpus: {%s}
        data: {file: asked.jsonl}
        """
            .formatted(instructions, corpus)
            .replace(", }", "}")
        + Scenario.MODELS
        + """
        approaches:
          - {id: zero-shot, strategy: prompting, model: local}
        metrics: [accuracy]
        """;
  }
}
