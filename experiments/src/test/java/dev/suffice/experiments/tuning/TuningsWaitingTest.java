package dev.suffice.experiments.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.run.RunEvent;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What happens while a run waits for a service. */
class TuningsWaitingTest extends TuningLab {
  @Test
  void faultsOfTheServiceThatPassEndNoWaitingAndAreTold() {
    service.failWith = Optional.of("hiccups");
    tune();
    assertThat(service.jobs).hasSize(1);
    assertThat(told)
        .filteredOn(RunEvent.TrainingAwaited.class::isInstance)
        .extracting(event -> ((RunEvent.TrainingAwaited) event).state())
        .contains("validating", "not told now (overloaded)", "QUEUED");
  }

  @Test
  void aServiceThatWantsToBeLeftAloneIsForSoLong() {
    service.failWith = Optional.of("hiccups");
    service.wish = Optional.of(Duration.ofMinutes(7));
    tune();
    Duration waited = Duration.between(FakeTuningService.NOW, clock.instant());
    long refusals = told.stream().filter(event -> event.toString().contains("overloaded")).count();
    assertThat(waited).isGreaterThanOrEqualTo(Duration.ofMinutes(7).multipliedBy(refusals));
    assertThat(refusals).isPositive();
  }

  @Test
  void aRunThatIsStoppedLeavesTheJobAndSaysHowToEndIt() {
    stopped = true;
    assertThatThrownBy(this::tune)
        .hasMessageContaining("The job j0 goes on")
        .hasMessageContaining("suffice jobs cancel j0");
    assertThat(told)
        .last()
        .isEqualTo(new RunEvent.TrainingLeft("small", "j0", "https://tuning.example"));
    stopped = false;
    tune();
    assertThat(service.jobs).hasSize(1);
  }

  @Test
  void aRunThatIsStoppedDoesNotWaitForAServiceThatIsBusy() {
    stopped = true;
    service.failWith = Optional.of("busy");
    service.wish = Optional.of(Duration.ofMinutes(1));
    assertThatThrownBy(this::tune).hasMessage("busy");
    assertThat(clock.instant()).isEqualTo(FakeTuningService.NOW);
    assertThat(budget.spend().total().isZero()).isTrue();
  }

  @Test
  void aJobThatMayNotBeLookedAtAnyMoreGoesOnAndIsFoundAgain() {
    service.failWith = Optional.of("token ended");
    assertThatThrownBy(this::tune)
        .hasMessage(
            "The job j0 at https://tuning.example could not be looked at: token ended. It goes on"
                + " there unless somebody has ended it. Run again to wait for it;"
                + " `suffice jobs cancel j0` ends it.");
    service.failWith = Optional.empty();
    tune();
    assertThat(service.jobs).hasSize(1);
  }
}
