package dev.suffice.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.task.Example;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which examples are learnt from and which are asked. */
class DataSplitTest {
  @TempDir Path folder;
  private Scenario scenario;

  @BeforeEach
  void prepare() {
    scenario = new Scenario(folder);
  }

  @Test
  void aSplitByHashKeepsEqualTextsTogetherAndMovesNothingWhenARowIsAdded() {
    scenario.file("messages.csv", Scenario.rows(500));
    Dataset before = scenario.read(Scenario.PLAIN).data();
    scenario.file(
        "messages.csv",
        Scenario.rows(500).replace("channel\n", "channel\nnew one,billing,web\n")
            + "message   number 1 ,cards,web\n");
    Dataset after = scenario.read(Scenario.PLAIN).data();

    assertThat(before.training()).hasSizeBetween(160, 240);
    assertThat(inputs(after.training())).containsAll(inputs(before.training()));
    assertThat(inputs(after.test())).containsAll(inputs(before.test()));
    assertThat(before.training().size() + before.test().size()).isEqualTo(500);
    boolean training = inputs(after.training()).contains("message number 1");
    assertThat(inputs(training ? after.training() : after.test())).contains("message   number 1 ");
  }

  @Test
  void anotherSeedIsAnotherSplit() {
    Dataset seven = scenario.read(Scenario.PLAIN).data();
    Dataset eight = scenario.read(Scenario.PLAIN, "data.split.seed=8").data();

    assertThat(inputs(eight.training())).isNotEqualTo(inputs(seven.training()));
  }

  @Test
  void aStratifiedSplitHasExactSharesInEachClass() {
    scenario.file("messages.csv", Scenario.rows(60));

    Dataset data =
        scenario
            .read(
                Scenario.PLAIN,
                "data.split={train: 40%, validation: 10%, test: 50%}",
                "data.stratify-by=queue")
            .data();

    for (String queue : List.of("billing", "cards", "loans")) {
      assertThat(data.training()).filteredOn(row -> row.expected().contains(queue)).hasSize(8);
      assertThat(data.validation()).filteredOn(row -> row.expected().contains(queue)).hasSize(2);
      assertThat(data.test()).filteredOn(row -> row.expected().contains(queue)).hasSize(10);
    }
  }

  @Test
  void groupsStayTogether() {
    String rows =
        IntStream.range(0, 200)
            .mapToObj(i -> "text %d,%s,g%d".formatted(i, i % 2 == 0 ? "x" : "y", i / 10))
            .collect(Collectors.joining("\n", "message,queue,channel\n", "\n"));
    scenario.file("messages.csv", rows);

    Dataset data = scenario.read(Scenario.PLAIN, "data.group-by=channel").data();

    assertThat(groups(data.training()))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(groups(data.test()));
  }

  @Test
  void aTrainingFileCanBeSharedOutWhereTheTestRowsHaveTheirOwn() {
    scenario
        .file("a.csv", Scenario.rows(500))
        .file("b.csv", "message,queue,channel\nasked,cards,w\nother,billing,w\n");
    String split = "{train: a.csv, test: b.csv, split: {train: 70%, validation: 30%, seed: 1}}";

    Dataset data = scenario.read(Scenario.withData(split)).data();

    assertThat(data.training().size() + data.validation().size()).isEqualTo(500);
    assertThat(data.validation()).hasSizeBetween(120, 180);
    assertThat(inputs(data.test())).containsExactly("asked", "other");
  }

  @Test
  void aSplitThatDoesNotFitTheFilesIsRefusedWithOneThatDoes() {
    scenario.file("a.csv", Scenario.rows(50)).file("b.csv", Scenario.rows(9));
    String fits = "{train: 90%, validation: 10%}";
    String whole = "{train: 40%, test: 60%}";

    assertThat(
            scenario.problems(
                Scenario.withData("{train: a.csv, test: b.csv, split: %s}".formatted(whole))))
        .singleElement()
        .asString()
        .contains(fits);
    assertThat(scenario.problems(Scenario.withData("{test: b.csv, split: %s}".formatted(fits))))
        .singleElement()
        .asString()
        .contains("`train` alone");
    assertThat(scenario.problems(Scenario.withData("{file: a.csv, split: %s}".formatted(fits))))
        .singleElement()
        .asString()
        .contains(whole);
  }

  @Test
  void textsInBothTrainingAndTestLeaveTrainingWithAWarning() {
    scenario
        .file(
            "a.csv",
            "message,queue,channel\nfirst,billing,w\n second  one,cards,w\nthird,loans,w\n")
        .file("b.csv", "message,queue,channel\nsecond one,cards,w\nother,billing,w\n");

    Experiment dropped = scenario.read(Scenario.withData("{train: a.csv, test: b.csv}"));
    Experiment kept =
        scenario.read(Scenario.withData("{train: a.csv, test: b.csv, overlap: keep}"));

    assertThat(inputs(dropped.data().training())).containsExactly("first", "third");
    assertThat(dropped.data().test()).hasSize(2);
    assertThat(dropped.warnings())
        .anySatisfy(
            warning ->
                assertThat(warning)
                    .isEqualTo(
                        "1 text stands in both the training and the test split; left out of"
                            + " training: 1 row (train-2 'second one')."));
    assertThat(dropped.data().leftOut())
        .singleElement()
        .extracting(Example::id)
        .isEqualTo("train-2");
    assertThat(kept.data().training()).hasSize(3);
    assertThat(kept.data().leftOut()).isEmpty();
    assertThat(kept.warnings()).anySatisfy(warning -> assertThat(warning).contains("kept"));
    assertThat(scenario.problems(Scenario.withData("{train: a.csv, test: b.csv, overlap: refuse}")))
        .singleElement()
        .asString()
        .contains("data.overlap:", "train-2 'second one'", "overlap: drop");
  }

  @Test
  void equalTextsWithDifferentLabelsAreListed() {
    scenario.file("messages.csv", Scenario.rows(40) + "message number 0,loans,web\n");

    assertThat(scenario.read(Scenario.PLAIN).warnings())
        .anySatisfy(
            warning ->
                assertThat(warning)
                    .contains("1 text", "'message number 0' (row-1 is billing, row-41 is loans)"));
  }

  @Test
  void theLimitCountsRowsBeforeTheSplit() {
    Dataset data = scenario.read(Scenario.PLAIN, "data.limit=25").data();

    assertThat(data.training().size() + data.test().size()).isEqualTo(25);
  }

  private static List<String> inputs(List<Example> examples) {
    return examples.stream().map(Example::input).toList();
  }

  private static List<String> groups(List<Example> examples) {
    return Stream.of(examples)
        .flatMap(List::stream)
        .map(row -> row.fields().get("channel"))
        .distinct()
        .toList();
  }
}
