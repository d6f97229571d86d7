package dev.suffice.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.experiment.Limits;
import dev.suffice.api.kit.Examples;
import dev.suffice.api.kit.FakeLanguageModel;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.run.RunEvent;
import dev.suffice.api.run.RunOptions;
import dev.suffice.api.run.StopSignal;
import dev.suffice.experiments.tally.ApproachTrials;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Results do not depend on what runs beside what. */
class RunnerOrderTest extends RunnerLab {
  @Test
  void resultsDoNotDependOnTheConcurrency() throws InterruptedException {
    script =
        prompt -> Long.toString(prompt.question().seed() % 2).equals("0") ? "billing" : "workshop";
    run(experiment(), RunOptions.CONTINUE);
    var many = history().stream().map(ApproachTrials::trials).toList();
    var one = new Limits(Optional.empty(), Optional.empty(), 1, Duration.ofSeconds(30));
    run(withLimits(one), new RunOptions(true, false));
    var single = history().stream().map(ApproachTrials::trials).toList();

    for (int i = 0; i < many.size(); i++) {
      assertThat(single.get(i))
          .extracting(trial -> trial.trial().outcome())
          .isEqualTo(many.get(i).stream().map(trial -> trial.trial().outcome()).toList());
    }
  }

  @Test
  void resultsDoNotDependOnTheOrderInWhichAnswersArrive() throws InterruptedException {
    Function<Prompt, String> answer =
        prompt -> prompt.question().seed() % 2 == 0 ? "billing" : "workshop";
    var one = new Limits(Optional.empty(), Optional.empty(), 1, Duration.ofSeconds(30));
    script = answer;
    run(withLimits(one), RunOptions.CONTINUE);
    var usual = history().stream().map(approach -> outcomes(approach)).toList();

    // every second call is let go only when the one after it is done
    var calls = new AtomicInteger();
    var done = Stream.generate(() -> new CountDownLatch(1)).limit(2 * EXAMPLES + 1).toList();
    script =
        prompt -> {
          int number = calls.getAndIncrement();
          if (number % 2 == 0) {
            await(done.get(number + 1));
          }
          done.get(number).countDown();
          return answer.apply(prompt);
        };
    run(experiment(), new RunOptions(true, false));

    assertThat(calls).hasValue(2 * EXAMPLES);
    assertThat(history().stream().map(approach -> outcomes(approach)).toList()).isEqualTo(usual);
  }

  @Test
  void theCheapestApproachGoesFirstAndModelsAreClosed() throws InterruptedException {
    var told = new ArrayList<RunEvent>();
    var dearFirst = List.of(approach("dear", "a long and dear style"), approach("cheap", "x"));
    run(experiment(dearFirst, data(EXAMPLES)), RunOptions.CONTINUE, told::add, new StopSignal());

    assertThat(told)
        .filteredOn(RunEvent.ApproachStarted.class::isInstance)
        .extracting(event -> ((RunEvent.ApproachStarted) event).approach())
        .containsExactly("cheap", "dear");
    assertThat(models).allMatch(FakeLanguageModel::isClosed);
  }

  @Test
  void equalTestQuestionsAreAskedEachForItself() throws InterruptedException {
    var twins =
        List.of(Examples.example("a", "same", "billing"), Examples.example("b", "same", "billing"));
    run(experiment(approaches(), new Dataset(List.of(), List.of(), twins)), RunOptions.CONTINUE);

    assertThat(calls()).isEqualTo(4);
  }
}
