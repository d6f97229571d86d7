package dev.suffice.api.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.kit.Examples;
import dev.suffice.api.model.VendorParameters;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.task.AnswerFormat;
import dev.suffice.api.task.Template;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JobMarkerTest {
  private static final TrainingExample LATE = example("q1", "where is it?", "delivery");
  private static final TrainingExample MONEY = example("q2", "I want my money", "refund");

  @Test
  void equalRequestsHaveEqualMarkersWhateverTheirExamplesAreCalled() {
    assertThat(marker("m", 3, LATE))
        .isEqualTo(marker("m", 3, example("x", "where is it?", "delivery")));
  }

  @Test
  void aMarkerTellsEverythingApartThatATrainingDependsOn() {
    var all =
        List.of(
            marker("m", 3, LATE),
            marker("n", 3, LATE),
            marker("m", 4, LATE),
            marker("m", 3, MONEY),
            marker("m", 3, LATE, MONEY),
            marker("m", 3, MONEY, LATE),
            marker("m", 3, example("q1", "where is it?", "refund")),
            new TuningRequest("m", plan(3, LATE), parameters("1")).marker(),
            new TuningRequest("m", plan(3, LATE), parameters("2")).marker());
    assertThat(all).doesNotHaveDuplicates();
  }

  @Test
  void examplesToWatchByAreNotTakenForExamplesToLearnFrom() {
    var settings = TrainingSettings.of(1, 7);
    var learnt = new TrainingPlan(List.of(LATE, MONEY), List.of(), settings);
    var watched = new TrainingPlan(List.of(LATE), List.of(MONEY), settings);
    assertThat(new TuningRequest("m", learnt, VendorParameters.NONE).marker())
        .isNotEqualTo(new TuningRequest("m", watched, VendorParameters.NONE).marker());
  }

  @Test
  void isFoundInAShortNameThatAServiceMadeLonger() {
    JobMarker marker = marker("m", 3, LATE);
    assertThat(marker.suffix()).hasSize(16);
    JobMarker told =
        JobMarker.in("ft:m:our-house:%s:9x".formatted(marker.shortName())).orElseThrow();
    assertThat(told.fits(marker)).isTrue();
    assertThat(marker.fits(told)).isTrue();
    assertThat(told.fits(marker("m", 4, LATE))).isFalse();
    assertThat(JobMarker.in("ft:m:our-house::9x")).isEmpty();
  }

  @Test
  void refusesWhatIsNoHash() {
    assertThatThrownBy(() -> new JobMarker("best model"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("64 hexadecimal digits");
  }

  private static JobMarker marker(String base, int epochs, TrainingExample... examples) {
    return new TuningRequest(base, plan(epochs, examples), VendorParameters.NONE).marker();
  }

  private static TrainingPlan plan(int epochs, TrainingExample... examples) {
    return new TrainingPlan(List.of(examples), List.of(), TrainingSettings.of(epochs, 7));
  }

  private static VendorParameters parameters(String number) {
    return new VendorParameters(Map.of("rank", List.of(new BigDecimal(number))));
  }

  private static TrainingExample example(String id, String input, String answer) {
    var prompt =
        new Prompt(
            Optional.empty(),
            new Template("Name the queue."),
            List.of(),
            true,
            List.of(),
            List.of(),
            Examples.question(id, input),
            AnswerFormat.TEXT,
            Optional.empty());
    return new TrainingExample(prompt, answer);
  }
}
