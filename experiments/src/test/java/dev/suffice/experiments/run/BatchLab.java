package dev.suffice.experiments.run;

import dev.suffice.api.batch.BatchFormat;
import dev.suffice.api.batch.BatchReply;
import dev.suffice.api.catalog.Catalog;
import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Evaluation;
import dev.suffice.api.experiment.Evaluation.Mode;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Limits;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.experiment.Workload;
import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.BatchServer;
import dev.suffice.api.model.Generation;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.model.Model;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.model.ModelOptions;
import dev.suffice.api.model.ModelProvider;
import dev.suffice.api.model.Pace;
import dev.suffice.api.model.TokenLimits;
import dev.suffice.api.model.Usage;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.money.Tariff;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.money.TokenRates;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.run.RunEvent;
import dev.suffice.api.run.RunListener;
import dev.suffice.api.run.RunOptions;
import dev.suffice.api.run.StopSignal;
import dev.suffice.api.strategy.StrategyFactory;
import dev.suffice.api.trial.Outcome;
import dev.suffice.api.trial.SentPrompt;
import dev.suffice.api.trial.Trial;
import dev.suffice.experiments.json.SchemaLibrary;
import dev.suffice.experiments.plan.Planner;
import dev.suffice.experiments.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;

/** An experiment with one approach, whose model is asked in batches of a vendor in memory. */
abstract class BatchLab {
  static final int EXAMPLES = 40;

  /** A model that takes no batches. */
  static final String DIRECT = "direct";

  /** Fifty tokens in and four out, at 0.50 and 1 USD per million. */
  static final Money CALL = Money.usd("0.000029");

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T08:15:02Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  final FakeVendor vendor = new FakeVendor();
  final List<RunEvent> events = Collections.synchronizedList(new ArrayList<>());
  final AtomicInteger askedAtOnce = new AtomicInteger();
  volatile boolean killed;
  RunListener listener = event -> {};
  Limits limits = Limits.DEFAULT;
  Mode mode = Mode.FIXED;
  List<ApproachSpec> approaches = List.of(RunnerLab.approach("plain", "plain"));

  /** Ends a run as if its process had been killed. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** Where a batch goes, and what it may take. */
  record Options(String name) implements ModelOptions {
    @Override
    public ModelKind kind() {
      return ModelKind.LANGUAGE_MODEL;
    }

    @Override
    public Pace pace() {
      return new Pace(Duration.ofMillis(10), Duration.ZERO, Duration.ZERO);
    }

    @Override
    public Optional<TokenLimits> limits() {
      return Optional.of(new TokenLimits(50, 4));
    }

    @Override
    public Optional<BatchServer> batches() {
      return name.equals(DIRECT)
          ? Optional.empty()
          : Optional.of(new BatchServer("http://vendor/v1", Optional.empty()));
    }
  }

  /** A model whose requests are questions and whose answers are texts. */
  private final class Scripted implements LanguageModel, BatchFormat {
    @Override
    public Generation generate(Prompt prompt) {
      askedAtOnce.incrementAndGet();
      return new Generation("billing", Usage.of(50, 4), 0, Duration.ofMillis(10));
    }

    @Override
    public String request(Prompt prompt) {
      return prompt.question().input();
    }

    @Override
    public Generation read(Prompt prompt, BatchReply.Answered reply) {
      if (reply.status() == 400) {
        throw new ModelFaultException("refused", Optional.of(Usage.NONE), null);
      }
      if (reply.status() >= 500) {
        throw new ModelFaultException("the server failed", Optional.of(Usage.NONE), null);
      }
      if (reply.body().equals("filtered")) {
        throw new AnswerFailureException("filtered", Optional.of(Usage.of(50, 4)));
      }
      if (killed && prompt.question().input().endsWith(" 20")) {
        throw new Killed();
      }
      return new Generation(reply.body(), Usage.of(50, 4), 0, Duration.ofMillis(10));
    }

    @Override
    public String version() {
      return "scripted";
    }

    @Override
    public void close() {}
  }

  private final class Provider implements ModelProvider<Options> {
    @Override
    public String name() {
      return "fake";
    }

    @Override
    public Class<Options> optionsType() {
      return Options.class;
    }

    @Override
    public Model create(Options options, Duration timeout) {
      return new Scripted();
    }
  }

  Experiment experiment() {
    Experiment plain =
        RunnerLab.experiment(
            approaches, RunnerLab.data(EXAMPLES), limits, new Evaluation(mode, 1, 42, true));
    var price =
        new TokenPrice(
            new Tariff(
                TokenRates.of(Money.usd("1"), Money.usd("2")),
                Optional.of(TokenRates.of(Money.usd("0.50"), Money.usd("1")))),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Provenance.DECLARED);
    return new Experiment(
        plain.name(),
        plain.description(),
        plain.source(),
        plain.task(),
        plain.data(),
        List.of(model("local", price), model(DIRECT, price)),
        plain.approaches(),
        plain.metrics(),
        plain.adequacy(),
        new Workload(10_000, 12, 730, true),
        plain.evaluation(),
        plain.limits(),
        plain.warnings());
  }

  private static ModelSpec model(String name, TokenPrice price) {
    return new ModelSpec(name, "fake", new Options(name), price, Optional.empty());
  }

  /** An approach that asks one model and then another. */
  static ApproachSpec twice(String first, String second) {
    return new ApproachSpec(
        "twice",
        "twice",
        new TwiceStrategy.Options(new LanguageModelName(first), new LanguageModelName(second)),
        List.of(first, second));
  }

  Runner.Done run() throws InterruptedException {
    return run(new StopSignal());
  }

  Runner.Done run(StopSignal stop) throws InterruptedException {
    try (Store store = Store.openForWriting(folder)) {
      return runner().run(experiment(), store, RunOptions.CONTINUE, Map.of(), this::hear, stop);
    }
  }

  private void hear(RunEvent event) {
    events.add(event);
    listener.on(event);
  }

  Runner runner() {
    return new Runner(
        Catalog.<StrategyFactory<?>>of(
            "strategy", List.of(new FakeStrategy(), new TwiceStrategy()), StrategyFactory::name),
        Catalog.<ModelProvider<?>>of("provider", List.of(new Provider()), ModelProvider::name),
        new SchemaLibrary(),
        new Planner(CLOCK),
        FakeVendor.office(vendor, CLOCK),
        NoTuning.office(CLOCK),
        CLOCK,
        System::nanoTime);
  }

  /** The trials of the newest run. */
  List<Trial> trials() {
    try (Store store = Store.openForReading(folder)) {
      return new RunHistory(experiment(), store)
          .of(store.runs().get(0)).stream()
              .flatMap(approach -> approach.trials().stream())
              .map(scored -> scored.trial())
              .toList();
    }
  }

  /** What models were sent in the trials, each in its order. */
  List<List<SentPrompt>> prompts() {
    List<Trial> trials = trials();
    try (Store store = Store.openForReading(folder)) {
      return new RunHistory(experiment(), store).prompts(store.runs().get(0)).of(trials);
    }
  }

  long answered() {
    return trials().stream().filter(trial -> trial.outcome() instanceof Outcome.Answered).count();
  }

  /** All that is booked, by the newest run and those that it continues. */
  Money booked() {
    try (Store store = Store.openForReading(folder)) {
      return StoredSpend.chain(store, store.runs().get(0).id());
    }
  }
}
