package dev.suffice.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Experiment;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GridTest {
  private static final String BASE = Scenario.TASK + Scenario.MODELS;

  @TempDir Path folder;
  private Scenario scenario;

  @BeforeEach
  void prepare() {
    scenario = new Scenario(folder);
  }

  @Test
  void everyCombinationOfListedValuesIsAnApproach() {
    Experiment read =
        scenario.read(
            Scenario.PLAIN
                + """
                grid:
                  - {id: "{choose}-{demonstrations.count}", strategy: prompting, model: local,
                     demonstrations: {choose: [fixed, nearest], count: [2, 5, 16], by: vectors}}
                """);

    assertThat(read.approaches())
        .extracting(ApproachSpec::id)
        .containsExactly(
            "zero-shot",
            "nearest",
            "fixed-2",
            "fixed-5",
            "fixed-16",
            "nearest-2",
            "nearest-5",
            "nearest-16");
    var last = (Fakes.PromptingOptions) read.approaches().get(7).options();
    assertThat(last.demonstrations().orElseThrow().count()).isEqualTo(16);
  }

  @Test
  void filesWithPromptsAreVariantsCalledByTheirNames() {
    scenario.file("prompts/short.md", "Route it.");
    scenario.file("prompts/long.md", "Route it, and think of the channel, {{channel}}.");

    Experiment read =
        scenario.read(
            BASE
                + """
                grid:
                  - {id: "with-{instructions}", strategy: prompting, model: local,
                     instructions: [{file: prompts/short.md}, {file: prompts/long.md}]}
                """);

    assertThat(read.approaches())
        .extracting(ApproachSpec::id)
        .containsExactly("with-prompts-short.md", "with-prompts-long.md");
  }

  @Test
  void idsAreDerivedWhenNoneIsWritten() {
    Experiment read =
        scenario.read(
            BASE
                + "grid: [{strategy: prompting, model: [local, spare]}]\n"
                    .replace("spare", "local2")
                    .replace("local2", "other"),
            "models.other={provider: embedded, model: m, price: {hardware: 1 USD per hour}}");

    assertThat(read.approaches())
        .extracting(ApproachSpec::id)
        .containsExactly("prompting-local", "prompting-other");
  }

  @Test
  void anOptionThatIsAListItselfIsOnlyVariedByAListOfLists() {
    Experiment one =
        scenario.read(BASE + "grid: [{id: a, strategy: prompting, model: local, stop: [x, y]}]\n");
    Experiment two =
        scenario.read(
            BASE
                + "grid: [{id: \"a-{stop}\", strategy: prompting, model: local, stop: [[x, y], [z]]}]\n");

    assertThat(one.approaches()).hasSize(1);
    assertThat(((Fakes.PromptingOptions) one.approaches().get(0).options()).stop())
        .containsExactly("x", "y");
    assertThat(two.approaches()).extracting(ApproachSpec::id).containsExactly("a-x-y", "a-z");
  }

  @Test
  void anIdThatDoesNotTellVariantsApartIsAProblem() {
    List<String> problems =
        scenario.problems(
            BASE
                + """
                grid:
                  - {id: same, strategy: prompting, model: local, demonstrations: {choose: fixed, count: [1, 2]}}
                  - {id: "x-{cuont}", strategy: prompting, model: local, demonstrations: {choose: fixed, count: [1, 2]}}
                """);

    assertThat(problems)
        .anySatisfy(
            problem -> assertThat(problem).contains(":8:10: grid[0].id:", "tell apart", "{count}"))
        .anySatisfy(problem -> assertThat(problem).contains(":9:10: grid[1].id:", "'cuont'"));
  }

  @Test
  void aMistakeInAGridIsToldOnce() {
    assertThat(
            scenario.problems(
                BASE
                    + "grid: [{strategy: prompting, model: locl, demonstrations: {choose: fixed, count: [1, 2, 3]}}]\n"))
        .singleElement()
        .asString()
        .contains("grid[0].model:", "'locl'");
  }

  @Test
  void aGridBeyondMeasureIsRefused() {
    String hundred = java.util.stream.IntStream.range(1, 101).boxed().toList().toString();

    assertThat(
            scenario.problems(
                BASE
                    + "grid: [{strategy: prompting, model: local, stop: [%s], demonstrations: {choose: [fixed, nearest, fixed], count: %s, by: [vectors, vectors, vectors, vectors]}}]\n"
                        .formatted(hundred, hundred)))
        .anySatisfy(
            problem -> assertThat(problem).contains("grid[0]:", "1,200 approaches", "1,000"));
  }
}
