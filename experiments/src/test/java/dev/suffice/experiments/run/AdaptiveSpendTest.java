package dev.suffice.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.money.Money;
import dev.suffice.api.run.ExitCode;
import dev.suffice.experiments.run.AdaptiveLab.Asked;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An adaptive evaluation with little to spend. */
class AdaptiveSpendTest {
  private static final int EXAMPLES = 400;

  @TempDir Path folder;

  private AdaptiveLab lab() {
    return new AdaptiveLab(folder);
  }

  @Test
  void whatNeedsMoreThanHalfOfTheSpendWaits() throws InterruptedException {
    var free = nearAndGood(new AdaptiveLab(folder.resolve("free")));
    free.run();
    var tight = nearAndGood(new AdaptiveLab(folder.resolve("tight"))).spend("0.012");
    var done = tight.run();

    assertThat(before("good", free)).isGreaterThan(EXAMPLES / 2);
    assertThat(before("good", tight)).isPositive().isLessThan(before("good", free));
    assertThat(tight.calls("good")).isPositive();
    assertThat(done.counts().spent()).isLessThanOrEqualTo(Money.usd("0.012"));
  }

  /** The first one lies so near to the threshold that it takes most of what there is. */
  private static AdaptiveLab nearAndGood(AdaptiveLab lab) {
    return lab.examples(EXAMPLES)
        .accuracy(0.8)
        .approach("near", "1", 0.815)
        .approach("good", "3", 0.97);
  }

  private static int before(String approach, AdaptiveLab lab) {
    return lab.asked().subList(0, firstOf(approach, lab)).size();
  }

  @Test
  void theSpendLimitEndsTheRunWithWhatIsKept() throws InterruptedException {
    var lab = nearAndGood(lab()).spend("0.001");
    var stop = lab.run().stop().orElseThrow();

    assertThat(stop.exitCode()).isEqualTo(ExitCode.STOPPED_BY_LIMIT);
    assertThat(lab.calls("near")).isPositive().isLessThan(EXAMPLES);
  }

  private static int firstOf(String approach, AdaptiveLab lab) {
    return lab.asked().stream().map(Asked::approach).toList().indexOf(approach);
  }
}
