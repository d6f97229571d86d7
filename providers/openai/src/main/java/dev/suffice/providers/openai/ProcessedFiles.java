package dev.suffice.providers.openai;

import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.TransientFaultException;
import dev.suffice.api.model.Usage;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.api.tuning.TuningJob;
import dev.suffice.api.tuning.TuningJobs;
import dev.suffice.api.tuning.TuningRequest;
import dev.suffice.api.tuning.UploadedData;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Jobs of a server that looks at files for a while before it trains with them, as Azure does: one
 * is submitted once its files are ready, and until then that may pass.
 */
record ProcessedFiles(TuningJobs jobs, FileClient files, Faults faults) implements TuningJobs {
  private static final Set<String> UNREADY = Set.of("pending", "running");
  private static final Duration WAIT = Duration.ofMinutes(1);

  @Override
  public JobStatus submit(TuningRequest request, UploadedData data) {
    requireReady(data.training());
    data.validation().ifPresent(this::requireReady);
    return jobs.submit(request, data);
  }

  private void requireReady(String id) {
    Fields file = Unbilled.of(() -> files.about(id));
    String status = file.optionalText("status").orElse("");
    if (UNREADY.contains(status)) {
      throw new TransientFaultException(
          "The file %s is still being looked at".formatted(id),
          Optional.of(Usage.NONE),
          null,
          false,
          Optional.of(WAIT));
    }
    if (status.equals("error")) {
      String why = file.optionalText("status_details").map(faults::shown).orElse("no reason told");
      throw new ModelFaultException(
          "The file %s was not accepted: %s".formatted(id, why), Optional.of(Usage.NONE), null);
    }
  }

  @Override
  public List<JobStatus> list(Instant since) {
    return jobs.list(since);
  }

  @Override
  public TuningJob job(String id) {
    return jobs.job(id);
  }
}
