package dev.suffice.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.kit.MovingClock;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.TransientFaultException;
import dev.suffice.api.model.Usage;
import dev.suffice.api.tuning.JobState;
import dev.suffice.api.tuning.JobStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class JobWaitingTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  private static final Duration MINUTES = Duration.ofMinutes(2);

  private final MovingClock clock = new MovingClock(NOW);
  private final Terminal terminal = Terminal.withoutSuffice();

  @Test
  void whileNobodyAnswersThatIsSaidAtOnceAndOnceAMinute() throws InterruptedException {
    assertThat(complaints(Duration.ZERO)).isZero();
    assertThat(complaints(Duration.ofSeconds(5))).isEqualTo(1);
    assertThat(complaints(Duration.ofSeconds(60))).isEqualTo(1);
    assertThat(complaints(Duration.ofSeconds(65))).isEqualTo(2);
    assertThat(complaints(Duration.ofMinutes(10))).isEqualTo(10);
  }

  @Test
  void whatIsWrongAndWhatToDoIsSaid() throws InterruptedException {
    complaints(Duration.ofSeconds(5));
    assertThat(terminal.err().replaceAll("\\s+", " "))
        .contains("could not be looked at: openai cannot be reached.")
        .contains("It goes on all the same", "again in 5 seconds", "`base-url`");
  }

  @Test
  void whatHasNotChangedIsToldOnceUntilSomebodyMayThinkThatItIsLost() throws InterruptedException {
    waiting(
            () -> {
              if (now() == 15) {
                throw unreachable();
              }
              return status(now() < 30 ? JobState.RUNNING : JobState.FAILED);
            })
        .await();
    assertThat(terminal.out())
        .isEqualToNormalizingNewlines("Job j1: running.\nJob j1: running.\nJob j1: failed.\n");
  }

  @Test
  void aServiceThatWantsToBeLeftAloneIsForSoLong() throws InterruptedException {
    waiting(
            () -> {
              if (now() < 90) {
                throw new TransientFaultException(
                    "slower", Optional.of(Usage.NONE), null, true, Optional.of(MINUTES));
              }
              return status(JobState.FAILED);
            })
        .await();
    assertThat(clock.instant()).isEqualTo(NOW.plus(MINUTES));
    assertThat(terminal.err().replaceAll("\\s+", " ")).contains("again in 120 seconds");
  }

  @Test
  void whatWillNotPassEndsTheWaiting() {
    Supplier<JobStatus> refusing =
        () -> {
          throw new ModelFaultException("the key is not accepted");
        };
    assertThatThrownBy(() -> waiting(refusing).await()).hasMessage("the key is not accepted");
    assertThat(clock.instant()).isEqualTo(NOW);
  }

  /** How often a person is told of a service that answers nothing for so long. */
  private int complaints(Duration silence) throws InterruptedException {
    int before = complaints();
    Instant back = clock.instant().plus(silence);
    waiting(
            () -> {
              if (clock.instant().isBefore(back)) {
                throw unreachable();
              }
              return status(JobState.FAILED);
            })
        .await();
    return complaints() - before;
  }

  private int complaints() {
    return terminal.err().split("could not be looked at", -1).length - 1;
  }

  private JobWaiting waiting(Supplier<JobStatus> service) {
    return new JobWaiting(service, clock, clock::sleep, terminal.session());
  }

  private long now() {
    return Duration.between(NOW, clock.instant()).toSeconds();
  }

  private static JobStatus status(JobState state) {
    String word = state == JobState.RUNNING ? "running" : "failed";
    return JobStatus.of("j1", Optional.empty(), state, word, NOW);
  }

  private static TransientFaultException unreachable() {
    return new TransientFaultException(
        "openai cannot be reached", Optional.of(Usage.NONE), null, false, Optional.empty());
  }
}
