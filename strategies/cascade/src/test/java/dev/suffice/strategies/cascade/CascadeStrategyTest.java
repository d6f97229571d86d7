package dev.suffice.strategies.cascade;

import static dev.suffice.strategies.cascade.ScriptedStep.answering;
import static dev.suffice.strategies.cascade.ScriptedStep.sure;
import static dev.suffice.strategies.cascade.ScriptedStep.unsure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.kit.Examples;
import dev.suffice.api.kit.FakeLanguageModel;
import dev.suffice.api.kit.FakeStrategyContext;
import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.money.Charge;
import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.strategy.ApproachId;
import dev.suffice.api.strategy.Forecast;
import dev.suffice.api.strategy.Forecast.Call;
import dev.suffice.api.strategy.Solver;
import dev.suffice.api.strategy.Strategy;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.Task;
import dev.suffice.api.task.TaskData;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CascadeStrategyTest {
  private static final Task TASK = Examples.classification("fruit", "tool");
  private static final TaskData DATA =
      new TaskData(
          TASK,
          List.of(),
          List.of(
              Examples.example("v1", "easy apple", "fruit"),
              Examples.example("v2", "easy saw", "tool"),
              Examples.example("v3", "odd saw", "tool"),
              Examples.example("v4", "odd plane", "tool")));

  /** Always says fruit but for the easy saw; sure of the easy ones. */
  private final ScriptedStep cheap =
      answering(
          question ->
              question.input().startsWith("easy")
                  ? sure(question.input().endsWith("saw") ? "tool" : "fruit", 0.9)
                  : sure("fruit", 0.4));

  private final ScriptedStep dear = answering(question -> unsure("tool"));

  @Test
  void everyStepIsAskedEveryValidationQuestionOnceAndWithoutItsAnswer() {
    cascade(cheap, dear).prepare(DATA);
    for (ScriptedStep step : List.of(cheap, dear)) {
      assertThat(step.asked).extracting(Question::id).containsExactly("v1", "v2", "v3", "v4");
      assertThat(step.asked)
          .allSatisfy(asked -> assertThat(asked.fields()).doesNotContainKey(Examples.EXPECTED));
    }
  }

  @Test
  void whatWasLearntIsToldWithTheShareThatEachStepAnswers() {
    assertThat(prepared(cheap, dear).lessons())
        .containsExactly(
            "Learnt on 4 validation examples: an answer of step-0 is kept from a confidence of"
                + " 0.900, 50 % of all; step-1 answers the rest, 50 %.");
    ScriptedStep neverRight = answering(question -> sure("an essay", 1));
    assertThat(prepared(neverRight, dear).lessons())
        .containsExactly(
            "Learnt on 4 validation examples: no answer of step-0 is kept;"
                + " step-1 answers the rest, 100 %.");
  }

  @Test
  void aSureAnswerIsKeptAndTheDearStepNotAsked() {
    Solver solver = prepared(cheap, dear);
    assertThat(solver.answer(Examples.question("q", "easy pear")).value()).contains("fruit");
    assertThat(cheap.asked).hasSize(1);
    assertThat(dear.asked).isEmpty();
  }

  @Test
  void anUnsureAnswerIsHandedOn() {
    Solver solver = prepared(cheap, dear);
    assertThat(solver.answer(Examples.question("q", "odd file")).value()).contains("tool");
    assertThat(cheap.asked).hasSize(1);
    assertThat(dear.asked).hasSize(1);
  }

  @Test
  void aStepThatFailsHandsOnButAFaultOfTheSurroundingsDoesNot() {
    ScriptedStep failing =
        answering(
            question -> {
              if (question.input().equals("refused")) {
                throw new AnswerFailureException("I would rather not");
              }
              if (question.input().equals("offline")) {
                throw new ModelFaultException("the line is dead");
              }
              return sure("tool", 1);
            });
    Solver solver = prepared(failing, dear);
    assertThat(solver.answer(Examples.question("q", "refused")).value()).contains("tool");
    assertThat(dear.asked).hasSize(1);
    assertThatThrownBy(() -> solver.answer(Examples.question("q", "offline")))
        .isInstanceOf(ModelFaultException.class);
    assertThat(dear.asked).hasSize(1);
  }

  @Test
  void samplesAreDrawnWithSeedsOfTheirOwnAndTheirAgreementIsTheConfidence() {
    var answers = new ArrayDeque<>(List.of("fruit", "tool", " Tool"));
    ScriptedStep sampled = answering(question -> unsure(answers.remove()));
    Answer answer =
        new Step(new ApproachId("cheap"), sampled.prepare(DATA), 3)
            .ask(Examples.question("q", "saw"));
    assertThat(answer.value()).contains("tool");
    assertThat(answer.confidence()).contains(2.0 / 3);
    assertThat(sampled.asked).extracting(Question::seed).doesNotHaveDuplicates().contains(1L);
  }

  @Test
  void onlyTheLastStepIsAskedOnceWhenThereAreSamples() {
    var options =
        new CascadeOptions(
            List.of(id(0), id(1)), Optional.of(5), Optional.empty(), Optional.empty());
    new CascadeFactory().create(options, context(cheap, dear)).prepare(DATA);
    assertThat(cheap.asked).hasSize(20);
    assertThat(dear.asked).hasSize(4);
  }

  @Test
  void aJudgeTellsTheConfidenceOfEveryStepButTheLastByTheShareOfItsYes() {
    var verdicts = new ArrayDeque<>(List.of("yes", "no", "I am not sure", "yes"));
    var model = FakeLanguageModel.answering(prompt -> verdicts.remove());
    var judge = judge(4);
    var step =
        new Step(id(0), cheap.prepare(DATA), 1, Optional.of(Verification.of(judge, TASK, model)));
    Answer answer = step.ask(Examples.question("q", "odd saw"));
    assertThat(answer.value()).contains("fruit");
    assertThat(answer.confidence()).contains(0.5);
    assertThat(model.prompts())
        .extracting(prompt -> prompt.question().seed())
        .doesNotHaveDuplicates();
    String asked = model.prompts().get(0).messages().toString();
    assertThat(asked).contains("odd saw", "fruit", "The possible answers were: fruit; tool");
    assertThat(asked).doesNotContain("right-answer");
  }

  @Test
  void aJudgeLearnsItsThresholdLikeAnyOtherConfidence() {
    var model =
        FakeLanguageModel.answering(
            prompt -> prompt.question().fields().toString().contains("easy") ? "yes" : "no");
    ScriptedStep silent = answering(question -> unsure(cheapAnswer(question)));
    var options =
        new CascadeOptions(
            List.of(id(0), id(1)), Optional.empty(), Optional.of(judge(1)), Optional.empty());
    Solver solver =
        new CascadeFactory()
            .create(options, context(silent, dear).with("strict", model))
            .prepare(DATA);
    assertThat(model.prompts()).as("of the validation split").hasSize(4);
    assertThat(solver.lessons().get(0)).contains("kept from a confidence of 1.000, 50 % of all");
    assertThat(solver.answer(Examples.question("q", "easy pear")).value()).contains("fruit");
    assertThat(solver.answer(Examples.question("q", "odd drill")).value()).contains("tool");
    assertThat(model.prompts()).hasSize(6);
  }

  @Test
  void aJudgeThatRefusesHandsOnAndOneThatCannotBeReachedDoesNot() {
    var refusing = FakeLanguageModel.failing(new AnswerFailureException("no"));
    var unreachable = FakeLanguageModel.failing(new ModelFaultException("401"));
    Question question = Examples.question("q", "easy pear");
    assertThat(verified(refusing).ask(question).confidence()).contains(0.0);
    assertThatThrownBy(() -> verified(unreachable).tryToAnswer(question))
        .isInstanceOf(ModelFaultException.class);
  }

  @Test
  void theForecastHoldsTheJudgesCalls() {
    var options =
        new CascadeOptions(
            List.of(id(0), id(1)), Optional.empty(), Optional.of(judge(3)), Optional.empty());
    var model = FakeLanguageModel.always("yes");
    Forecast forecast =
        new CascadeFactory()
            .create(
                options,
                context(forecasting("small", 10), forecasting("large", 30)).with("strict", model))
            .forecast(DATA, List.of(Examples.question("q", "saw")));
    assertThat(forecast.request())
        .filteredOn(call -> call.model().equals("strict"))
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.calls()).isEqualTo(3);
              assertThat(call.inputCharacters()).isGreaterThan(call.stableCharacters());
            });
    assertThat(forecast.preparation())
        .filteredOn(call -> call.model().equals("strict"))
        .extracting(Call::calls)
        .containsExactly(12.0);
    assertThat(model.prompts()).isEmpty();
  }

  private Step verified(FakeLanguageModel model) {
    return new Step(
        id(0), cheap.prepare(DATA), 1, Optional.of(Verification.of(judge(1), TASK, model)));
  }

  private static JudgeOptions judge(int samples) {
    return new JudgeOptions(
        new LanguageModelName("strict"), Optional.empty(), Optional.of(samples));
  }

  private static String cheapAnswer(Question question) {
    return question.input().equals("easy saw") ? "tool" : "fruit";
  }

  @Test
  void aStepThatTellsNoConfidenceIsRefusedAtItsFirstAnswer() {
    ScriptedStep silent = answering(question -> unsure("fruit"));
    assertThatThrownBy(() -> cascade(silent, dear).prepare(DATA))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The step 'step-0' does not tell how sure it is")
        .hasMessageContaining("Write `samples: 5`");
    assertThat(silent.asked).hasSize(1);
    assertThat(silent.closed).isEqualTo(1);
    assertThat(dear.closed).isEqualTo(1);
  }

  @Test
  void withoutValidationExamplesNothingIsLearnt() {
    assertThatThrownBy(() -> cascade(cheap, dear).prepare(Examples.data(TASK, List.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("learns its thresholds on the validation split, which is empty");
  }

  @Test
  void stepsThatAreNeverRightTeachNothing() {
    ScriptedStep wrong = answering(question -> sure("an essay", 1));
    assertThatThrownBy(() -> cascade(wrong, wrong).prepare(DATA))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("any of the 4 validation examples")
        .hasMessageContaining("does not suit free text");
  }

  @Test
  void theForecastHoldsEveryStepsPreparationTheRehearsalAndHalfOfTheDearRequests() {
    ScriptedStep small = forecasting("small", 10);
    ScriptedStep large = forecasting("large", 30);
    Forecast forecast = cascade(small, large).forecast(DATA, List.of());
    assertThat(forecast.preparation())
        .containsExactly(
            new Call("small", 7, 7, 0, 0),
            new Call("small", 4, 40, 20, 4),
            new Call("large", 7, 7, 0, 0),
            new Call("large", 4, 120, 60, 4));
    assertThat(forecast.request())
        .containsExactly(new Call("small", 1, 10, 5, 1), new Call("large", 0.5, 15, 7.5, 0.5));
  }

  @Test
  void whatTheStepsCostBesideTheirCallsTheCascadeCostsAndClosingItClosesThem() {
    LifeCycle life =
        LifeCycle.perRequest(new Charge("licence", Money.usd("0.01"), Provenance.DECLARED));
    var paid = new ScriptedStep(new Forecast(List.of(), List.of()), life, q -> sure("tool", 1));
    Solver solver = prepared(paid, dear);
    assertThat(solver.lifeCycle()).isEqualTo(life);
    solver.close();
    assertThat(paid.closed).isEqualTo(1);
    assertThat(dear.closed).isEqualTo(1);
  }

  private static ScriptedStep forecasting(String model, double input) {
    return new ScriptedStep(
        new Forecast(
            List.of(new Call(model, 7, 7, 0, 0)), List.of(new Call(model, 1, input, input / 2, 1))),
        LifeCycle.NONE,
        question -> sure("tool", 1));
  }

  /** A prepared cascade; what was asked while preparing is forgotten. */
  private static Solver prepared(ScriptedStep... steps) {
    Solver solver = cascade(steps).prepare(DATA);
    for (ScriptedStep step : steps) {
      step.asked.clear();
    }
    return solver;
  }

  private static Strategy cascade(ScriptedStep... steps) {
    List<ApproachId> ids =
        IntStream.range(0, steps.length).mapToObj(CascadeStrategyTest::id).toList();
    var options = new CascadeOptions(ids, Optional.empty(), Optional.empty(), Optional.empty());
    return new CascadeFactory().create(options, context(steps));
  }

  private static FakeStrategyContext context(ScriptedStep... steps) {
    var context = new FakeStrategyContext(TASK);
    for (int step = 0; step < steps.length; step++) {
      context.with(id(step), steps[step]);
    }
    return context;
  }

  private static ApproachId id(int step) {
    return new ApproachId("step-" + step);
  }
}
