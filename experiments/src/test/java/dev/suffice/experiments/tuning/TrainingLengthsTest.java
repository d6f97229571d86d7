package dev.suffice.experiments.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.kit.Examples;
import dev.suffice.api.strategy.Wording;
import dev.suffice.api.task.Task;
import dev.suffice.api.tuning.TrainingExample;
import dev.suffice.api.tuning.TrainingPlan;
import dev.suffice.api.tuning.TrainingSettings;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrainingLengthsTest {
  private static final Task TASK = Examples.questionAnswering();
  private static final TrainingPlan PLAN =
      new TrainingPlan(
          List.of(example(40), example(4_000)), List.of(example(8_000)), TrainingSettings.of(1, 1));

  @Test
  void promptsThatFitAreFine() {
    assertThat(TrainingLengths.complaint(PLAN, 2_200)).isEmpty();
  }

  @Test
  void thoseThatDoNotAreCountedAndTheLongestIsTold() {
    assertThat(TrainingLengths.complaint(PLAN, 500).orElseThrow())
        .startsWith("Training examples whose prompts do not fit into a call: 2, the longest of")
        .contains("about 2,0", "where 500 are the most", "`max-input-tokens`");
  }

  private static TrainingExample example(int characters) {
    var prompts = new Wording(Optional.empty(), Optional.empty()).prompts(TASK);
    var question = Examples.question("q", "x".repeat(characters));
    return new TrainingExample(prompts.demonstrated(question, List.of(), true), "yes");
  }
}
