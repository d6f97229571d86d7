package dev.suffice.providers.djl;

import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Usage;
import dev.suffice.api.tuning.JobEvent;
import dev.suffice.api.tuning.JobMarker;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.api.tuning.TuningJob;
import dev.suffice.api.tuning.TuningJobs;
import dev.suffice.api.tuning.TuningRequest;
import dev.suffice.api.tuning.UploadedData;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The jobs of this process, one at a time in the order in which they were submitted, and those of
 * earlier ones that left a model behind. A job's id is its marker.
 */
final class LocalJobs implements TuningJobs {
  private final Workshop workshop;
  private final Training training;
  private final Executor queue;
  private final Map<JobMarker, LocalJob> jobs = new LinkedHashMap<>();

  LocalJobs(Workshop workshop) {
    this(workshop, new Training(workshop, new PyTorch(workshop.folder())), worker());
  }

  LocalJobs(Workshop workshop, Training training, Executor queue) {
    this.workshop = workshop;
    this.training = training;
    this.queue = queue;
  }

  /** A model that is there is not trained again, nor one that is being trained. */
  @Override
  public JobStatus submit(TuningRequest request, UploadedData data) {
    JobMarker marker = request.marker();
    LocalJob job;
    synchronized (jobs) {
      Optional<JobStatus> known = known(marker).filter(JobStatus::mayHelp);
      if (known.isPresent()) {
        return known.get();
      }
      job = new LocalJob(marker, request, training, workshop.clock());
      jobs.put(marker, job);
    }
    queue.execute(job::run);
    return job.status();
  }

  @Override
  public List<JobStatus> list(Instant since) {
    var all = new LinkedHashMap<String, JobStatus>();
    for (JobMarker marker : kept()) {
      finished(marker).ifPresent(status -> all.put(status.id(), status));
    }
    synchronized (jobs) {
      jobs.values().forEach(job -> all.put(job.id(), job.status()));
    }
    return all.values().stream().filter(job -> !job.created().isBefore(since)).toList();
  }

  /** A job of another process of which nothing is left has failed. */
  @Override
  public TuningJob job(String id) {
    var marker = new JobMarker(id);
    synchronized (jobs) {
      LocalJob job = jobs.get(marker);
      return job == null ? new PastJob(marker) : job;
    }
  }

  private Optional<JobStatus> known(JobMarker marker) {
    return Optional.ofNullable(jobs.get(marker)).map(LocalJob::status).or(() -> finished(marker));
  }

  private Optional<JobStatus> finished(JobMarker marker) {
    Path file = workshop.file(marker);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(ModelFile.read(file))
          .filter(workshop::isCurrent)
          .map(model -> LocalJob.succeeded(marker, model));
    } catch (IOException damaged) {
      return Optional.empty();
    }
  }

  private List<JobMarker> kept() {
    Path folder = workshop.folder().resolve("tuned");
    var markers = new ArrayList<JobMarker>();
    if (!Files.isDirectory(folder)) {
      return markers;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.model")) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        String hex = name.substring(0, name.length() - ".model".length());
        if (TunedName.isOne("tuned:" + hex)) {
          markers.add(new JobMarker(hex));
        }
      }
    } catch (IOException unreadable) {
      throw new ModelFaultException(
          "The tuned models in %s cannot be listed: %s".formatted(folder, unreadable),
          Optional.of(Usage.NONE),
          unreadable);
    }
    return markers;
  }

  /** A thread that goes when it has nothing to do, and holds up nobody's end. */
  private static Executor worker() {
    return new ThreadPoolExecutor(
        0,
        1,
        1,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(),
        task -> {
          var thread = new Thread(task, "suffice-training");
          thread.setDaemon(true);
          return thread;
        });
  }

  /** A job of another process. */
  private final class PastJob implements TuningJob {
    private final JobMarker marker;

    private PastJob(JobMarker marker) {
      this.marker = marker;
    }

    @Override
    public JobStatus status() {
      return finished(marker)
          .orElseGet(
              () ->
                  LocalJob.failed(
                      marker,
                      Instant.EPOCH,
                      "The process that trained it ended before it was done."));
    }

    @Override
    public List<JobEvent> events() {
      return List.of();
    }

    @Override
    public void cancel() {}
  }
}
