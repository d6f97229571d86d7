package dev.suffice.strategies.cascade;

import static dev.suffice.strategies.cascade.ScriptedStep.answering;
import static dev.suffice.strategies.cascade.ScriptedStep.unsure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.kit.Examples;
import dev.suffice.api.kit.FakeLanguageModel;
import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.strategy.Forecast;
import dev.suffice.api.strategy.Forecast.Call;
import dev.suffice.api.strategy.Solver;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Question;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CascadeJudgeTest extends CascadeLab {
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
}
