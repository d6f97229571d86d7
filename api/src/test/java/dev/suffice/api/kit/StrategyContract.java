package dev.suffice.api.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.suffice.api.corpus.Corpus;
import dev.suffice.api.corpus.Document;
import dev.suffice.api.corpus.Evidence;
import dev.suffice.api.corpus.Span;
import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.prompt.Demonstration;
import dev.suffice.api.strategy.Forecast;
import dev.suffice.api.strategy.Solver;
import dev.suffice.api.strategy.Strategy;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.Task;
import dev.suffice.api.task.TaskData;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every strategy keeps, whatever it does. A strategy's test extends this class and makes the
 * strategy from a context that declares the language model {@code model} and the embedder {@code
 * vectors}, over a task with the labels {@code fruit}, {@code tool} and {@code animal}.
 */
public abstract class StrategyContract {
  /** The declared language model. */
  protected static final String MODEL = "model";

  /** The declared embedder. */
  protected static final String VECTORS = "vectors";

  private static final Task TASK = Examples.classification("fruit", "tool", "animal");
  private static final TaskData DATA =
      new TaskData(
          TASK,
          List.of(
              Examples.example("t1", "a ripe red apple", "fruit"),
              Examples.example("t2", "a sweet yellow banana", "fruit"),
              Examples.example("t3", "a juicy pear from the tree", "fruit"),
              Examples.example("t4", "a heavy iron hammer", "tool"),
              Examples.example("t5", "a sharp hand saw", "tool"),
              Examples.example("t6", "a long steel screwdriver", "tool"),
              Examples.example("t7", "a barking brown dog", "animal"),
              Examples.example("t8", "a purring grey cat", "animal"),
              Examples.example("t9", "a horse in the stable", "animal")),
          List.of(
              Examples.example("v1", "a bunch of blue grapes", "fruit"),
              Examples.example("v2", "a pair of pliers", "tool")),
          Corpus.of(
              List.of(
                  new Document("orchard.txt", "An apple is a fruit. A pear is a fruit as well."),
                  new Document("shed.txt", "A saw is a tool made of iron. So is a hammer."),
                  new Document("stable.txt", "A horse is an animal. A dog barks at a cat."))),
          Map.of(
              "q1", List.of(new Evidence("orchard.txt", Optional.empty())),
              "q2", List.of(new Evidence("shed.txt", Optional.of(new Span(0, 29))))));
  private static final List<Question> QUESTIONS =
      List.of(
          Examples.question("q1", "a green apple"),
          Examples.question("q2", "an iron saw"),
          Examples.question("q3", "a brown horse"),
          Examples.question("q4", "a heavy iron hammer"),
          Examples.question("q5", ""));

  private final FakeEmbedder embedder = FakeEmbedder.working();

  /** Makes the strategy under test; called anew for every test. */
  protected abstract Strategy strategy(StrategyContext context);

  @Test
  void creatingAndForecastingCallNoModel() {
    FakeLanguageModel model = FakeLanguageModel.echo();
    strategy(context(model)).forecast(DATA, QUESTIONS);
    assertThat(model.prompts()).isEmpty();
    assertThat(embedder.texts()).isEmpty();
  }

  @Test
  void theForecastOfARequestNamesTheModelsThatAreThenCalled() {
    FakeLanguageModel model = FakeLanguageModel.echo();
    Strategy strategy = strategy(context(model));
    Forecast forecast = strategy.forecast(DATA, QUESTIONS);
    Solver solver = strategy.prepare(DATA);
    int prepared = embedder.texts().size();
    int preparedByAsking = model.prompts().size();
    QUESTIONS.forEach(solver::answer);
    solver.close();
    assertThat(calls(forecast.request(), MODEL))
        .isEqualTo((double) (model.prompts().size() - preparedByAsking) / QUESTIONS.size());
    assertThat(calls(forecast.request(), VECTORS))
        .isEqualTo((double) (embedder.texts().size() - prepared) / QUESTIONS.size());
    assertThat(calls(forecast.preparation(), VECTORS)).isEqualTo(prepared);
  }

  @Test
  void everyQuestionIsAnswered() {
    try (Solver solver = strategy(context(FakeLanguageModel.echo())).prepare(DATA)) {
      for (Question question : QUESTIONS) {
        assertThat(solver.answer(question).value()).as(question.input()).isPresent();
      }
    }
  }

  @Test
  void whatIsNoAnswerHasNoValue() {
    assumeItAsksAModel();
    try (Solver solver = strategy(context(FakeLanguageModel.always("no idea"))).prepare(DATA)) {
      Answer answer = solver.answer(QUESTIONS.get(0));
      assertThat(answer.text()).isEqualTo("no idea");
      assertThat(answer.value()).isEmpty();
    }
  }

