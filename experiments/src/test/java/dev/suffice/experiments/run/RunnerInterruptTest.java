package dev.suffice.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.run.RunOptions;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A run whose thread is interrupted, as a test's is when its time is over. */
class RunnerInterruptTest extends RunnerLab {
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch never = new CountDownLatch(1);

  @Test
  void whatCameBackMeanwhileIsKept() throws InterruptedException {
    script = prompt -> waiting("billing");
    assertThat(interrupted(experiment())).isInstanceOf(InterruptedException.class);
    int answered = calls();

    script = prompt -> "billing";
    assertThat(run(experiment(), RunOptions.CONTINUE).counts().trialsDone())
        .isEqualTo(2 * EXAMPLES - answered);
  }

  @Test
  void whatWasGivenUpIsNotLostButAskedByTheNextRun() throws InterruptedException {
    script =
        prompt -> {
          throw new ModelFaultException(waiting("the run was stopped"));
        };
    assertThat(interrupted(experiment())).isInstanceOf(InterruptedException.class);

    script = prompt -> "billing";
    assertThat(run(experiment(), RunOptions.CONTINUE).counts().trialsDone())
        .isEqualTo(2 * EXAMPLES);
  }

  @Test
  void anApproachThatWasBeingPreparedHasNotFailed() throws InterruptedException {
    Experiment asking = experiment(List.of(approach("plain", FakeStrategy.ASKING)), data(3));
    script =
        prompt -> {
          throw new ModelFaultException(waiting("the run was stopped"));
        };
    assertThat(interrupted(asking)).isInstanceOf(InterruptedException.class);
    assertThat(history(asking)).allMatch(approach -> approach.failure().isEmpty());

    script = prompt -> "billing";
    assertThat(run(asking, RunOptions.CONTINUE).counts().trialsDone()).isEqualTo(3);
  }

  /** Does not answer before it is interrupted. */
  private String waiting(String answer) {
    asked.countDown();
    await(never);
    return answer;
  }

  /** What a run throws that is interrupted while it asks. */
  private Throwable interrupted(Experiment experiment) throws InterruptedException {
    var thrown = new AtomicReference<Throwable>();
    var running =
        new Thread(
            () -> {
              try {
                run(experiment, RunOptions.CONTINUE);
              } catch (InterruptedException | RuntimeException ended) {
                thrown.set(ended);
              }
            });
    running.start();
    asked.await();
    running.interrupt();
    running.join();
    return thrown.get();
  }
}
