package dev.suffice.api.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TuningJobsTest {
  private static final JobMarker OURS = new JobMarker("a".repeat(64));
  private static final JobMarker OTHER = new JobMarker("b".repeat(64));
  private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

  @Test
  void aJobIsFoundByItsMarkerAlone() {
    var listed =
        List.of(
            job("j1", Optional.empty(), JobState.RUNNING, 0),
            job("j2", Optional.of(OTHER), JobState.RUNNING, 1));
    assertThat(new Listed(listed).find(OURS, START)).isEmpty();
    assertThat(new Listed(listed).find(OTHER, START)).map(JobStatus::id).contains("j2");
  }

  @Test
  void ofSeveralTheNewestThatMayStillHelpIsTaken() {
    var listed =
        List.of(
            job("old", Optional.of(OURS), JobState.QUEUED, 0),
            job("strange", Optional.of(OURS), JobState.UNKNOWN, 1),
            job("failed", Optional.of(OURS), JobState.FAILED, 2),
            job("leaving", Optional.of(OURS), JobState.CANCELLING, 3));
    assertThat(new Listed(listed).find(OURS, START)).map(JobStatus::id).contains("strange");
  }

  @ParameterizedTest
  @EnumSource(JobState.class)
  void aJobThatIsOverStaysAsItIs(JobState next) {
    assertThat(JobState.SUCCEEDED.mayBecome(next)).isEqualTo(next == JobState.SUCCEEDED);
    assertThat(JobState.UNKNOWN.mayBecome(next)).isTrue();
  }

  private static JobStatus job(
      String id, Optional<JobMarker> marker, JobState state, long seconds) {
    return JobStatus.of(id, marker, state, "word", START.plusSeconds(seconds));
  }

  private record Listed(List<JobStatus> jobs) implements TuningJobs {
    @Override
    public JobStatus submit(TuningRequest request, UploadedData data) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<JobStatus> list(Instant since) {
      return jobs;
    }

    @Override
    public TuningJob job(String id) {
      throw new UnsupportedOperationException();
    }
  }
}
