package dev.suffice.experiments.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.kit.Examples;
import dev.suffice.api.kit.FakeEmbedder;
import dev.suffice.api.kit.FakeLanguageModel;
import dev.suffice.api.model.Generation;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.money.Money;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.result.KeptResponses;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.Task;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplayTest extends ReplayLab {
  private final FakeLanguageModel model = FakeLanguageModel.always("billing");

  @Test
  void theSameIsNotAskedTwiceNotEvenByAnotherRun() {
    Generation first = replayed("warm").generate(prompt("Where is it?", 1));
    reopen();
    Generation second = replayed("warm").generate(prompt("Where is it?", 1));

    assertThat(model.prompts()).hasSize(1);
    assertThat(first.replayed()).isFalse();
    assertThat(second).isEqualTo(first.asReplayed());
    assertThat(second.serviceTime()).isEqualTo(FakeLanguageModel.SERVICE_TIME);
  }

  @Test
  void whatWasFoundAgainIsCountedAsAvoided() {
    replayed("warm").generate(prompt("Where is it?", 1));
    store.flush();
    Generation again = replayed("warm").generate(prompt("Where is it?", 1));

    Money price = spec("warm").price().ofCall(again.usage(), again.serviceTime()).orElseThrow();
    assertThat(price).isGreaterThan(Money.ZERO);
    assertThat(budget.spend().avoided()).isEqualTo(price);
    assertThat(budget.spend().avoidedCalls()).isEqualTo(1);
    assertThat(budget.spend().total()).isEqualTo(Money.ZERO);
  }

  @Test
  void anotherRepetitionAnotherQuestionAndOtherOptionsAreAskedAnew() {
    replayed("warm").generate(prompt("Where is it?", 1));
    store.flush();
    replayed("warm").generate(prompt("Where is it?", 2));
    replayed("warm").generate(prompt("Where was it?", 1));
    replayed("cold").generate(prompt("Where is it?", 1));

    assertThat(model.prompts()).hasSize(4);
  }

  @Test
  void aFreshRunFindsNothingButKeepsWhatItGets() {
    replayed("warm").generate(prompt("Where is it?", 1));
    store.flush();
    var anew =
        new ReplayedLanguageModel(
            spec("warm"), model, new Replays(store.responses(), budget, clock(), true));
    anew.generate(prompt("Where is it?", 1));

    assertThat(model.prompts()).hasSize(2);
    assertThat(kept()).singleElement().extracting(KeptResponses::count).isEqualTo(1L);
  }

  @Test
  void aFailureIsNotKept() {
    var gone = FakeLanguageModel.failing(new ModelFaultException("gone"));
    var failing = new ReplayedLanguageModel(spec("warm"), gone, replays());

    assertThatThrownBy(() -> failing.generate(prompt("Where is it?", 1))).hasMessage("gone");
    store.flush();
    assertThat(kept()).isEmpty();
  }

  @Test
  void whatIsKeptCanBeListedAndForgotten() {
    replayed("warm").generate(prompt("Where is it?", 1));
    replayed("warm").generate(prompt("Where was it?", 1));
    embedder("warm", true, FakeEmbedder.working()).embed(List.of("one"));
    store.flush();

    assertThat(kept())
        .extracting(KeptResponses::model)
        .containsExactly("fake:fake-language-model/1", "fake:fake-embedder/1");
    assertThat(kept()).extracting(KeptResponses::count).containsExactly(2L, 1L);
    assertThat(kept()).allSatisfy(one -> assertThat(one.newest()).isEqualTo(NOW));
    assertThat(store.responses().forget(Optional.empty(), Optional.of(NOW))).isZero();
    assertThat(
            store
                .responses()
                .forget(Optional.of("fake:fake-language-model/1"), Optional.of(NOW.plusSeconds(1))))
        .isEqualTo(2);
    assertThat(store.responses().forget(Optional.empty(), Optional.empty())).isEqualTo(1);
    assertThat(kept()).isEmpty();
  }

  private List<KeptResponses> kept() {
    return store.responses().kept();
  }

  private LanguageModel replayed(String temper) {
    return new ReplayedLanguageModel(spec(temper), model, replays());
  }

  private static Prompt prompt(String input, long seed) {
    Task task = Examples.classification("billing", "repairs");
    Question asked = Examples.question("q", input);
    return new Prompt(
        Optional.empty(),
        task.instructions(),
        List.of(),
        true,
        List.of(),
        task.labels(),
        new Question(asked.id(), asked.input(), asked.fields(), asked.passages(), seed),
        task.answerFormat(),
        task.answerSchema());
  }
}
