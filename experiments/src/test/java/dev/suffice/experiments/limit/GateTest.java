package dev.suffice.experiments.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.run.StopSignal;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GateTest {
  private final FakePatience patience = new FakePatience();

  @Test
  void manyRefusalsOfOneRoundHalveOnce() {
    Width width = Width.adapting();
    var gate = new Gate(width, patience);
    for (int i = 0; i < 60; i++) {
      fill(gate, width);
    }
    int before = width.calls();
    long entered = gate.enter();
    gate.enter();
    gate.enter();
    patience.now += 10;
    gate.refused(entered, Duration.ZERO);
    gate.refused(entered, Duration.ZERO);
    gate.refused(entered, Duration.ZERO);
    assertThat(width.calls()).isEqualTo(before / 2);

    patience.now += 10;
    gate.refused(gate.enter(), Duration.ZERO);
    assertThat(width.calls()).isEqualTo(before / 4);
  }

  @Test
  void nobodyEntersAsLongAsTheServerAsksToBeLeftAlone() {
    var gate = new Gate(Width.adapting(), patience);
    gate.refused(gate.enter(), Duration.ofSeconds(20));
    long closed = patience.now();
    long entered = gate.enter();
    assertThat(entered - closed).isEqualTo(Duration.ofSeconds(20).toNanos());
  }

  @Test
  void whoWaitsWhenTheRunStopsIsLetGo() {
    var gate = new Gate(Width.pinned(1), patience);
    gate.enter();
    patience.over = true;
    gate.enter();
    assertThat(patience.pauses).isEmpty();
  }

  @Test
  void neverMoreThanThePinnedNumberAreInside() throws InterruptedException {
    var gate = new Gate(Width.pinned(3), Patience.of(new StopSignal(), System::nanoTime));
    var inside = new AtomicInteger();
    var most = new AtomicInteger();
    var done = new CountDownLatch(200);
    var executor = Executors.newFixedThreadPool(16);
    for (int i = 0; i < 200; i++) {
      executor.execute(
          () -> {
            gate.enter();
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            Thread.yield();
            inside.decrementAndGet();
            gate.leave();
            done.countDown();
          });
    }
    assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    executor.shutdownNow();
    assertThat(most.get()).isEqualTo(3);
  }

  @Test
  void asManyAgainAsFitInsideMayGetReady() {
    var gate = new Gate(Width.pinned(8), patience);
    for (int i = 0; i < 16; i++) {
      gate.approach();
    }
    assertThat(patience.pauses).isEmpty();
    patience.meanwhile = gate::depart;
    gate.approach();
    assertThat(patience.pauses).hasSize(1);
  }

  @Test
  void oneMayGetReadyWhileAnotherIsAloneInside() {
    var gate = new Gate(Width.pinned(1), patience);
    gate.approach();
    gate.approach();
    assertThat(patience.pauses).isEmpty();
    patience.over = true;
    gate.approach();
  }

  /** As many calls as allowed go on at the same time, and all are answered. */
  private static void fill(Gate gate, Width width) {
    int calls = width.calls();
    for (int i = 0; i < calls; i++) {
      gate.enter();
    }
    gate.leave();
    for (int i = 1; i < calls; i++) {
      gate.giveUp();
    }
  }
}
