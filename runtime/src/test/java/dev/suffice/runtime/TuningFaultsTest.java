package dev.suffice.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.money.Money;
import dev.suffice.api.sandbox.Fault;
import dev.suffice.api.sandbox.FaultRates;
import dev.suffice.api.sandbox.SandboxOptions;
import dev.suffice.api.sandbox.TrainingCourse;
import dev.suffice.api.sandbox.TrainingFault;
import dev.suffice.api.tuning.JobState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong with a training over HTTP, and what a person is told. */
@Timeout(60)
class TuningFaultsTest {
  private static final SandboxOptions CALM = SandboxOptions.calm();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          QUOTA         | openai answered 429: no credit or quota is left: "You exceeded your current quota (a fault)". Raise it there; then run again
          FILE_REJECTED | failed: Line 7: the file was rejected (a fault)
          FAILED        | failed: The training failed (a fault)
          BASE_RETIRED  | failed: The model 'learner' has been retired (a fault)
          CANCELLED     | was cancelled. Run again to train anew.
          """)
  void aJobThatComesToNothingSaysWhyInTheServicesWords(TrainingFault fault, String message)
      throws Exception {
    try (var lab = new TrainingOverHttp(folder, CALM.with(TrainingCourse.with(fault)))) {
      assertThatThrownBy(lab::tune).hasMessageContaining(message);
      assertThat(lab.sandbox.ledger().billed()).isEqualTo(Money.ZERO);
      assertThat(lab.stored()).isEmpty();
    }
  }

  /** A day later, without a second of waiting. */
  @Test
  void aJobThatIsStuckIsGivenUpWithAdviceAndGoesOn() throws Exception {
    var course = TrainingCourse.with(TrainingFault.STUCK);
    try (var lab = new TrainingOverHttp(folder, CALM.with(course))) {
      assertThatThrownBy(lab::tune)
          .hasMessageContaining("Nothing has changed for 24 hours")
          .hasMessageContaining("look at the service's own pages")
          .hasMessageContaining("goes on at http://127.0.0.1")
          .hasMessageContaining("Run again to wait for it; `suffice jobs cancel ftjob-");
      assertThat(lab.stored()).singleElement().matches(job -> job.id().isPresent());
    }
  }

  @Test
  void aStoppedRunLeavesTheJobAndSaysHowToWaitOrEndIt() throws Exception {
    try (var lab = new TrainingOverHttp(folder, CALM)) {
      lab.training.state = JobState.RUNNING;
      lab.stopped = true;
      assertThatThrownBy(lab::tune)
          .hasMessageContaining("The run was stopped. The job ftjob-")
          .hasMessageContaining("Run again to wait for it; `suffice jobs cancel ftjob-");
      lab.stopped = false;
      lab.training.state = JobState.SUCCEEDED;
      lab.tune();
      assertThat(lab.stored()).hasSize(1);
    }
  }

  @Test
  void whoLooksAtAJobThatARunHasLeftTellsTheStoreWhatBecameOfIt() throws Exception {
    try (var lab = new TrainingOverHttp(folder, CALM)) {
      lab.training.state = JobState.RUNNING;
      lab.stopped = true;
      assertThatThrownBy(lab::tune).hasMessageContaining("The run was stopped.");
      String job = lab.stored().get(0).id().orElseThrow();
      lab.training.state = JobState.SUCCEEDED;
      assertThat(lab.status(job).state()).isEqualTo(JobState.SUCCEEDED);
      assertThat(lab.stored())
          .singleElement()
          .matches(stored -> stored.state() == JobState.SUCCEEDED && stored.served().isEmpty());
    }
  }

  @Test
  void aModelThatIsNotReadyForMinutesIsWaitedFor() throws Exception {
    var course = new TrainingCourse(Money.usd("3"), Duration.ofMinutes(12), Optional.empty());
    try (var lab = new TrainingOverHttp(folder, CALM.with(course))) {
      lab.tune();
      assertThat(Duration.between(TrainingOverHttp.NOW, lab.clock.instant()))
          .isBetween(Duration.ofMinutes(12), Duration.ofMinutes(14));
    }
  }

  @Test
  void aModelThatNeverComesIsToldAfterHalfAnHour() throws Exception {
    var course = new TrainingCourse(Money.usd("3"), Duration.ofDays(9), Optional.empty());
    try (var lab = new TrainingOverHttp(folder, CALM.with(course))) {
      assertThatThrownBy(lab::tune)
          .hasMessageContaining("does not answer")
          .hasMessageContaining("'not found'")
          .hasMessageContaining("it is not trained again");
      assertThat(Duration.between(TrainingOverHttp.NOW, lab.clock.instant()))
          .isBetween(Duration.ofMinutes(30), Duration.ofMinutes(32));
    }
  }

  /** A third of all answers is lost or a refusal, which vendors do to requests about jobs too. */
  @Test
  void whatPassesIsAskedAgainAndTheJobStaysOne() throws Exception {
    var faults =
        new FaultRates(
            Map.of(Fault.UNAVAILABLE, 0.1, Fault.TOO_MANY_REQUESTS, 0.1, Fault.HALF_BODY, 0.1));
    for (int seed = 0; seed < 8; seed++) {
      Path home = Files.createDirectory(folder.resolve("seed-" + seed));
      try (var lab = new TrainingOverHttp(home, CALM.with(faults, seed))) {
        boolean isDone = false;
        for (int run = 0; run < 10 && !isDone; run++) {
          isDone = tries(lab);
        }
        assertThat(isDone).as("seed %s", seed).isTrue();
        assertThat(lab.sandbox.ledger().requests()).as("seed %s", seed).isEqualTo(1);
      }
    }
  }

  private static boolean tries(TrainingOverHttp lab) {
    try {
      lab.tune();
      return true;
    } catch (ModelFaultException again) {
      return false;
    }
  }
}
