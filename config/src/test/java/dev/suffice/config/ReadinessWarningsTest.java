package dev.suffice.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.strategy.Need;
import dev.suffice.api.strategy.Simplicity;
import dev.suffice.api.strategy.Simplicity.Form;
import dev.suffice.api.strategy.StrategyOptions;
import dev.suffice.api.task.Example;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadinessWarningsTest {
  private record Options(Form form) implements StrategyOptions {
    @Override
    public Simplicity simplicity() {
      return new Simplicity(form, 0);
    }

    @Override
    public Set<Need> needs() {
      return Set.of();
    }
  }

  @Test
  void tuningWithNothingSimplerBesideItIsWarnedAbout() {
    assertThat(warnings(100, Form.FINE_TUNE, Form.FINE_TUNE_WITH_RAG))
        .singleElement()
        .asString()
        .contains("(a0, a1)", "strategy: prompting");
    assertThat(warnings(100, Form.FINE_TUNE, Form.RAG)).isEmpty();
  }

  @Test
  void tuningWithFewExamplesIsWarnedAbout() {
    assertThat(warnings(49, Form.PROMPTING, Form.FINE_TUNE))
        .singleElement()
        .asString()
        .contains("(a1) has 49 training examples");
    assertThat(warnings(50, Form.PROMPTING, Form.FINE_TUNE)).isEmpty();
  }

  @Test
  void withoutTuningThereIsNothingToSay() {
    assertThat(warnings(3, Form.PROMPTING)).isEmpty();
  }

  private static List<String> warnings(int examples, Form... forms) {
    var approaches =
        IntStream.range(0, forms.length)
            .mapToObj(i -> new ApproachSpec("a" + i, "fake", new Options(forms[i]), List.of()))
            .toList();
    List<Example> training =
        IntStream.range(0, examples).mapToObj(ReadinessWarningsTest::example).toList();
    return new ReadinessWarnings(approaches).of(new Dataset(training, List.of(), List.of()));
  }

  private static Example example(int number) {
    return new Example(
        "t" + number,
        "message " + number,
        Map.of(),
        List.of("billing"),
        List.of(),
        Map.of(),
        Optional.empty());
  }
}
