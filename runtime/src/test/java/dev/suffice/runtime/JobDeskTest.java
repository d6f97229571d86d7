package dev.suffice.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.catalog.Catalog;
import dev.suffice.api.experiment.Source;
import dev.suffice.api.run.StoreException;
import dev.suffice.api.tuning.FineTuningServices;
import dev.suffice.api.tuning.JobMarker;
import dev.suffice.api.tuning.JobState;
import dev.suffice.experiments.store.Fingerprint;
import dev.suffice.experiments.store.Store;
import dev.suffice.experiments.store.StoredJob;
import dev.suffice.experiments.store.StoredRun;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobDeskTest {
  private static final String RUN = "2026-11-23-0815";
  private static final Instant NOW = Instant.parse("2026-11-23T08:15:02Z");

  @TempDir private Path folder;

  @Test
  void aModelThatARunMayBeAskingIsNotTakenAwayFromIt() {
    var desk =
        new JobDesk(
            Catalog.of("service", List.<FineTuningServices>of(), FineTuningServices::name),
            request -> {
              throw new AssertionError("Nobody needs to know where the model is");
            });
    try (Store run = Store.openForWriting(folder)) {
      run.saveRun(run());
      run.jobs().save(job());

      assertThatThrownBy(() -> desk.undeploy(folder, "ftjob-1", Map.of()))
          .isInstanceOf(StoreException.class);
    }
    assertThat(desk.list(folder)).singleElement().matches(job -> job.served().isPresent());
  }

  private static StoredJob job() {
    return new StoredJob(
        new StoredJob.Place(new JobMarker("0".repeat(64)), "fake", "https://tuning.example", "m"),
        RUN,
        "small",
        NOW,
        Optional.of("ftjob-1"),
        JobState.SUCCEEDED,
        Optional.of("ft:m"));
  }

  private static StoredRun run() {
    return new StoredRun(
        RUN,
        "routing",
        new Source(Path.of("/routing.yaml"), "experiment: routing"),
        Fingerprint.of("data"),
        Fingerprint.of("test"),
        NOW,
        Optional.empty(),
        OptionalInt.empty(),
        StoredRun.Counts.NONE,
        "none",
        Map.of(),
        List.of(),
        Optional.empty());
  }
}
