package dev.suffice.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.kit.Examples;
import dev.suffice.api.result.ClassBalance;
import dev.suffice.api.result.DataHealth;
import dev.suffice.api.result.DataHealth.Finding;
import dev.suffice.api.result.NearDuplicates;
import dev.suffice.api.result.Place;
import dev.suffice.api.result.PlacedExample;
import dev.suffice.api.result.SampleSize;
import dev.suffice.api.result.SimilarTexts;
import dev.suffice.api.result.SplitHealth;
import dev.suffice.api.result.TextLengths;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HealthViewTest {
  private static final NearDuplicates FOUND =
      new NearDuplicates.Searched(
          "all-minilm-l6-v2-q/onnxruntime-1",
          0.95,
          "2 test examples were compared with each other.",
          1,
          0,
          1,
          List.of(
              new SimilarTexts(
                  placed(Place.TEST, "test-1", "Where is\nmy \u001b[31mcard?", "arrival"),
                  placed(Place.TRAINING, "train-9", "x".repeat(200), "lost"),
                  0.98765)));

  @Test
  void showsFiguresFindingsPairsAndSampleSizes() {
    assertThat(shown(health(FOUND)))
        .contains("Data health")
        .containsPattern("test +1,200 +3 +2 +1\\.9 +400 +800 +41 +77 +120")
        .contains("  - Warning: Three repeat. Remove them.")
        .contains("0.988: test test-1 'Where is my")
        .contains("(arrival) / training train-9 '" + "x".repeat(60) + "...' (lost)")
        .contains("a cosine of 0.95 or more (all-minilm-l6-v2-q).")
        .containsPattern("accuracy >= 0\\.9 +1,200 +46 +-")
        .doesNotContain("\u001b");
  }

  @Test
  void saysWhyNearlyEqualTextsWereNotSearchedFor() {
    assertThat(shown(health(new NearDuplicates.NotSearched("No room for the model."))))
        .contains("No room for the model.")
        .doesNotContain("cosine");
  }

  @Test
  void leavesOutEmptySplits() {
    assertThat(shown(health(FOUND))).doesNotContain("validation");
  }

  private static DataHealth health(NearDuplicates near) {
    var balance = new ClassBalance(2, "arrival", 800, "lost", 400, 1.89, List.of("pin"), List.of());
    return new DataHealth(
        List.of(
            new SplitHealth(Place.VALIDATION, 0, 0, Optional.empty(), Optional.empty()),
            new SplitHealth(
                Place.TEST,
                1_200,
                3,
                Optional.of(new TextLengths(1, 41, 77, 120)),
                Optional.of(balance))),
        List.of(),
        near,
        List.of(
            new SampleSize("accuracy >= 0.9", 1_200, OptionalLong.of(46), OptionalLong.empty())),
        List.of(new Finding("Three repeat.", "Remove them.")));
  }

  private static PlacedExample placed(Place place, String id, String input, String expected) {
    return new PlacedExample(place, Examples.example(id, input, expected));
  }

  private static String shown(DataHealth health) {
    return HealthView.of(health, 200).stream()
        .map(line -> line.render(false))
        .collect(Collectors.joining("\n"));
  }
}
