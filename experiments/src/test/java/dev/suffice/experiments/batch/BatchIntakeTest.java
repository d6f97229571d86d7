package dev.suffice.experiments.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.batch.BatchFormat;
import dev.suffice.api.batch.BatchProgress;
import dev.suffice.api.batch.BatchReply;
import dev.suffice.api.batch.SubmittedBatch;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.kit.Examples;
import dev.suffice.api.kit.FakeLanguageModel;
import dev.suffice.api.model.Generation;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.model.ModelOptions;
import dev.suffice.api.model.Pace;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.money.TokenRates;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.task.AnswerFormat;
import dev.suffice.api.task.Template;
import dev.suffice.experiments.meter.Meter;
import dev.suffice.experiments.replay.Replays;
import dev.suffice.experiments.spend.BatchTill;
import dev.suffice.experiments.spend.Budget;
import dev.suffice.experiments.spend.SpendLog;
import dev.suffice.experiments.store.Store;
import dev.suffice.experiments.store.StoredBatch;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchIntakeTest {
  private static final String RUN = "2026-11-23-0815";
  private static final BatchProgress ENDED = new BatchProgress(BatchProgress.State.ENDED, 0, 1, "");

  @TempDir Path folder;

  private Store store;
  private Budget budget;
  private BatchDesk desk;
  private BatchIntake intake;

  @BeforeEach
  void open() {
    store = Store.openForWriting(folder);
    budget = new Budget(Optional.empty(), Money.ZERO, new Unkept());
    var model = FakeLanguageModel.always("billing");
    var spec = new ModelSpec("small", "fake", new Options("small"), price(), Optional.empty());
    var replays = new Replays(store.responses(), budget, Clock.systemUTC(), false);
    desk =
        new BatchDesk(
            spec, model, new Format(), new BatchTill(spec, budget), replays, new Meter(() -> 0));
    intake = new BatchIntake(desk, store, RUN);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whatSeveralBatchesOfEarlierRunsDidNotDoIsStillAskedThreeTimes() {
    SortedMap<String, Wanted> wanted = asked();
    for (int i = 0; i < 4; i++) {
      intake.take(parcel("earlier " + i, wanted, Optional.empty()), ENDED);
    }

    for (int attempt = 1; attempt <= 3; attempt++) {
      assertThat(asked()).as("asked for the attempt %s", attempt).hasSize(1);
      intake.take(parcel("own " + attempt, wanted, reservation()), ENDED);
    }

    assertThatThrownBy(() -> desk.answer(prompt(), "plain"))
        .isInstanceOf(ModelFaultException.class)
        .hasMessageContaining("the batch ended before it was asked");
  }

  /** What is asked when nothing is there yet. */
  private SortedMap<String, Wanted> asked() {
    assertThatThrownBy(() -> desk.answer(prompt(), "plain")).isInstanceOf(Deferred.class);
    return desk.takeWanted();
  }

  private Optional<Budget.Reservation> reservation() {
    return Optional.of(desk.till().reserve(Optional.of(Money.usd("1"))));
  }

  private Parcel parcel(
      String name, Map<String, Wanted> wanted, Optional<Budget.Reservation> reservation) {
    var stored =
        new StoredBatch(
            name, RUN, 1, desk.identity(), Money.usd("1"), Instant.EPOCH, Optional.of(name));
    return new Parcel(stored, new OutOfTime(name, wanted.keySet()), wanted, reservation);
  }

  private static Prompt prompt() {
    return new Prompt(
        Optional.empty(),
        new Template("Answer."),
        List.of(),
        false,
        List.of(),
        List.of(),
        Examples.question("q1", "Where is my card?"),
        AnswerFormat.TEXT,
        Optional.empty());
  }

  private static TokenPrice price() {
    var rates = TokenRates.of(Money.usd("1"), Money.usd("2"));
    return TokenPrice.of(rates, Optional.empty(), Provenance.DECLARED);
  }

  /** A batch of which nothing was done. */
  private record OutOfTime(String id, Iterable<String> requests) implements SubmittedBatch {
    @Override
    public BatchProgress progress() {
      return ENDED;
    }

    @Override
    public List<BatchReply> replies() {
      var replies = new ArrayList<BatchReply>();
      requests.forEach(one -> replies.add(new BatchReply.NotDone(one, "batch_expired")));
      return replies;
    }
  }

  private record Options(String name) implements ModelOptions {
    @Override
    public ModelKind kind() {
      return ModelKind.LANGUAGE_MODEL;
    }

    @Override
    public Pace pace() {
      return new Pace(Duration.ofMillis(10), Duration.ZERO, Duration.ZERO);
    }
  }

  private static final class Format implements BatchFormat {
    @Override
    public String request(Prompt prompt) {
      return prompt.question().input();
    }

    @Override
    public Generation read(Prompt prompt, BatchReply.Answered reply) {
      throw new IllegalStateException("Nothing comes back here");
    }
  }

  private static final class Unkept implements SpendLog {
    @Override
    public void intend(long number, String model, Money most) {}

    @Override
    public void settle(long number, Money cost) {}
  }
}
