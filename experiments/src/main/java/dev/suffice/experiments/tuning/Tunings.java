package dev.suffice.experiments.tuning;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Usage;
import dev.suffice.api.money.Training;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.api.tuning.TrainingEstimate;
import dev.suffice.api.tuning.TrainingFinding;
import dev.suffice.api.tuning.TrainingPlan;
import dev.suffice.api.tuning.TunedModel;
import dev.suffice.api.tuning.TuningBench;
import dev.suffice.api.tuning.TuningRequest;
import dev.suffice.experiments.meter.Meter;
import dev.suffice.experiments.store.StoredJob;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Has the models of one run trained. A job is submitted once for each request: the intent is
 * committed first, and a job that carries the request's marker is adopted wherever it is found. For
 * one thread.
 */
public final class Tunings implements TuningBench {
  private final Experiment experiment;
  private final TuningOffice office;
  private final TuningTill till;
  private final JobPost post;
  private final JobWatch watch;
  private final Deployments deployments;
  private final Meter meter;
  private final Function<ModelSpec, LanguageModel> models;

  /** What this run asks: it must not be taken away when the same is only measured besides. */
  private final Set<StoredJob.Place> kept = new HashSet<>();

  /**
   * @param models makes a model of the run, metered under its name
   */
  public Tunings(
      Experiment experiment,
      TuningOffice office,
      TuningTill till,
      RunJobs jobs,
      Meter meter,
      Function<ModelSpec, LanguageModel> models) {
    this.experiment = experiment;
    this.office = office;
    this.till = till;
    this.post = new JobPost(jobs);
    this.watch = new JobWatch(jobs);
    this.deployments = new Deployments(jobs);
    this.meter = meter;
    this.models = models;
  }

  @Override
  public TrainingEstimate estimate(LanguageModelName base, TrainingPlan plan) {
    return new PlannedTunings(experiment, office).estimate(base, plan);
  }

  @Override
  public TunedModel tune(
      LanguageModelName base, TrainingPlan plan, OptionalInt retrainEveryMonths) {
    Trainable trainable = Trainable.of(experiment, office.services(), base);
    TuningRequest request = trainable.request(plan);
    kept.add(JobPost.place(trainable, request.marker()));
    return tune(trainable, request, retrainEveryMonths);
  }

  /** Where this run had it trained to be asked, it goes on answering. */
  @Override
  public <T> T rehearse(
      LanguageModelName base, TrainingPlan plan, Function<TunedModel, T> measure) {
    Trainable trainable = Trainable.of(experiment, office.services(), base);
    TuningRequest request = trainable.request(plan);
    try {
      return measure.apply(tune(trainable, request, OptionalInt.empty()));
    } finally {
      if (!kept.contains(JobPost.place(trainable, request.marker()))) {
        deployments.undeploy(trainable, request.marker());
      }
    }
  }

  private TunedModel tune(
      Trainable trainable, TuningRequest request, OptionalInt retrainEveryMonths) {
    TrainingEstimate estimate = trainable.service().intake().estimate(request);
    var expected =
        new Training(
            trainable.spec().name(),
            estimate.tokens(),
            request.plan().settings().epochs(),
            retrainEveryMonths,
            estimate.machineTime());
    long start = meter.now();
    try {
      Optional<JobStatus> earlier = post.earlier(trainable, request);
      JobStatus done =
          earlier.isPresent()
              ? watch.await(trainable, earlier.get(), request.marker())
              : paid(trainable, request, expected);
      Training training = actual(expected, done);
      String served = deployments.deployed(trainable, done, request.marker());
      return new TunedModel(
          models.apply(TunedSpec.of(trainable, served)), training, warnings(trainable, request));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new ModelFaultException(
          "Interrupted while a model was trained", Optional.of(Usage.NONE), stopped);
    } finally {
      meter.waited(meter.now() - start);
    }
  }

  private List<String> warnings(Trainable trainable, TuningRequest request) {
    Stream<String> reviewed =
        TrainingReview.beside(request.plan(), experiment.data().test()).stream()
            .map(TrainingFinding::message);
    return Stream.concat(trainable.warnings(request).stream(), reviewed).toList();
  }

  private JobStatus paid(Trainable trainable, TuningRequest request, Training expected)
      throws InterruptedException {
    try (TuningTill.Bill bill = till.reserve(trainable.spec(), expected)) {
      JobStatus begun = post.submit(trainable, request, bill);
      JobStatus done = watch.await(trainable, begun, request.marker());
      bill.settle(actual(expected, done));
      return done;
    }
  }

  /** What the service counted, where it counts. */
  private static Training actual(Training expected, JobStatus done) {
    OptionalLong counted = done.trainedTokens();
    long tokens = counted.isPresent() ? counted.getAsLong() / expected.epochs() : expected.tokens();
    return new Training(
        expected.model(),
        tokens,
        expected.epochs(),
        expected.retrainEveryMonths(),
        done.machineTime().or(expected::machineTime));
  }
}
