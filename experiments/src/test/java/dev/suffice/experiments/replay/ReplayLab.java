package dev.suffice.experiments.replay;

import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.model.ModelOptions;
import dev.suffice.api.model.Pace;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.money.TokenRates;
import dev.suffice.experiments.spend.Budget;
import dev.suffice.experiments.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A store, and what replays from it. */
abstract class ReplayLab {
  static final Instant NOW = Instant.parse("2026-11-23T08:15:02Z");

  @TempDir private Path folder;

  final Budget budget = new Budget(Optional.empty(), Money.ZERO, null);
  Store store;

  @BeforeEach
  void open() {
    store = Store.openForWriting(folder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  void reopen() {
    store.close();
    store = Store.openForWriting(folder);
  }

  Replays replays() {
    return new Replays(store.responses(), budget, clock(), false);
  }

  static Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  ReplayedEmbedder embedder(String temper, boolean keepsAnswers, Embedder model) {
    var keeping = new KeepingEmbedder(spec(temper, keepsAnswers), model, replays());
    return new ReplayedEmbedder(keeping, Integer.MAX_VALUE);
  }

  static ModelSpec spec(String temper) {
    return spec(temper, true);
  }

  static ModelSpec spec(String temper, boolean keepsAnswers) {
    TokenRates rates = TokenRates.of(Money.usd("1"), Money.usd("4"));
    return new ModelSpec(
        "small",
        "fake",
        new Options(temper, keepsAnswers),
        TokenPrice.of(rates, Optional.empty(), Provenance.DECLARED),
        Optional.empty());
  }

  /** What the model is told of how to answer. */
  private record Options(String temper, boolean keepsAnswers) implements ModelOptions {
    @Override
    public ModelKind kind() {
      return ModelKind.LANGUAGE_MODEL;
    }

    @Override
    public Pace pace() {
      return new Pace(Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }
  }
}
