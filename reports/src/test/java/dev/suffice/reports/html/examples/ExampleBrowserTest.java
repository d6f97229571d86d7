package dev.suffice.reports.html.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.corpus.Evidence;
import dev.suffice.api.corpus.Origin;
import dev.suffice.api.corpus.Span;
import dev.suffice.api.result.KeptPrompts;
import dev.suffice.api.result.RunReport;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Passage;
import dev.suffice.api.trial.Outcome;
import dev.suffice.reports.sample.HostileReport;
import dev.suffice.reports.sample.SampleReports;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExampleBrowserTest {
  private static final RunReport SAMPLE = SampleReports.adequateFound();
  private static final List<Passage> PASSAGES =
      List.of(new Passage("handbook.md", "Refunds take three days."));

  @Test
  void embedsEveryExampleWithItsTrials() throws IOException {
    List<EmbeddedExamples.Read> examples = read(browser(SAMPLE));

    assertThat(examples).hasSize(360).allMatch(example -> example.trials().size() == 5);
    assertThat(examples)
        .extracting(EmbeddedExamples.Read::id)
        .containsExactlyInAnyOrderElementsOf(
            SAMPLE.experiment().data().test().stream().map(example -> example.id()).toList());
  }

  @Test
  void putsTheBiggestDisagreementsFirstAndThenWhatTheMostGotWrong() throws IOException {
    List<Double> wrong =
        read(browser(SAMPLE)).stream().map(ExampleBrowserTest::shareOfWrong).toList();

    assertThat(wrong.get(0)).isBetween(0.4, 0.6);
    assertThat(wrong.get(359)).isZero();
    assertThat(wrong.indexOf(1.0)).isLessThan(wrong.indexOf(0.0));
  }

  @Test
  void saysThatNothingIsLeftOut() {
    assertThat(browser(SAMPLE).notes())
        .containsExactly(
            "All 360 test examples, those first on which the approaches disagree most.");
  }

  @Test
  void saysHowManyAreLeftOutWhenThereIsNoRoom() throws IOException {
    ExampleBrowser browser = browser(SAMPLE, new Room(1_000_000, 1_000, 20_000));

    assertThat(read(browser)).hasSize(100);
    assertThat(browser.notes())
        .startsWith(
            "100 of 360 test examples, those on which the approaches disagree most; trials.csv holds all.");
  }

  @Test
  void shortensLongTextsWhereThereAreTooManyAndSaysSo() throws IOException {
    RunReport report = HostileReport.answering("word ".repeat(1_000));

    ExampleBrowser browser = browser(report, new Room(1_000, 1_000_000, 20_000));

    assertThat(read(browser).get(0).trials().get(0).answer())
        .hasSizeBetween(250, 300)
        .endsWith("… [shortened from 5,000 characters]");
    assertThat(browser.notes()).contains("Texts of more than 250 characters are shortened to fit.");
  }

  @Test
  void embedsTheSameTextOnce() {
    int once = browser(HostileReport.answering("once only ".repeat(190))).data().length();

    RunReport other = SAMPLE.withPrompts(KeptPrompts.NONE);
    assertThat(once).isLessThan(browser(other).data().length() + 1_000);
  }

  @Test
  void holdsThePassagesThatAnAnswerRestsOn() throws IOException {
    ExampleBrowser browser = browser(restingOn(PASSAGES));

    assertThat(read(browser).get(359).trials().get(1).passages())
        .containsExactly("handbook.md", "Refunds take three days.");
  }

  @Test
  void marksThePassagesThatHoldEvidenceAndNamesItsDocuments() throws IOException {
    var gold =
        new Passage("pay.md", "Three days.", Optional.of(new Origin("pay.md", new Span(100, 200))));
    var stray = new Passage("pay.md", "Hello.", Optional.of(new Origin("pay.md", new Span(0, 90))));
    RunReport report =
        HostileReport.restingOn(
            new Evidence("pay.md", Optional.of(new Span(120, 160))),
            new Outcome.Answered(new Answer("yes", Optional.of("yes"), List.of(stray, gold))));

    EmbeddedExamples.Read example = read(browser(report)).get(0);

    assertThat(example.evidence()).containsExactly("pay.md");
    assertThat(example.trials().get(0).held()).containsExactly(0, 1);
  }

  @Test
  void saysForHowManyExamplesThePassagesAreHere() throws IOException {
    int examples = browser(restingOn(List.of())).data().length();

    ExampleBrowser browser = browser(restingOn(PASSAGES), new Room(1_000_000, examples, 20_000));

    assertThat(read(browser)).hasSize(360);
    assertThat(browser.notes())
        .anyMatch(note -> note.matches("Passages are here for the first [12]00 of them\\."));
  }

  @Test
  void holdsThePromptsOfATrialInTheOrderTheyWereSent() throws IOException {
    EmbeddedExamples.Read example = read(browser(SAMPLE)).get(0);

    assertThat(example.trials().get(4).prompts())
        .first()
        .asList()
        .containsExactly(
            "large",
            "system",
            "Name the queue that a message belongs to.",
            "user",
            "Message " + example.id());
  }

  @Test
  void saysForHowManyExamplesThePromptsAreHere() throws IOException {
    ExampleBrowser browser = browser(SAMPLE, new Room(1_000_000, 1_000_000, 500));

    assertThat(browser.notes()).contains("Prompts are here for the first 100 of them.");
    assertThat(read(browser).get(100).trials().get(4).prompts()).isEmpty();
  }

  @Test
  void saysThatPromptsWereNotKept() {
    RunReport older = SAMPLE.withPrompts(KeptPrompts.NONE);

    assertThat(browser(older).notes()).contains("Their prompts were not kept.");
  }

  @Test
  void listsTheFirstTenForThoseWithoutAScript() {
    List<FirstExample> first = browser(SAMPLE).first();

    assertThat(first).hasSize(10);
    assertThat(first.get(0).answers())
        .extracting(FirstExample.Said::grade)
        .isSorted()
        .contains(Grade.RIGHT);
    assertThat(first.get(0).answers().stream().mapToInt(said -> said.approaches().size()).sum())
        .isEqualTo(5);
  }

  private static double shareOfWrong(EmbeddedExamples.Read example) {
    long wrong = example.trials().stream().filter(trial -> !trial.grade().equals("r")).count();
    return (double) wrong / example.trials().size();
  }

  private static RunReport restingOn(List<Passage> passages) {
    return HostileReport.answering(
        new Outcome.Answered(new Answer("yes", Optional.of("yes"), passages)));
  }

  private static ExampleBrowser browser(RunReport report) {
    return browser(report, Room.OF_A_PAGE);
  }

  private static ExampleBrowser browser(RunReport report, Room room) {
    Grading grading = new Grading(Optional.of(report.experiment().metrics().get(0)), true);
    return ExampleBrowser.of(report, grading, room);
  }

  private static List<EmbeddedExamples.Read> read(ExampleBrowser browser) throws IOException {
    return EmbeddedExamples.in(browser.data());
  }
}