  @Test
  void theSameQuestionGetsTheSameAnswerWhateverTheOrderAndTheThreads() {
    List<Answer> forwards;
    try (Solver solver = strategy(context(FakeLanguageModel.echo())).prepare(DATA)) {
      forwards = QUESTIONS.stream().map(solver::answer).toList();
    }
    var reversed = new ArrayList<>(QUESTIONS);
    Collections.reverse(reversed);
    try (Solver solver = strategy(context(FakeLanguageModel.echo())).prepare(DATA)) {
      reversed.forEach(solver::answer);
      List<Answer> parallel = QUESTIONS.parallelStream().map(solver::answer).toList();
      assertThat(parallel).isEqualTo(forwards);
    }
  }

  @Test
  void twoPreparationsOfTheSameDataAnswerAlike() {
    assertThat(promptsOfAFreshRun()).isEqualTo(promptsOfAFreshRun());
  }

  @Test
  void onlyTrainingExamplesAreShownAndNeverTheQuestionItself() {
    FakeLanguageModel model = FakeLanguageModel.echo();
    try (Solver solver = strategy(context(model)).prepare(DATA)) {
      QUESTIONS.forEach(solver::answer);
    }
    Set<String> training = DATA.training().stream().map(Example::id).collect(Collectors.toSet());
    assertThat(model.prompts())
        .allSatisfy(
            prompt ->
                assertThat(prompt.demonstrations())
                    .allSatisfy(
                        shown -> {
                          assertThat(training).contains(shown.exampleId());
                          assertThat(shown.input()).isNotEqualTo(prompt.question().input());
                        }));
  }

  @Test
  void demonstrationsAreRightAndDoNotHoldTheAnswerAmongTheFields() {
    FakeLanguageModel model = FakeLanguageModel.echo();
    try (Solver solver = strategy(context(model)).prepare(DATA)) {
      QUESTIONS.forEach(solver::answer);
    }
    for (Example example : DATA.training()) {
      assertThat(shown(model).filter(shown -> shown.exampleId().equals(example.id())))
          .allSatisfy(
              shown -> {
                assertThat(shown.input()).isEqualTo(example.input());
                assertThat(shown.answer()).isEqualTo(example.expected().get(0));
                assertThat(shown.fields()).doesNotContainKey(Examples.EXPECTED);
              });
    }
  }

  @Test
  void answeringDoesNotPrepareAgain() {
    try (Solver solver = strategy(context(FakeLanguageModel.echo())).prepare(DATA)) {
      QUESTIONS.forEach(solver::answer);
    }
    for (Example example : DATA.training()) {
      boolean alsoAsked =
          QUESTIONS.stream().anyMatch(question -> question.input().equals(example.input()));
      assertThat(Collections.frequency(embedder.texts(), example.input()))
          .isLessThanOrEqualTo(alsoAsked ? 2 : 1);
    }
  }

  @Test
  void aFaultOfTheModelReachesTheCaller() {
    assumeItAsksAModel();
    var fault = new ModelFaultException("the line is dead");
    assertThatThrownBy(() -> answerOne(FakeLanguageModel.failing(fault))).isSameAs(fault);
  }

  @Test
  void aFailureOfTheModelReachesTheCaller() {
    assumeItAsksAModel();
    var failure = new AnswerFailureException("I would rather not");
    assertThatThrownBy(() -> answerOne(FakeLanguageModel.failing(failure))).isSameAs(failure);
  }

  private void answerOne(LanguageModel model) {
    try (Solver solver = strategy(context(model)).prepare(DATA)) {
      solver.answer(QUESTIONS.get(0));
    }
  }

  /** A strategy whose forecast names no language model has nobody to be failed by. */
  private void assumeItAsksAModel() {
    Forecast forecast = strategy(context(FakeLanguageModel.echo())).forecast(DATA, QUESTIONS);
    assumeTrue(
        forecast.request().stream().anyMatch(call -> call.model().equals(MODEL)),
        "asks no language model");
  }

  @Test
  void closingTwiceDoesNoHarmAndLeavesTheModelsOpen() {
    FakeLanguageModel model = FakeLanguageModel.echo();
    Solver solver = strategy(context(model)).prepare(DATA);
    solver.close();
    assertThatCode(solver::close).doesNotThrowAnyException();
    assertThat(model.isClosed()).isFalse();
    assertThat(embedder.isClosed()).isFalse();
  }

  private List<?> promptsOfAFreshRun() {
    FakeLanguageModel model = FakeLanguageModel.echo();
    try (Solver solver = strategy(context(model)).prepare(DATA)) {
      QUESTIONS.forEach(solver::answer);
    }
    return model.prompts();
  }

  private FakeStrategyContext context(LanguageModel model) {
    return new FakeStrategyContext(TASK).with(MODEL, model).with(VECTORS, embedder);
  }

  private static Stream<Demonstration> shown(FakeLanguageModel model) {
    return model.prompts().stream().flatMap(prompt -> prompt.demonstrations().stream());
  }

  private static double calls(List<Forecast.Call> forecast, String model) {
    return forecast.stream()
        .filter(call -> call.model().equals(model))
        .mapToDouble(Forecast.Call::calls)
        .sum();
  }
}
