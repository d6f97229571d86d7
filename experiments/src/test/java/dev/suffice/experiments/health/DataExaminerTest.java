package dev.suffice.experiments.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.kit.Examples;
import dev.suffice.api.result.ClassBalance;
import dev.suffice.api.result.DataHealth;
import dev.suffice.api.result.DataHealth.Finding;
import dev.suffice.api.result.NearDuplicates.Searched;
import dev.suffice.api.result.Place;
import dev.suffice.api.result.SameTexts;
import dev.suffice.api.result.SimilarTexts;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DataExaminerTest extends ExaminationLab {
  @Test
  void countsSizesLabelsAndLengths() {
    DataHealth health =
        examine(
            ROUTING,
            new Dataset(
                List.of(example("1", "one", "billing"), example("2", "three", "billing")),
                List.of(),
                List.of(
                    example("3", "four", "billing"),
                    example("4", "x".repeat(30), "billing"),
                    example("5", "\uD83D\uDE00", "refund"))));

    assertThat(health.splits().get(0).balance().orElseThrow())
        .isEqualTo(
            new ClassBalance(
                1, "billing", 2, "billing", 2, 1, List.of("refund", "outage"), List.of()));
    var test = health.splits().get(2);
    assertThat(test.examples()).isEqualTo(3);
    assertThat(test.lengths().orElseThrow().shortest()).isEqualTo(1);
    assertThat(test.lengths().orElseThrow().median()).isEqualTo(4);
    assertThat(test.lengths().orElseThrow().longest()).isEqualTo(30);
    assertThat(test.balance().orElseThrow().single()).containsExactly("refund");
    // exp(-(2/3 ln 2/3 + 1/3 ln 1/3)) = 3 / 2^(2/3)
    assertThat(test.balance().orElseThrow().effective())
        .isEqualTo(3 / Math.pow(2, 2 / 3.0), within(1e-12));
    assertThat(health.splits().get(1).lengths()).isEmpty();
    assertThat(findings(health))
        .contains("2 labels have no training example: refund, outage.")
        .contains("1 label has no test example: outage.")
        .contains("1 label has a single test example: refund.");
  }

  @Test
  void findsEqualTextsWhateverTheirSpacesAndSaysWhereTheyContradict() {
    DataHealth health =
        examine(
            ROUTING,
            new Dataset(
                List.of(example("a", "my bill", "billing"), example("b", "my  bill", "refund")),
                List.of(),
                List.of(example("c", "no power", "outage"), example("d", "no power", "outage")),
                List.of(example("e", "no power", "billing"))));

    assertThat(health.same()).hasSize(2);
    SameTexts power = health.same().get(0);
    assertThat(power.count(Place.TEST)).isEqualTo(2);
    assertThat(power.count(Place.LEFT_OUT)).isEqualTo(1);
    assertThat(power.isConflict()).isTrue();
    assertThat(health.same().get(1).isConflict()).isTrue();
    assertThat(findings(health))
        .contains("1 of 2 test examples repeats the text of an earlier one.")
        .contains("1 of 2 training examples repeats the text of an earlier one.");
  }

  @Test
  void findsNearlyEqualTextsInTrainingAndTestAndLabelsThatContradict() {
    DataHealth health =
        examine(
            ROUTING,
            new Dataset(
                List.of(text("train-1", "red", 0, "billing"), text("train-2", "blue", 0, "outage")),
                List.of(),
                List.of(
                    text("test-1", "red", 1, "billing"),
                    text("test-2", "blue", 1, "refund"),
                    text("test-3", "green", 0, "refund"),
                    text("test-4", "green", 1, "refund"))));

    var near = (Searched) health.near();
    assertThat(near.nearTraining()).isEqualTo(2);
    assertThat(near.nearTest()).isEqualTo(2);
    assertThat(near.conflicts()).isEqualTo(1);
    assertThat(near.pairs())
        .extracting(pair -> pair.test().example().id() + " " + pair.other().example().id())
        .containsExactlyInAnyOrder("test-2 train-2", "test-1 train-1", "test-3 test-4");
    assertThat(near.pairs().get(0).isConflict()).isTrue();
    assertThat(near.pairs()).extracting(SimilarTexts::similarity).allMatch(one -> one >= 0.95);
    assertThat(near.scope())
        .isEqualTo(
            "4 test examples were compared with each other and with 2 examples of training and"
                + " validation.");
    assertThat(findings(health))
        .startsWith(
            "1 of 4 test examples is nearly the same as another example with a different label.",
            "2 of 4 test examples are nearly the same as a training or validation example.",
            "2 of 4 test examples are nearly the same as another test example.");
    assertThat(health.findings()).extracting(Finding::remedy).noneMatch(String::isBlank);
  }

  @Test
  void equalTextsAreNotCountedAsNearlyEqual() {
    DataHealth health =
        examine(
            ROUTING,
            new Dataset(
                List.of(text("a", "red", 0, "billing")),
                List.of(),
                List.of(text("b", "red", 0, "refund"))));

    assertThat(((Searched) health.near()).pairs()).isEmpty();
  }

  @Test
  void valuesThatDifferAreNoContradictionWhereTheyAreTakenFromTheText() {
    DataHealth health =
        examine(
            Examples.extraction(),
            new Dataset(
                List.of(text("a", "red", 0, "{\"order\": 1}")),
                List.of(),
                List.of(
                    text("b", "red", 1, "{\"order\": 2}"), text("c", "red", 2, "{\"order\": 1}"))));

    var near = (Searched) health.near();
    assertThat(near.conflicts()).isZero();
    assertThat(near.nearTraining()).isEqualTo(1);
    assertThat(near.pairs()).extracting(one -> one.test().example().id()).containsExactly("c");
    assertThat(health.splits().get(2).balance()).isEmpty();
  }

  @Test
  void equalQuestionsWithDifferentAnswersAreToldOfWhateverTheTask() {
    DataHealth health =
        examine(
            Examples.questionAnswering(),
            new Dataset(
                List.of(example("a", "Who won?", "Ada")),
                List.of(),
                List.of(example("b", "Who won?", "Ben"), example("c", "Who lost?", "Cleo"))));

    assertThat(findings(health))
        .contains("1 text is asked more than once with answers that have nothing in common.");
  }

  private static List<String> findings(DataHealth health) {
    return health.findings().stream().map(Finding::text).toList();
  }
}
