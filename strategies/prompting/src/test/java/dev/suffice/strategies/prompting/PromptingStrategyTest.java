package dev.suffice.strategies.prompting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.kit.Examples;
import dev.suffice.api.kit.FakeEmbedder;
import dev.suffice.api.kit.FakeLanguageModel;
import dev.suffice.api.kit.FakeStrategyContext;
import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.EmbedderName;
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.prompt.Demonstration;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.strategy.Forecast;
import dev.suffice.api.strategy.Solver;
import dev.suffice.api.strategy.Strategy;
import dev.suffice.api.strategy.TextIndexFactory;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Label;
import dev.suffice.api.task.Passage;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.Task;
import dev.suffice.api.task.TaskData;
import dev.suffice.api.task.TaskKind;
import dev.suffice.api.task.Template;
import dev.suffice.strategies.prompting.DemonstrationOptions.Choose;
import dev.suffice.strategies.prompting.DemonstrationOptions.Using;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PromptingStrategyTest {
  private static final Task TASK = Examples.classification("card", "cash", "fee");
  private static final List<Example> TRAINING =
      List.of(
          Examples.example("1", "my card is lost", "card"),
          Examples.example("2", "my card is stolen", "card"),
          Examples.example("3", "my card is late", "card"),
          Examples.example("4", "my card is broken", "card"),
          Examples.example("5", "the machine kept my cash", "cash"),
          Examples.example("6", "what is this fee", "fee"));

  private final FakeLanguageModel model = FakeLanguageModel.echo();
  private final FakeEmbedder vectors = FakeEmbedder.working();
  private final FakeStrategyContext context = context(TASK);

  @Test
  void zeroShotShowsTheTaskAndItsLabelsOnly() {
    Prompt prompt = prompt(options(Optional.empty()), Examples.question("q", "where is my card"));
    assertThat(prompt.demonstrations()).isEmpty();
    assertThat(prompt.options()).extracting(Label::name).containsExactly("card", "cash", "fee");
    assertThat(prompt.instructions()).isEqualTo(TASK.instructions());
    assertThat(prompt.messages().get(0).stable()).isTrue();
  }

  @Test
  void theApproachOverridesWhatTheTaskSays() {
    var options =
        new PromptingOptions(
            new LanguageModelName("model"),
            Optional.empty(),
            Optional.of(new Template("Queue for {{text}}?")),
            Optional.of("You are terse."));
    Prompt prompt = prompt(options, Examples.question("q", "where is my card"));
    assertThat(prompt.system()).contains("You are terse.");
    assertThat(prompt.messages())
        .extracting(message -> message.text())
        .contains("Queue for where is my card?");
  }

  @Test
  void fixedDemonstrationsAreBalancedOverTheLabels() {
    assertThat(fixed(3)).extracting(Demonstration::answer).containsOnlyOnce("card", "cash", "fee");
    assertThat(fixed(6)).hasSize(6);
  }

  @Test
  void fewerFixedDemonstrationsAreTheStartOfMore() {
    assertThat(fixed(6)).startsWith(fixed(4).toArray(Demonstration[]::new));
  }

  @Test
  void fixedDemonstrationsDependOnTheSeedButNotOnTheOrderOfTheData() {
    List<Demonstration> chosen = choose(TRAINING, 1);
    assertThat(choose(TRAINING.stream().sorted(Collections.reverseOrder(byId())).toList(), 1))
        .isEqualTo(chosen);
    assertThat(IntStream.range(2, 20).mapToObj(seed -> choose(TRAINING, seed)))
        .anySatisfy(other -> assertThat(other).isNotEqualTo(chosen));
  }

  @Test
  void fixedDemonstrationsAreStableUnlessTheQuestionIsOneOfThem() {
    PromptingOptions options = options(Optional.of(fixedOptions(6)));
    assertThat(prompt(options, Examples.question("q", "other")).demonstrationsStable()).isTrue();
    Prompt own = prompt(options, Examples.question("q", "My card is  LOST"));
    assertThat(own.demonstrationsStable()).isFalse();
    assertThat(own.demonstrations()).hasSize(5);
  }

  @Test
  void nearestDemonstrationsEndWithTheMostSimilar() {
    Prompt prompt = prompt(nearest(2), Examples.question("q", "the machine kept all my cash"));
    assertThat(prompt.demonstrations()).hasSize(2);
    assertThat(prompt.demonstrations().get(1).exampleId()).isEqualTo("5");
    assertThat(prompt.demonstrationsStable()).isFalse();
  }

  @Test
  void approachesThatDifferInCountShareOneIndexAndOneSearchPerQuestion() {
    Question question = Examples.question("q", "who has my card");
    for (int count : new int[] {1, 2, 4}) {
      try (Solver solver = strategy(nearest(count)).prepare(data())) {
        solver.answer(question);
      }
    }
    assertThat(vectors.texts()).hasSize(TRAINING.size() + 1);
    assertThat(context.sharedKeys()).hasSize(6);
    assertThat(context.sharedKeys().stream().distinct()).hasSize(2);
  }

  @Test
  void otherTrainingTextsAreOtherWork() {
    strategy(nearest(1)).prepare(data());
    strategy(nearest(1)).prepare(Examples.data(TASK, TRAINING.subList(0, 5)));
    assertThat(context.sharedKeys().stream().distinct()).hasSize(2);
  }

  @Test
  void passagesOfTheQuestionAreShownAndReturned() {
    List<Passage> passages = List.of(new Passage("notes", "Cards take a week."));
    Question question = Examples.question("q", "where is my card", passages);
    try (Solver solver = strategy(options(Optional.empty())).prepare(data())) {
      assertThat(solver.answer(question).passages()).isEqualTo(passages);
    }
    assertThat(model.prompts().get(0).passages()).isEqualTo(passages);
  }

  @Test
  void aRowWithoutAFieldThatTheInstructionsNameFailsAloneAndIsNoDemonstration() {
    Task task = Examples.task(TaskKind.CLASSIFICATION, TASK.labels(), "{{channel}}: {{text}}");
    List<Example> training =
        List.of(
            Examples.example("1", "my card", "card"),
            Examples.example("2", "my cash", "cash", Map.of("channel", "mail")));
    try (Solver solver =
        strategy(context(task), options(Optional.of(fixedOptions(2))))
            .prepare(Examples.data(task, training))) {
      assertThatThrownBy(() -> solver.answer(Examples.question("q", "hello")))
          .isInstanceOf(AnswerFailureException.class)
          .hasMessageContaining("channel");
      solver.answer(new Question("q", "hi", Map.of("text", "hi", "channel", "chat"), List.of(), 1));
    }
    assertThat(model.prompts().get(0).demonstrations())
        .extracting(Demonstration::exampleId)
        .containsExactly("2");
  }

  @Test
  void aFieldThatNoRowHasIsRefusedBeforeAnythingRuns() {
    Task task = Examples.task(TaskKind.CLASSIFICATION, TASK.labels(), "{{chanel}}: {{text}}");
    Strategy strategy = strategy(context(task), options(Optional.empty()));
    assertThatThrownBy(() -> strategy.forecast(data(), List.of(Examples.question("q", "hello"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("chanel");
  }

  @Test
  void theForecastCountsTheCharactersOfRealPrompts() {
    List<Question> sample = List.of(Examples.question("q", "where is my card"));
    Forecast.Call zeroShot =
        strategy(options(Optional.empty())).forecast(data(), sample).request().get(0);
    Prompt prompt = prompt(options(Optional.empty()), sample.get(0));
    int all = prompt.messages().stream().mapToInt(message -> message.text().length()).sum();
    assertThat(zeroShot.inputCharacters()).isEqualTo(all);
    assertThat(zeroShot.stableCharacters()).isEqualTo(all - "where is my card".length());
    assertThat(zeroShot.outputCharacters()).isEqualTo((4 + 4 + 3) / 3.0);
    Forecast fixed = strategy(options(Optional.of(fixedOptions(3)))).forecast(data(), sample);
    assertThat(fixed.request().get(0).stableCharacters())
        .isGreaterThan(zeroShot.stableCharacters());
    Forecast nearest = strategy(nearest(3)).forecast(data(), sample);
    assertThat(nearest.request().get(1).stableCharacters()).isEqualTo(zeroShot.stableCharacters());
    assertThat(nearest.preparation().get(0).calls()).isEqualTo(TRAINING.size());
  }

  @Test
  void wordsAreLookedForInAnIndexOfTheTrainingTextsAndItsOwnTextIsLeftOut() {
    List<List<String>> indexed = new ArrayList<>();
    TextIndexFactory index =
        (texts, by, where) -> {
          indexed.add(texts);
          return (text, depth) -> List.of(2, 0, 1).subList(0, Math.min(depth, 3));
        };
    var searching = new PromptingFactory(new TextIndexing(Set.of(index)));
    String asked = TRAINING.get(2).input();
    try (Solver solver = searching.create(byWords(2), context).prepare(data())) {
      solver.answer(Examples.question("q", asked));
      solver.answer(Examples.question("q", "another"));
    }

    assertThat(indexed).containsExactly(TRAINING.stream().map(Example::input).toList());
    assertThat(model.prompts().get(0).demonstrations())
        .extracting(Demonstration::exampleId)
        .containsExactly(TRAINING.get(1).id(), TRAINING.get(0).id());
    assertThat(model.prompts().get(1).demonstrations())
        .extracting(Demonstration::exampleId)
        .containsExactly(TRAINING.get(0).id(), TRAINING.get(2).id());
  }

  @Test
  void whereNothingFindsWordsThePlanSaysWhatIsMissing() {
    assertThatThrownBy(
            () -> strategy(byWords(2)).forecast(data(), List.of(Examples.question("q", "hello"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("suffice-strategy-rag");
  }

  private static PromptingOptions byWords(int count) {
    return options(
        Optional.of(
            new DemonstrationOptions(
                Choose.NEAREST, count, Optional.empty(), Optional.of(Using.BM25))));
  }

  private List<Demonstration> fixed(int count) {
    return FixedDemonstrations.choose(TASK, TRAINING, count, 42)
        .forQuestion(Examples.question("q", "other"))
        .demonstrations();
  }

  private static List<Demonstration> choose(List<Example> training, long seed) {
    return FixedDemonstrations.choose(TASK, training, 3, seed)
        .forQuestion(Examples.question("q", "other"))
        .demonstrations();
  }

  private static Comparator<Example> byId() {
    return Comparator.comparing(Example::id);
  }

  private Prompt prompt(PromptingOptions options, Question question) {
    try (Solver solver = strategy(options).prepare(data())) {
      solver.answer(question);
    }
    return model.prompts().get(model.prompts().size() - 1);
  }

  private Strategy strategy(PromptingOptions options) {
    return strategy(context, options);
  }

  private static Strategy strategy(FakeStrategyContext context, PromptingOptions options) {
    return new PromptingFactory(TextIndexing.NONE).create(options, context);
  }

  private FakeStrategyContext context(Task task) {
    return new FakeStrategyContext(task).with("model", model).with("vectors", vectors);
  }

  private static TaskData data() {
    return Examples.data(TASK, TRAINING);
  }

  private static DemonstrationOptions fixedOptions(int count) {
    return new DemonstrationOptions(Choose.FIXED, count, Optional.empty());
  }

  private static PromptingOptions nearest(int count) {
    var by = Optional.of(new EmbedderName("vectors"));
    return options(Optional.of(new DemonstrationOptions(Choose.NEAREST, count, by)));
  }

  private static PromptingOptions options(Optional<DemonstrationOptions> demonstrations) {
    return new PromptingOptions(
        new LanguageModelName("model"), demonstrations, Optional.empty(), Optional.empty());
  }
}
