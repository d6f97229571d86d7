package dev.suffice.experiments.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.model.ModelFaultException;
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
import dev.suffice.api.task.AnswerFormat;
import dev.suffice.api.task.Template;
import dev.suffice.api.tuning.FineTuningServices;
import dev.suffice.api.tuning.JobState;
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
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TuningsTest {
  private static final LanguageModelName BASE = new LanguageModelName("small");
  private static final Clock CLOCK = Clock.fixed(FakeTuningService.NOW, ZoneOffset.UTC);

  @TempDir private Path folder;
  private final FakeTuningService service = new FakeTuningService();
  private final List<ModelSpec> made = new ArrayList<>();
  private Budget budget = budget();
  private boolean stopped;

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

  @Test
  void aModelIsTrainedDeployedAndAskedAtItsOwnPrice() {
    TunedModel tuned = tune();
    assertThat(service.jobs).hasSize(1);
    assertThat(made).singleElement().extracting(ModelSpec::options).isEqualTo(new Options("ft:j0"));
    assertThat(((TokenPrice) made.get(0).price()).tariff().now().input()).isEqualTo(Money.usd("2"));
    assertThat(tuned.training().tokens()).isEqualTo(1_100_000);
    // 3.3 million tokens trained, at 5 USD per million
    assertThat(budget.spend().total()).isEqualTo(Money.usd("16.5"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "before upload",
        "after upload",
        "response lost",
        "VALIDATING",
        "QUEUED",
        "UNKNOWN",
        "RUNNING",
        "SUCCEEDED",
        "deploying"
      })
  void whereverAProcessDiesTheNextOneGoesOnWithTheSameJob(String moment) {
    service.killAt = Optional.of(moment);
    assertThatThrownBy(this::tune).isInstanceOf(FakeTuningService.Killed.class);
    service.killAt = Optional.empty();
    budget = budget();
    tune();
    assertThat(service.jobs).hasSize(1);
    assertThat(made).hasSize(1);
    boolean wasThere = !moment.endsWith("upload");
    assertThat(budget.spend().total().isZero()).isEqualTo(wasThere);
  }

  @Test
  void aJobWhoseSubmissionWasNotAnsweredIsLookedFor() {
    service.failWith = Optional.of("lost");
    tune();
    assertThat(service.jobs).hasSize(1);
  }

  @Test
  void aServiceThatKeepsNoMarkersIsNotAskedTwiceWithoutAPerson() {
    service.keepsMarkers = false;
    service.failWith = Optional.of("lost");
    assertThatThrownBy(this::tune).hasMessageContaining("connection broke");
    service.failWith = Optional.empty();
    assertThatThrownBy(this::tune)
        .isInstanceOf(ModelFaultException.class)
        .hasMessageContaining("[j0]")
        .hasMessageContaining("suffice jobs cancel");
    assertThat(service.jobs).hasSize(1);
    service.job("j0").cancel();
    budget = budget();
    tune();
    assertThat(service.jobs).hasSize(2);
  }

  @Test
  void whatIsRefusedAtOnceCostsNothingAndMayBeTriedAgain() {
    service.failWith = Optional.of("refused");
    assertThatThrownBy(this::tune).hasMessageContaining("quota");
    assertThat(budget.spend().total().isZero()).isTrue();
    service.failWith = Optional.empty();
    tune();
    assertThat(service.jobs).hasSize(1);
  }

  @Test
  void aJobThatFailsTellsWhyAndTheNextRunTriesAnew() {
    service.failWith = Optional.of("invalid");
    assertThatThrownBy(this::tune)
        .isInstanceOf(ModelFaultException.class)
        .hasMessageContaining("line 7 has no assistant turn");
    service.failWith = Optional.empty();
    budget = budget();
    tune();
    assertThat(service.jobs).hasSize(2);
  }

  @Test
  void aRunThatIsStoppedLeavesTheJobAndSaysHowToEndIt() {
    stopped = true;
    assertThatThrownBy(this::tune)
        .hasMessageContaining("The job j0 goes on")
        .hasMessageContaining("suffice jobs cancel j0");
    stopped = false;
    tune();
    assertThat(service.jobs).hasSize(1);
  }

  @Test
  void aDeploymentThatVanishesIsToldAndTheModelIsNotTrainedAgain() {
    service.failWith = Optional.of("gone");
    assertThatThrownBy(this::tune).hasMessageContaining("'deleted'");
    service.failWith = Optional.empty();
    tune();
    assertThat(service.jobs).hasSize(1);
  }

  @Test
  void theStoreKnowsWhereAJobIs() {
    tune();
    try (Store store = Store.openForReading(folder)) {
      assertThat(store.jobs().all())
          .singleElement()
          .satisfies(
              job -> {
                assertThat(job.id()).contains("j0");
                assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
                assertThat(job.served()).contains("ft:j0");
              });
    }
  }

  @Test
  void whatTheServiceWouldRefuseIsTheFilesProblemBeforeAnythingIsSent() {
    var one = new TrainingPlan(List.of(example("a")), List.of(), TrainingSettings.of(3, 7));
    try (Store store = Store.openForWriting(folder)) {
      assertThatThrownBy(() -> tunings(store).estimate(BASE, one))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("Two examples at least.");
    }
    assertThat(service.uploads).isZero();
  }

  private TunedModel tune() {
    service.deploying = 2;
    var plan =
        new TrainingPlan(List.of(example("a"), example("b")), List.of(), TrainingSettings.of(3, 7));
    try (Store store = Store.openForWriting(folder)) {
      return tunings(store).tune(BASE, plan, OptionalInt.of(6));
    }
  }

  private Tunings tunings(Store store) {
    var services =
        Catalog.of("service", List.<FineTuningServices>of(service), FineTuningServices::name);
    var office = new TuningOffice(services, CLOCK, time -> {});
    return new Tunings(
        experiment(),
        office,
        new TuningTill(new JobTill(budget)),
        new JobPost(office, store.jobs(), "r1"),
        new JobWatch(store.jobs(), new Rests(time -> {}, CLOCK, () -> stopped, event -> {})),
        new Meter(System::nanoTime),
        spec -> {
          made.add(spec);
          return FakeLanguageModel.always("billing");
        });
  }

  private static Budget budget() {
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

  private static TrainingExample example(String text) {
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
