package dev.suffice.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.run.ExitCode;
import dev.suffice.api.run.RunEvent;
import dev.suffice.api.run.RunListener;
import dev.suffice.api.run.RunOptions;
import dev.suffice.api.run.StopSignal;
import dev.suffice.api.task.Example;
import dev.suffice.experiments.run.AdaptiveLab.Asked;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An adaptive evaluation that is interrupted, or made with another concurrency. */
class AdaptiveRepeatTest {
  /** How often each approach is right. */
  private static final Map<String, Double> SHARES =
      Map.of("poor", 0.6, "fair", 0.83, "good", 0.93, "best", 0.97);

  @TempDir Path folder;

  private AdaptiveLab lab() {
    return new AdaptiveLab(folder);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void aRunInterruptedAnywhereEndsAsTheUndisturbedOne(long seed) throws InterruptedException {
    var undisturbed = contested(new AdaptiveLab(folder.resolve("undisturbed")));
    undisturbed.run();
    var random = new Random(seed);
    var interrupted = contested(new AdaptiveLab(folder.resolve("interrupted")));
    while (interrupt(interrupted, 1 + random.nextInt(90))) {
      assertThat(interrupted.asked()).doesNotHaveDuplicates();
    }

    assertThat(interrupted.trials()).isEqualTo(undisturbed.trials());
    assertThat(interrupted.verdicts()).isEqualTo(undisturbed.verdicts());
    assertThat(interrupted.asked()).doesNotHaveDuplicates();
  }

  /** Several means near the threshold, slices, a reference: whatever steers the turns. */
  private static AdaptiveLab contested(AdaptiveLab lab) {
    return lab.examples(60, Map.of("channel", "chat"))
        .examples(180, Map.of("channel", "mail"))
        .accuracy(0.8)
        .also(AdaptiveLab.score(0.7, Optional.of("channel")))
        .also(AdaptiveLab.within(0.2, "best"))
        .approach("poor", "1", SHARES.get("poor"))
        .approach("fair", "1.05", SHARES.get("fair"))
        .approach("good", "2", SHARES.get("good"))
        .approach("best", "4", SHARES.get("best"));
  }

  /** Stops a run after so many trials; whether there is more to do. */
  private static boolean interrupt(AdaptiveLab lab, int trials) throws InterruptedException {
    var stop = new StopSignal();
    var committed = new AtomicInteger();
    RunListener listener =
        event -> {
          if (event instanceof RunEvent.TrialFinished && committed.incrementAndGet() == trials) {
            stop.stop(ExitCode.INTERRUPTED, "enough");
          }
        };
    return lab.run(RunOptions.CONTINUE, listener, stop).stop().isPresent();
  }

  @Test
  void whatWasLostIsAskedAgainInItsPlaceAndEndsAsTheUndisturbedRun() throws InterruptedException {
    var undisturbed = contested(new AdaptiveLab(folder.resolve("undisturbed")));
    undisturbed.run();
    var lossy = contested(new AdaptiveLab(folder.resolve("lossy")));
    SHARES.forEach((id, share) -> lossy.script(id, example -> losing(id, share, example)));
    lossy.run();
    List<Asked> lost = lossy.asked().stream().filter(AdaptiveRepeatTest::isLost).toList();
    SHARES.forEach((id, share) -> lossy.script(id, one -> AdaptiveLab.rightOn(share, id, one)));
    lossy.run(new RunOptions(false, true));

    assertThat(lossy.verdicts()).isEqualTo(undisturbed.verdicts());
    assertThat(lossy.asked())
        .filteredOn(AdaptiveRepeatTest::isLost)
        .hasSizeGreaterThan(lost.size());
    assertThat(lossy.asked()).filteredOn(one -> !isLost(one)).doesNotHaveDuplicates();
  }

  private static String losing(String id, double share, Example example) {
    if (isLost(new Asked(id, example.id()))) {
      throw new ModelFaultException("the network");
    }
    return AdaptiveLab.rightOn(share, id, example);
  }

  /** One in twenty. */
  private static boolean isLost(Asked asked) {
    return Math.floorMod((asked.example() + asked.approach()).hashCode(), 20) == 0;
  }

  @Test
  void nothingIsPreparedOnceTheRunIsToStop() throws InterruptedException {
    var lab = contested(lab());
    interrupt(lab, 1);

    assertThat(lab.preparations()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 16})
  void concurrencyChangesNeitherTrialsNorVerdicts(int trials) throws InterruptedException {
    var reference = contested(new AdaptiveLab(folder.resolve("7"))).concurrency(7);
    var other = contested(new AdaptiveLab(folder.resolve("other"))).concurrency(trials);
    reference.run();
    other.run();

    assertThat(other.trials()).isEqualTo(reference.trials());
    assertThat(other.verdicts()).isEqualTo(reference.verdicts());
  }
}
