package dev.suffice.runtime;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import dev.suffice.api.catalog.Catalog;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.kit.FakeLanguageModel;
import dev.suffice.api.kit.FakeTraining;
import dev.suffice.api.kit.MovingClock;
import dev.suffice.api.model.EmbeddedModels;
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.model.Model;
import dev.suffice.api.money.Money;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.sandbox.Sandbox;
import dev.suffice.api.sandbox.SandboxOptions;
import dev.suffice.api.sandbox.Sandboxes;
import dev.suffice.api.tuning.FineTuningServices;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.api.tuning.LocalTraining;
import dev.suffice.api.tuning.TrainingExample;
import dev.suffice.api.tuning.TrainingPlan;
import dev.suffice.api.tuning.TrainingSettings;
import dev.suffice.api.tuning.TunedModel;
import dev.suffice.experiments.meter.Meter;
import dev.suffice.experiments.spend.Budget;
import dev.suffice.experiments.spend.JobTill;
import dev.suffice.experiments.spend.SpendLog;
import dev.suffice.experiments.store.Fingerprint;
import dev.suffice.experiments.store.Store;
import dev.suffice.experiments.store.StoredJob;
import dev.suffice.experiments.store.StoredRun;
import dev.suffice.experiments.tuning.Rests;
import dev.suffice.experiments.tuning.RunJobs;
import dev.suffice.experiments.tuning.TuningOffice;
import dev.suffice.experiments.tuning.TuningTill;
import dev.suffice.experiments.tuning.Tunings;
import dev.suffice.providers.openai.OpenAiModule;
import dev.suffice.sandbox.SandboxModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A training over HTTP: the sandbox, OpenAI's own client, and a store that outlives each process.
 * Time goes by while somebody waits only.
 */
final class TrainingOverHttp implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final String RUN = "r1";

  private static final String YAML =
      """
      experiment: routing
      task: {kind: classification, input: message, expected: queue, labels: [refund, delivery], instructions: Name the queue.}
      data: {file: data.csv, split: {train: 50%%, validation: 0%%, test: 50%%, seed: 1}}
      models:
        learner:
          provider: openai
          base-url: %s/v1
          model: learner
          max-output-tokens: 50
          price: {input: 0.10 USD per million, output: 0.40 USD per million, tuning: {training: 3 USD per million}}
      approaches: [{id: tuned, strategy: fine-tune, model: learner, training: {epochs: 3}}]
      metrics: [accuracy]
      """;

  final FakeTraining training = new FakeTraining();
  final MovingClock clock = new MovingClock(NOW);
  final List<String> asked = new ArrayList<>();
  final Sandbox sandbox;
  final MortalServices services;
  boolean stopped;
  private final Experiment experiment;
  private final Path store;

  TrainingOverHttp(Path folder, SandboxOptions options) throws IOException {
    Injector injector =
        Guice.createInjector(
            new OpenAiModule(),
            new SandboxModule(),
            binder -> {
              binder.bind(Clock.class).toInstance(clock);
              binder.bind(EmbeddedModels.class).toInstance(new NoModels());
              binder.bind(LocalTraining.class).toInstance(training);
            });
    sandbox = injector.getInstance(Sandboxes.class).start(options);
    Set<FineTuningServices> bound =
        injector.getInstance(Key.get(new TypeLiteral<Set<FineTuningServices>>() {}));
    services =
        new MortalServices(
            bound.stream().filter(one -> one.name().equals("openai")).findFirst().orElseThrow());
    Files.writeString(
        folder.resolve("data.csv"), "message,queue\na,refund\nb,delivery\nc,refund\nd,delivery\n");
    Path file =
        Files.writeString(folder.resolve("routing.yaml"), YAML.formatted(sandbox.address()));
    experiment = Suffice.create().check(Recorder.request(file)).experiment();
    store = folder.resolve("store");
    begin();
  }

  /** As a process does that begins, trains and ends or dies. */
  TunedModel tune(Budget budget) {
    var office = new TuningOffice(catalog(), clock, clock::sleep);
    try (Store opened = Store.openForWriting(store)) {
      return new Tunings(
              experiment,
              office,
              new TuningTill(new JobTill(budget)),
              new RunJobs(
                  opened.jobs(), RUN, new Rests(clock::sleep, clock, () -> stopped, event -> {})),
              new Meter(System::nanoTime),
              spec -> {
                asked.add(spec.options().toString());
                return FakeLanguageModel.always("refund");
              })
          .tune(new LanguageModelName("learner"), plan(), OptionalInt.of(6));
    }
  }

  TunedModel tune() {
    return tune(budget());
  }

  static Budget budget() {
    return new Budget(
        Optional.of(Money.usd("20")),
        Money.ZERO,
        new SpendLog() {
          @Override
          public void intend(long number, String model, Money most) {}

          @Override
          public void settle(long number, Money cost) {}
        });
  }

  /** Asks for its jobs. */
  JobStatus status(String job) {
    var desk = new JobDesk(catalog(), request -> experiment);
    return desk.status(store, job, Map.of());
  }

  private Catalog<FineTuningServices> catalog() {
    return Catalog.of("service", List.<FineTuningServices>of(services), FineTuningServices::name);
  }

  List<StoredJob> stored() {
    try (Store opened = Store.openForReading(store)) {
      return opened.jobs().all();
    }
  }

  @Override
  public void close() {
    sandbox.close();
  }

  private void begin() {
    try (Store opened = Store.openForWriting(store)) {
      opened.saveRun(
          new StoredRun(
              RUN,
              experiment.name(),
              experiment.source(),
              Fingerprint.of("data"),
              Fingerprint.of("test"),
              NOW,
              Optional.empty(),
              OptionalInt.empty(),
              StoredRun.Counts.NONE,
              "none",
              Map.of(),
              List.of(),
              Optional.empty()));
    }
  }

  private TrainingPlan plan() {
    List<TrainingExample> examples =
        IntStream.range(0, 12)
            .mapToObj(
                i -> {
                  var example = experiment.data().training().get(i % 2);
                  var question = example.question(experiment.task(), 0);
                  var prompt =
                      new Prompt(
                          Optional.empty(),
                          experiment.task().instructions(),
                          List.of(),
                          true,
                          List.of(),
                          experiment.task().labels(),
                          question,
                          experiment.task().answerFormat(),
                          Optional.empty());
                  return new TrainingExample(prompt, i % 2 == 0 ? "refund" : "delivery");
                })
            .toList();
    return new TrainingPlan(examples, List.of(), TrainingSettings.of(3, 7));
  }

  /** There are none but those that are trained. */
  private static final class NoModels implements EmbeddedModels {
    @Override
    public List<String> names() {
      return List.of();
    }

    @Override
    public Model open(String name) {
      throw new IllegalArgumentException("There is no " + name);
    }
  }
}
