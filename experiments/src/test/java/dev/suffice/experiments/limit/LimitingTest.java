package dev.suffice.experiments.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.experiment.CallLimits;
import dev.suffice.api.experiment.Limits;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.kit.Examples;
import dev.suffice.api.kit.FakeLanguageModel;
import dev.suffice.api.model.Generation;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.model.ModelOptions;
import dev.suffice.api.model.Pace;
import dev.suffice.api.model.Retries;
import dev.suffice.api.model.TransientFaultException;
import dev.suffice.api.model.Usage;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.money.TokenRates;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.task.AnswerFormat;
import dev.suffice.api.task.Template;
import dev.suffice.api.trial.ModelCall;
import dev.suffice.experiments.meter.Measured;
import dev.suffice.experiments.meter.Meter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LimitingTest {
  private static final Limits LIMITS =
      new Limits(Optional.empty(), Optional.empty(), 16, Duration.ofSeconds(30), 3);

  private final FakePatience patience = new FakePatience();
  private final Meter meter = new Meter(patience::now);
  private final AtomicInteger asked = new AtomicInteger();

  record Options(Optional<String> server) implements ModelOptions {
    @Override
    public ModelKind kind() {
      return ModelKind.LANGUAGE_MODEL;
    }

    @Override
    public Pace pace() {
      return new Pace(Duration.ofMillis(10), Duration.ZERO, Duration.ZERO);
    }
  }

  @Test
  void theLatencyCountsRetriesAndTheirPausesButNotTheWaitForOurTurn() {
    LanguageModel model = failing(2, overloaded(Optional.empty()), CallLimits.NONE);

    Measured<Generation> measured = meter.measure(() -> model.generate(prompt()));

    ModelCall call = measured.calls().get(0);
    assertThat(asked).hasValue(3);
    assertThat(measured.calls()).hasSize(1);
    assertThat(call.serviceTime()).isEqualTo(FakeLanguageModel.SERVICE_TIME);
    assertThat(call.retries()).map(Retries::count).contains(2);
    Duration paused = patience.pauses.stream().reduce(Duration.ZERO, Duration::plus);
    assertThat(call.retries()).map(Retries::time).contains(paused);
    assertThat(measured.time()).isEqualTo(paused.plus(FakeLanguageModel.SERVICE_TIME));
  }

  @Test
  void theWaitForARateLimitOfOursIsNobodysLatency() {
    LanguageModel model =
        failing(
            0,
            null,
            new CallLimits(OptionalInt.empty(), OptionalLong.of(60), OptionalLong.empty()));
    Measured<Generation> last = null;
    for (int i = 0; i < 10; i++) {
      last = meter.measure(() -> model.generate(prompt()));
    }
    assertThat(patience.pauses).contains(Duration.ofSeconds(1));
    assertThat(last.time()).isEqualTo(FakeLanguageModel.SERVICE_TIME);
    assertThat(last.calls().get(0).retries()).isEmpty();
  }

  @Test
  void whoWaitsForTheRateOfAModelTakesNoPlaceOfOtherModels() {
    var gate = new Gate(Width.pinned(1), patience);
    Turnstile slow = turnstile(gate, OptionalLong.of(60));
    Turnstile fast = turnstile(gate, OptionalLong.empty());
    var order = new ArrayList<String>();
    onceWhileWaiting(() -> pass(fast, () -> order.add("fast")));
    for (int i = 0; i < 3; i++) {
      pass(slow, () -> order.add("slow"));
    }
    assertThat(order).containsExactly("slow", "slow", "fast", "slow");
  }

  @Test
  void aServerThatAsksToBeLeftAloneWhileSomebodyWaitsForARateIsLeftAlone() {
    var gate = new Gate(Width.adapting(), patience);
    Turnstile slow = turnstile(gate, OptionalLong.of(60));
    var closed = new AtomicLong();
    onceWhileWaiting(
        () -> {
          gate.refused(gate.enter(), Duration.ofSeconds(20));
          closed.set(patience.now());
        });
    var begun = new AtomicLong();
    for (int i = 0; i < 3; i++) {
      pass(slow, () -> begun.set(patience.now()));
    }
    assertThat(begun.get() - closed.get()).isEqualTo(Duration.ofSeconds(20).toNanos());
  }

  private void onceWhileWaiting(Runnable happens) {
    patience.meanwhile =
        () -> {
          patience.meanwhile = () -> {};
          happens.run();
        };
  }

  private Turnstile turnstile(Gate gate, OptionalLong requests) {
    return new Turnstile(
        gate, Rate.perMinute(requests), Rate.perMinute(OptionalLong.empty()), patience, meter);
  }

  private void pass(Turnstile turnstile, Runnable call) {
    var passage = new Passage(turnstile.gate(), patience, meter, Duration.ofMinutes(2));
    turnstile.pass(
        0,
        () ->
            passage.make(
                () -> {
                  call.run();
                  return "";
                }),
        given -> Usage.NONE);
  }

  @Test
  void whoIsPaidAlreadyWhenTheRunStopsIsToldThatItCostNothing() {
    var gate = new Gate(Width.pinned(1), patience);
    gate.enter();
    var passage = new Passage(gate, patience, meter, Duration.ofMinutes(2));
    patience.meanwhile = () -> patience.over = true;
    assertThatThrownBy(() -> passage.make(asked::incrementAndGet))
        .isInstanceOfSatisfying(
            ModelFaultException.class, fault -> assertThat(fault.usage()).contains(Usage.NONE));
    assertThat(asked).hasValue(0);
  }

  @Test
  void theLastFaultIsToldWhenAllTriesFail() {
    LanguageModel model = failing(100, overloaded(Optional.empty()), CallLimits.NONE);

    assertThatThrownBy(() -> model.generate(prompt())).hasMessage("fault 4");
    assertThat(asked).hasValue(4);
  }

  @Test
  void whatDoesNotPassIsNotTriedAgain() {
    LanguageModel model = failing(100, new ModelFaultException("no such model"), CallLimits.NONE);

    assertThatThrownBy(() -> model.generate(prompt())).hasMessage("no such model");
    assertThat(asked).hasValue(1);
  }

  @Test
  void aServerThatAsksForMorePatienceThanAllTriesMayTakeGetsNone() {
    LanguageModel model =
        failing(100, overloaded(Optional.of(Duration.ofSeconds(121))), CallLimits.NONE);

    assertThatThrownBy(() -> model.generate(prompt())).hasMessage("fault 1");
    assertThat(asked).hasValue(1);
    assertThatThrownBy(() -> model.generate(prompt())).hasMessage("fault 2");
    assertThat(patience.pauses).allMatch(Duration::isZero);
  }

  @Test
  void nobodyTriesAgainOnceTheRunIsToStop() {
    LanguageModel model =
        limited(
            () -> {
              patience.over = true;
              throw overloaded(Optional.empty());
            },
            CallLimits.NONE);

    assertThatThrownBy(() -> model.generate(prompt())).hasMessageContaining("fault 1");
    assertThatThrownBy(() -> model.generate(prompt()))
        .isInstanceOfSatisfying(
            ModelFaultException.class, fault -> assertThat(fault.usage()).contains(Usage.NONE))
        .hasMessageContaining("stopped before");
    assertThat(asked).hasValue(1);
  }

  @Test
  void aModelOfThisProcessHasNoLimits() {
    LanguageModel model = FakeLanguageModel.always("billing");
    ModelSpec own = spec(Optional.empty(), CallLimits.NONE);
    assertThat(limiting().limited(own, model)).isSameAs(model);
    assertThat(limiting().gated(own, model)).isSameAs(model);
  }

  private LanguageModel failing(int times, RuntimeException fault, CallLimits limits) {
    return limited(
        () -> {
          if (asked.get() <= times) {
            throw fault instanceof TransientFaultException told
                ? overloaded(told.retryAfter())
                : fault;
          }
        },
        limits);
  }

  private LanguageModel limited(Runnable before, CallLimits limits) {
    LanguageModel model =
        FakeLanguageModel.answering(
            prompt -> {
              asked.incrementAndGet();
              before.run();
              return "billing";
            });
    ModelSpec spec = spec(Optional.of("server"), limits);
    Limiting limiting = limiting();
    return meter.metered("small", limiting.limited(spec, limiting.gated(spec, model)));
  }

  private Limiting limiting() {
    return new Limiting(LIMITS, patience, meter, new SplittableRandom(1));
  }

  private static ModelSpec spec(Optional<String> server, CallLimits limits) {
    var price =
        TokenPrice.of(
            TokenRates.of(Money.usd("1"), Money.usd("2")), Optional.empty(), Provenance.DECLARED);
    return new ModelSpec(
        "small", "fake", new Options(server), price, Optional.empty(), false, limits);
  }

  private TransientFaultException overloaded(Optional<Duration> retryAfter) {
    return new TransientFaultException(
        "fault " + asked.get(), Optional.of(Usage.NONE), null, true, retryAfter);
  }

  private static Prompt prompt() {
    return new Prompt(
        Optional.empty(),
        new Template("Answer."),
        List.of(),
        false,
        List.of(),
        List.of(),
        Examples.question("q", "why?"),
        AnswerFormat.TEXT,
        Optional.empty());
  }
}
