package dev.suffice.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.money.Money;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverridesTest {
  @TempDir Path folder;
  private Scenario scenario;

  @BeforeEach
  void prepare() {
    scenario = new Scenario(folder);
  }

  @Test
  void valuesAreReplacedMadeAndRemoved() {
    Experiment read =
        scenario.read(
            Scenario.PLAIN,
            "limits.spend=3 USD",
            "data.split={train: 50%, test: 50%}",
            "approaches[0].id=first",
            "approaches.nearest.demonstrations.count=9",
            "task.slices=",
            "approaches[2]={id: third, strategy: prompting, model: local, instructions: Route it.}");

    assertThat(read.limits().spend()).contains(Money.usd("3"));
    assertThat(read.approaches())
        .extracting(ApproachSpec::id)
        .containsExactly("first", "nearest", "third");
    var options = (Fakes.PromptingOptions) read.approaches().get(1).options();
    assertThat(options.demonstrations().orElseThrow().count()).isEqualTo(9);
    assertThat(read.task().slices()).isEmpty();
  }

  @Test
  void namesWithDotsAreFound() {
    Experiment read =
        scenario.read(Scenario.PLAIN.replace("local", "gpt-4.1"), "models.gpt-4.1.model=another");

    assertThat(((Fakes.FakeModel) read.model("gpt-4.1").orElseThrow().options()).model())
        .isEqualTo("another");
  }

  @Test
  void theDocumentIsWrittenAgainWithTheValuesButWithoutSecrets() {
    String yaml =
        Scenario.PLAIN.replace("model: reader", "model: reader, api-key: \"${KEY}\"")
            + "description: |\n  two lines: yes\n  # and 'quotes' \"too\"\n";
    var options =
        new ReadOptions(
            List.of("data.split.seed=8", "task.system= no "), false, Map.of("KEY", "very-secret"));

    Experiment first = scenario.read(yaml, options);
    String document = first.source().document();

    assertThat(document).contains("${KEY}").doesNotContain("very-secret").contains("0.20 USD");
    Experiment again =
        scenario.read(document, new ReadOptions(List.of(), false, Map.of("KEY", "very-secret")));
    assertThat(again.description()).contains("two lines: yes\n# and 'quotes' \"too\"\n");
    assertThat(again.task()).isEqualTo(first.task());
    assertThat(again.task().system()).contains("no");
    assertThat(again.data()).isEqualTo(first.data());
    assertThat(again.models()).isEqualTo(first.models());
    assertThat(again.approaches()).isEqualTo(first.approaches());
  }

  @Test
  void problemsOfSetValuesAreLocatedThere() {
    assertThat(
            scenario.problems(
                Scenario.PLAIN,
                "limits.timeout=soon",
                "nonsense",
                "approaches.nearst.model=local",
                "approaches[7].id=x",
                "data.file.deep=1",
                "task={kind: [",
                "models.local.api-key=sk-123456789"))
        .hasSize(7)
        .allMatch(problem -> problem.startsWith("--set:1:1: "))
        .anyMatch(problem -> problem.contains("limits.timeout: 'soon'"))
        .anyMatch(problem -> problem.contains("sets nothing"))
        .anyMatch(problem -> problem.contains("the ids are zero-shot, nearest"))
        .anyMatch(problem -> problem.contains("[2] adds one"))
        .anyMatch(problem -> problem.contains("inside 'messages.csv'"))
        .anyMatch(problem -> problem.contains("A secret"));
  }

  @Test
  void anItemOfAListThatIsNotThereMakesItAndAMisspeltOneIsCalledThat() {
    assertThat(
            scenario
                .read(Scenario.PLAIN, "adequate.require[0]=accuracy >= 0.9")
                .adequacy()
                .orElseThrow()
                .requirements())
        .hasSize(1);
    assertThat(scenario.problems(Scenario.PLAIN, "adequate.requires[0]=accuracy >= 0.9"))
        .singleElement()
        .asString()
        .contains("The key 'requires' is not known here.", "Did you mean 'require'?");
  }
}
