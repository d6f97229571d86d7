package dev.suffice.experiments.tuning;

import dev.suffice.api.catalog.Catalog;
import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.experiment.Evaluation;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Limits;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.experiment.Source;
import dev.suffice.api.experiment.Workload;
import dev.suffice.api.kit.Examples;
import dev.suffice.api.kit.FakeLanguageModel;
import dev.suffice.api.kit.MovingClock;
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.model.Pace;
import dev.suffice.api.model.VendorParameters;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.money.Tariff;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.money.TokenRates;
import dev.suffice.api.money.TuningPrice;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.run.RunEvent;
import dev.suffice.api.task.AnswerFormat;
import dev.suffice.api.task.Template;
import dev.suffice.api.tuning.FineTuningServices;
import dev.suffice.api.tuning.TrainingExample;
import dev.suffice.api.tuning.TrainingPlan;
import dev.suffice.api.tuning.TrainingSettings;
import dev.suffice.api.tuning.TunableOptions;
import dev.suffice.api.tuning.TunedModel;
import dev.suffice.api.tuning.TuningServer;
import dev.suffice.experiments.meter.Meter;
import dev.suffice.experiments.spend.Budget;
import dev.suffice.experiments.spend.JobTill;
import dev.suffice.experiments.spend.SpendLog;
import dev.suffice.experiments.store.Fingerprint;
import dev.suffice.experiments.store.Store;
import dev.suffice.experiments.store.StoredRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Has models trained by a service that a test plays. */
abstract class TuningLab {
  static final LanguageModelName BASE = new LanguageModelName("small");

  @TempDir Path folder;
  final MovingClock clock = new MovingClock(FakeTuningService.NOW);
  final FakeTuningService service = new FakeTuningService();
  final List<ModelSpec> made = new ArrayList<>();
  Budget budget = budget();
  final List<RunEvent> told = new ArrayList<>();
  boolean stopped;

  record Options(String model) implements TunableOptions {
    @Override
    public ModelKind kind() {
      return ModelKind.LANGUAGE_MODEL;
    }

    @Override
    public Pace pace() {
      return new Pace(Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }

    @Override
    public Optional<TuningServer> tuning() {
      return Optional.of(
          new TuningServer(
              "fake", "https://tuning.example", Optional.empty(), model, VendorParameters.NONE));
    }

    @Override
    public Options tunedAs(String servedName) {
      return new Options(servedName);
    }
  }

  @BeforeEach
  void begin() {
    try (Store store = Store.openForWriting(folder)) {
      store.saveRun(
          new StoredRun(
              "r1",
              "routing",
              new Source(Path.of("/routing.yaml"), "experiment: routing"),
              Fingerprint.of("data"),
              Fingerprint.of("test"),
              FakeTuningService.NOW,
              Optional.empty(),
              OptionalInt.empty(),
              StoredRun.Counts.NONE,
              "none",
              Map.of(),
              List.of(),
              Optional.empty()));
    }
  }

  TunedModel tune() {
    service.deploying = 2;
    try (Store store = Store.openForWriting(folder)) {
      return tunings(store).tune(BASE, plan(), OptionalInt.of(6));
    }
  }

  static TrainingPlan plan() {
    return new TrainingPlan(
        List.of(example("a"), example("b")), List.of(), TrainingSettings.of(3, 7));
  }

  Tunings tunings(Store store) {
    var services =
        Catalog.of("service", List.<FineTuningServices>of(service), FineTuningServices::name);
    var office = new TuningOffice(services, clock, clock::sleep);
    return new Tunings(
        experiment(),
        office,
        new TuningTill(new JobTill(budget)),
        new RunJobs(store.jobs(), "r1", new Rests(clock::sleep, clock, () -> stopped, told::add)),
        new Meter(System::nanoTime),
        spec -> {
          made.add(spec);
          return FakeLanguageModel.always("billing");
        });
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

  private static Experiment experiment() {
    var tuning =
        new TuningPrice(
            Money.usd("5"),
            Optional.empty(),
            Optional.of(new Tariff(rates("2"), Optional.empty())),
            Optional.empty(),
            Optional.empty());
    var price =
        new TokenPrice(
            new Tariff(rates("1"), Optional.empty()),
            List.of(),
            Optional.empty(),
            Optional.of(tuning),
            Provenance.DECLARED);
    return new Experiment(
        "routing",
        Optional.empty(),
        new Source(Path.of("/routing.yaml"), "experiment: routing"),
        Examples.classification("billing", "workshop"),
        new Dataset(List.of(), List.of(), List.of()),
        List.of(new ModelSpec("small", "fake", new Options("base"), price, Optional.empty())),
        List.of(),
        List.of(),
        Optional.empty(),
        Workload.ASSUMED,
        new Evaluation(Evaluation.Mode.FIXED, 1, 42),
        Limits.DEFAULT,
        List.of());
  }

  private static TokenRates rates(String usd) {
    return TokenRates.of(Money.usd(usd), Money.usd(usd));
  }

  static TrainingExample example(String text) {
    var prompt =
        new Prompt(
            Optional.empty(),
            new Template("Name the queue."),
            List.of(),
            true,
            List.of(),
            List.of(),
            Examples.question(text, text),
            AnswerFormat.TEXT,
            Optional.empty());
    return new TrainingExample(prompt, "billing");
  }
}
