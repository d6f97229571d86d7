package dev.suffice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.run.ExitCode;
import dev.suffice.api.run.StopSignal;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class InterruptsTest {
  private static final Duration LONG = Duration.ofHours(1);

  private final FakeProcess process = new FakeProcess();
  private final StopSignal stop = new StopSignal();

  @Test
  void theFirstInterruptAsksTheRunToStop() {
    listen(LONG);
    process.interrupt();
    assertThat(stop.stopped().map(StopSignal.Stop::exitCode)).contains(ExitCode.INTERRUPTED);
    assertThat(process.halted()).isEmpty();
  }

  @Test
  void theSecondInterruptEndsTheProcess() {
    listen(LONG);
    process.interrupt();
    process.interrupt();
    assertThat(process.halted()).hasValue(130);
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void aRunThatDoesNotStopInTimeIsEnded() throws InterruptedException {
    listen(Duration.ofMillis(1));
    process.interrupt();
    process.awaitHalt();
    assertThat(process.halted()).hasValue(130);
  }

  @Test
  void afterTheRunInterruptsAreNoLongerCaught() {
    Interrupts interrupts = listen(LONG);
    assertThat(process.isCaught()).isTrue();
    interrupts.close();
    assertThat(process.isCaught()).isFalse();
  }

  private Interrupts listen(Duration patience) {
    return Interrupts.listen(process, stop, patience, line -> {});
  }
}
