package dev.suffice.runtime;

import dev.suffice.api.catalog.Catalog;
import dev.suffice.api.catalog.UnknownNameException;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.run.StoreException;
import dev.suffice.api.tuning.FineTuningService;
import dev.suffice.api.tuning.FineTuningServices;
import dev.suffice.api.tuning.JobEvent;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.api.tuning.TunableOptions;
import dev.suffice.api.tuning.TuningServer;
import dev.suffice.experiments.store.Store;
import dev.suffice.experiments.store.StoredJob;
import dev.suffice.experiments.store.StoredRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The jobs that runs had models trained by. They are asked for at their services, by the address
 * and the key that the experiment's file names today. Safe for any thread.
 */
public final class JobDesk {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final Catalog<FineTuningServices> services;
  private final Function<ReadRequest, Experiment> reading;

  JobDesk(Catalog<FineTuningServices> services, Function<ReadRequest, Experiment> reading) {
    this.services = services;
    this.reading = reading;
  }

  /** All jobs of a store, newest first, as it knows them. Asks no service. */
  public List<TrainingJob> list(Path storeFolder) {
    try (Store store = Store.openForReading(storeFolder)) {
      Map<String, Path> files =
          store.runs().stream()
              .collect(Collectors.toMap(StoredRun::id, run -> run.source().file()));
      return store.jobs().all().stream().map(job -> job(job, files)).toList();
    }
  }

  /**
   * How far a job is now, by its service. The store learns it too, unless a run uses it: that sees
   * for itself.
   *
   * @param id what the service calls it
   * @param environment what {@code ${NAME}} in the experiment's file stands for
   * @throws UnknownNameException when the store has no such job
   * @throws dev.suffice.api.model.ModelFaultException when the service cannot be asked
   */
  public JobStatus status(Path storeFolder, String id, Map<String, String> environment) {
    TrainingJob job = find(storeFolder, id);
    JobStatus now = service(job, environment).jobs().job(id).status();
    if (job.state() != now.state() && job.state().mayBecome(now.state())) {
      keep(storeFolder, now);
    }
    return now;
  }

  private static void keep(Path storeFolder, JobStatus now) {
    try (Store store = Store.openForWriting(storeFolder)) {
      store.jobs().all().stream()
          .filter(stored -> stored.id().filter(now.id()::equals).isPresent())
          .forEach(stored -> store.jobs().save(stored.found(now.id(), now.state())));
    } catch (StoreException inUse) {
      // A run is at work, which looks at its jobs itself.
    }
  }

  /** What its service tells of a job, oldest first; throws as {@link #status}. */
  public List<JobEvent> events(Path storeFolder, String id, Map<String, String> environment) {
    return service(find(storeFolder, id), environment).jobs().job(id).events();
  }

  /** Asks its service to end a job; throws as {@link #status}. */
  public void cancel(Path storeFolder, String id, Map<String, String> environment) {
    service(find(storeFolder, id), environment).jobs().job(id).cancel();
  }

  /**
   * Ends the deployment of a job's model, so that it is not paid for any more; throws as {@link
   * #status}. Not while a run uses the store, and so perhaps the model.
   *
   * @return by what name it was asked; empty: it was not deployed
   */
  public Optional<String> undeploy(Path storeFolder, String id, Map<String, String> environment) {
    TrainingJob job = find(storeFolder, id);
    try (Store store = Store.openForWriting(storeFolder)) {
      job.served().ifPresent(service(job, environment).deployment()::undeploy);
      store.jobs().all().stream()
          .filter(stored -> stored.id().filter(id::equals).isPresent())
          .forEach(stored -> store.jobs().save(stored.undeployed()));
    }
    return job.served();
  }

  private TrainingJob find(Path storeFolder, String id) {
    List<TrainingJob> jobs = list(storeFolder);
    List<String> known = jobs.stream().flatMap(job -> job.id().stream()).toList();
    return jobs.stream()
        .filter(job -> job.id().filter(id::equals).isPresent())
        .findFirst()
        .orElseThrow(() -> new UnknownNameException("job", id, known));
  }

  /** Of several models that are trained as the same, the one that the job was begun for. */
  private FineTuningService service(TrainingJob job, Map<String, String> environment) {
    Experiment experiment =
        reading.apply(new ReadRequest(job.experiment(), List.of(), false, environment));
    experiment.requireKeys();
    TuningServer server =
        experiment.models().stream()
            .sorted(Comparator.comparing(model -> !model.name().equals(job.model())))
            .map(ModelSpec::options)
            .filter(TunableOptions.class::isInstance)
            .flatMap(options -> ((TunableOptions) options).tuning().stream())
            .filter(one -> one.address().equals(job.address()) && one.base().equals(job.base()))
            .findFirst()
            .orElseThrow(
                () ->
                    new StoreException(
                        "%s declares no model any more that is trained as %s at %s, so nobody knows with which key to ask there."
                            .formatted(job.experiment(), job.base(), job.address())));
    return services.require(server.service()).open(server, TIMEOUT);
  }

  private static TrainingJob job(StoredJob job, Map<String, Path> files) {
    return new TrainingJob(
        job.id(),
        job.model(),
        job.place().base(),
        job.place().address(),
        job.begun(),
        job.state(),
        job.served(),
        job.run(),
        files.get(job.run()));
  }
}
