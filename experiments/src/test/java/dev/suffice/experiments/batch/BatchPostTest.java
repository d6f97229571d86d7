package dev.suffice.experiments.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.batch.BatchFormat;
import dev.suffice.api.batch.BatchProgress;
import dev.suffice.api.batch.BatchReply;
import dev.suffice.api.batch.BatchRequest;
import dev.suffice.api.batch.BatchService;
import dev.suffice.api.batch.SubmittedBatch;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.experiment.Source;
import dev.suffice.api.kit.FakeLanguageModel;
import dev.suffice.api.model.Generation;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.model.ModelOptions;
import dev.suffice.api.model.Pace;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.money.TokenRates;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.run.StoreException;
import dev.suffice.experiments.meter.Meter;
import dev.suffice.experiments.replay.Replays;
import dev.suffice.experiments.run.StoredSpend;
import dev.suffice.experiments.spend.BatchTill;
import dev.suffice.experiments.spend.Budget;
import dev.suffice.experiments.store.Fingerprint;
import dev.suffice.experiments.store.Store;
import dev.suffice.experiments.store.StoredRun;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchPostTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T08:15:02Z"), ZoneOffset.UTC);

  /** Two of them do not fit in one batch. */
  private static final String LONG = "x".repeat(31_000_000);

  private static final String RUN = "2026-11-23-0815";

  @TempDir Path folder;

  private final List<Parcel> sent = new ArrayList<>();

  @Test
  void whatWasHandedInIsKnownThoughTheNextBreaksAndNothingStaysReserved() {
    try (Store store = Store.openForWriting(folder)) {
      store.saveRun(run());
      var budget =
          new Budget(Optional.of(Money.usd("10")), Money.ZERO, new StoredSpend(store, RUN));
      BatchPost post = post(store, budget, new Breaking(1));

      assertThatThrownBy(() -> post.send(wanted(3), true, sent::add))
          .isInstanceOf(StoreException.class)
          .hasMessage("the disk is full");

      assertThat(sent).hasSize(1);
      assertThat(budget.spend().possiblyBilled()).as("the second").isEqualTo(Money.usd("1"));
      sent.get(0).reservation().orElseThrow().settle(Money.ZERO);
      assertThat(budget.left()).contains(Money.usd("9"));
    }
  }

  private BatchPost post(Store store, Budget budget, BatchService service) {
    var model = FakeLanguageModel.answering(prompt -> "billing");
    var spec = new ModelSpec("small", "fake", new Options("small"), price(), Optional.empty());
    var desk =
        new BatchDesk(
            spec,
            model,
            new Format(),
            new BatchTill(spec, budget),
            new Replays(store.responses(), budget, CLOCK, false),
            new Meter(() -> 0));
    var office = new PostOffice((server, timeout) -> service, CLOCK, time -> {}, this::name);
    return new BatchPost(desk, service, office, store, RUN);
  }

  private static StoredRun run() {
    return new StoredRun(
        RUN,
        "routing",
        new Source(Path.of("/routing.yaml"), "experiment: routing"),
        Fingerprint.of("data"),
        Fingerprint.of("test"),
        CLOCK.instant(),
        Optional.empty(),
        OptionalInt.empty(),
        StoredRun.Counts.NONE,
        "none",
        Map.of(),
        List.of(),
        Optional.empty());
  }

  private String name() {
    return "batch " + sent.size();
  }

  private static TreeMap<String, Wanted> wanted(int count) {
    var wanted = new TreeMap<String, Wanted>();
    for (int i = 0; i < count; i++) {
      wanted.put("id " + i, new Wanted(null, LONG, Optional.of(Money.usd("1"))));
    }
    return wanted;
  }

  private static TokenPrice price() {
    var rates = TokenRates.of(Money.usd("1"), Money.usd("2"));
    return TokenPrice.of(rates, Optional.empty(), Provenance.DECLARED);
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
      throw new IllegalStateException("Nothing is asked here");
    }

    @Override
    public Generation read(Prompt prompt, BatchReply.Answered reply) {
      throw new IllegalStateException("Nothing comes back here");
    }
  }

  /** Takes some batches, then breaks. */
  private static final class Breaking implements BatchService {
    private int left;

    Breaking(int left) {
      this.left = left;
    }

    @Override
    public SubmittedBatch submit(String name, List<BatchRequest> requests) {
      if (left-- == 0) {
        throw new StoreException("the disk is full");
      }
      return known(name);
    }

    @Override
    public Optional<SubmittedBatch> find(String name, Instant since) {
      return Optional.empty();
    }

    @Override
    public SubmittedBatch known(String id) {
      return new SubmittedBatch() {
        @Override
        public String id() {
          return id;
        }

        @Override
        public BatchProgress progress() {
          throw new IllegalStateException("Nobody waits here");
        }

        @Override
        public List<BatchReply> replies() {
          return List.of();
        }
      };
    }
  }
}
