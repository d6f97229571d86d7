package dev.suffice.experiments.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.kit.Examples;
import dev.suffice.api.result.DataHealth.Finding;
import dev.suffice.api.strategy.Need;
import dev.suffice.api.strategy.Simplicity;
import dev.suffice.api.strategy.Simplicity.Form;
import dev.suffice.api.strategy.StrategyOptions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PersonalDataTest {
  private static final Dataset DATA =
      new Dataset(
          List.of(
              Examples.example("row-1", "Where is my bill?", "billing"),
              Examples.example("row-2", "Write to jo@mail.example.org", "billing")),
          List.of(),
          List.of(Examples.example("row-3", "I am pat@mail.example.org", "refund")));

  private record Options(Form form) implements StrategyOptions {
    @Override
    public Simplicity simplicity() {
      return new Simplicity(form, 0);
    }

    @Override
    public Set<Need> needs() {
      return Set.of(Need.TRAINING);
    }
  }

  private static Experiment experiment(Form form) {
    Experiment base = ExaminationLab.experiment(ExaminationLab.ROUTING, DATA);
    return new Experiment(
        base.name(),
        base.description(),
        base.source(),
        base.task(),
        base.data(),
        base.models(),
        List.of(new ApproachSpec("one", "some", new Options(form), List.of())),
        base.metrics(),
        base.adequacy(),
        base.workload(),
        base.evaluation(),
        base.limits(),
        base.warnings());
  }

  @Test
  void personalDataThatAModelWouldBeTrainedOnAreFound() {
    assertThat(PersonalData.in(experiment(Form.FINE_TUNE)))
        .map(Finding::text)
        .hasValue(
            "1 example that a model is trained on seems to hold personal data or a secret: an"
                + " e-mail address in row-2.");
  }

  @Test
  void whereNothingIsTrainedNothingIsSaid() {
    assertThat(PersonalData.in(experiment(Form.NEAREST_DEMONSTRATIONS))).isEmpty();
  }
}
