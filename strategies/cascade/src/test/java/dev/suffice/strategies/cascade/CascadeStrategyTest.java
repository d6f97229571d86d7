package dev.suffice.strategies.cascade;

import static dev.suffice.strategies.cascade.ScriptedStep.answering;
import static dev.suffice.strategies.cascade.ScriptedStep.sure;
import static dev.suffice.strategies.cascade.ScriptedStep.unsure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.kit.Examples;
import dev.suffice.api.model.AnswerFailureException;
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
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CascadeStrategyTest extends CascadeLab {
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

  /** A prepared cascade; what was asked while preparing is forgotten. */
  private static Solver prepared(ScriptedStep... steps) {
    Solver solver = cascade(steps).prepare(DATA);
    for (ScriptedStep step : steps) {
      step.asked.clear();
    }
    return solver;
  }

  private static Strategy cascade(ScriptedStep... steps) {
    List<ApproachId> ids = IntStream.range(0, steps.length).mapToObj(CascadeLab::id).toList();
    var options = new CascadeOptions(ids, Optional.empty(), Optional.empty(), Optional.empty());
    return new CascadeFactory().create(options, context(steps));
  }
}
