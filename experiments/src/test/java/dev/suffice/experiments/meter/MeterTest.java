package dev.suffice.experiments.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.kit.Examples;
import dev.suffice.api.kit.FakeEmbedder;
import dev.suffice.api.kit.FakeLanguageModel;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.task.AnswerFormat;
import dev.suffice.api.task.Template;
import dev.suffice.api.trial.ModelCall;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MeterTest {
  private final AtomicLong clock = new AtomicLong();
  private final Meter meter = new Meter(clock::get);

  @Test
  void timeIsTheCallersOwnPlusTheModelsServiceTime() {
    var model = meter.metered("local", FakeLanguageModel.always("yes"));

    Measured<String> measured =
        meter.measure(
            () -> {
              passMillis(3);
              return model.generate(prompt()).text();
            });

    assertThat(measured.result()).isEqualTo("yes");
    assertThat(measured.time())
        .isEqualTo(Duration.ofMillis(3).plus(FakeLanguageModel.SERVICE_TIME));
    assertThat(measured.calls()).extracting(ModelCall::model).containsExactly("local");
  }

  @Test
  void waitingForAModelIsNotTimeOfTheModel() {
    var slow =
        meter.metered(
            "local",
            FakeLanguageModel.answering(
                asked -> {
                  passMillis(500);
                  return "yes";
                }));

    Measured<String> measured = meter.measure(() -> slow.generate(prompt()).text());

    assertThat(measured.time()).isEqualTo(FakeLanguageModel.SERVICE_TIME);
  }

  @Test
  void whatIsDoneAsideIsNobodysTime() {
    Measured<String> measured =
        meter.measure(
            () -> {
              passMillis(3);
              meter.aside(() -> clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(40)));
              assertThatThrownBy(() -> meter.aside(this::fail)).hasMessage("full");
              return "done";
            });

    assertThat(measured.time()).isEqualTo(Duration.ofMillis(3));
  }

  private String fail() {
    passMillis(50);
    throw new IllegalStateException("full");
  }

  @Test
  void aFailedAttemptTellsWhatItTookUntilThen() {
    var embedder = meter.metered("vectors", FakeEmbedder.working());

    Attempt<String> attempt =
        meter.attempt(
            () -> {
              embedder.embed(List.of("one", "two"));
              throw new ModelFaultException("gone");
            });

    assertThat(attempt.failure()).containsInstanceOf(ModelFaultException.class);
    assertThat(attempt.calls()).hasSize(1);
    assertThat(attempt.time()).isEqualTo(FakeEmbedder.SERVICE_TIME.multipliedBy(2));
    assertThatThrownBy(attempt::result).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void callsOfOneThreadAreNotChargedToAnother() throws InterruptedException {
    var model = meter.metered("local", FakeLanguageModel.always("yes"));
    var started = new CountDownLatch(1);
    var finish = new CountDownLatch(1);
    try (var pool = new Pool()) {
      var waiting =
          pool.submit(
              () ->
                  meter.measure(
                      () -> {
                        started.countDown();
                        await(finish);
                        return "nothing called";
                      }));
      started.await();
      var busy = meter.measure(() -> model.generate(prompt()));
      finish.countDown();

      assertThat(busy.calls()).hasSize(1);
      assertThat(waiting.join().calls()).isEmpty();
    }
  }

  @Test
  void sharedWorkIsDoneOnceAndChargedInFullToEveryone() {
    var embedder = FakeEmbedder.working();
    var metered = meter.metered("vectors", embedder);
    var work = new SharedWork(meter);

    var first = meter.measure(() -> work.get("index", () -> index(metered)));
    var second = meter.measure(() -> work.get("index", () -> index(metered)));

    assertThat(embedder.texts()).hasSize(3);
    assertThat(first.time()).isEqualTo(Duration.ofMillis(7 + 3));
    assertThat(second.time()).isEqualTo(first.time());
    assertThat(first.calls()).extracting(ModelCall::replayed).containsExactly(false);
    assertThat(second.calls()).extracting(ModelCall::replayed).containsExactly(true);
  }

  @Test
  void sharedWorkMayAskForOtherSharedWork() {
    var metered = meter.metered("vectors", FakeEmbedder.working());
    var work = new SharedWork(meter);

    var first =
        meter.measure(
            () -> work.get("search", () -> work.get("index", () -> index(metered)).length()));

    assertThat(first.result()).isEqualTo(5);
    assertThat(first.calls()).hasSize(1);
    assertThat(first.time()).isEqualTo(Duration.ofMillis(7 + 3));
  }

  @Test
  void sharedWorkThatFailedIsDoneAnewForTheNextOneWhoAsks() {
    var work = new SharedWork(meter);
    var tries = new AtomicInteger();

    assertThatThrownBy(() -> work.get("index", () -> failFirst(tries)))
        .isInstanceOf(ModelFaultException.class);

    assertThat(work.get("index", () -> failFirst(tries))).isEqualTo("done");
  }

  private String index(dev.suffice.api.model.Embedder embedder) {
    passMillis(7);
    embedder.embed(List.of("a", "b", "c"));
    return "index";
  }

  private static String failFirst(AtomicInteger tries) {
    if (tries.getAndIncrement() == 0) {
      throw new ModelFaultException("gone");
    }
    return "done";
  }

  private void passMillis(long millis) {
    clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
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

  /** Threads for a test, ended with it. */
  private static final class Pool implements AutoCloseable {
    private final java.util.concurrent.ExecutorService executor = Executors.newCachedThreadPool();

    <T> java.util.concurrent.CompletableFuture<T> submit(java.util.function.Supplier<T> work) {
      return java.util.concurrent.CompletableFuture.supplyAsync(work, executor);
    }

    @Override
    public void close() {
      executor.shutdownNow();
    }
  }
}
