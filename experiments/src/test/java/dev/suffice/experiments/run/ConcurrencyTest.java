package dev.suffice.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {
  private final List<Integer> items = IntStream.range(0, 100).boxed().toList();

  @Test
  void doesEachOnceAndWaitsUntilAllIsDone() throws InterruptedException {
    Queue<Integer> done = new ConcurrentLinkedQueue<>();

    try (var concurrency = new Concurrency(8)) {
      assertThat(concurrency.forEach(items, () -> true, done::add)).isEqualTo(100);
    }

    assertThat(done).containsExactlyInAnyOrderElementsOf(items);
  }

  @Test
  void doesAsManyAtATimeAsAllowedAndNoMore() throws InterruptedException {
    var going = new AtomicInteger();
    var most = new AtomicInteger();
    var together = new CountDownLatch(8);

    try (var concurrency = new Concurrency(8)) {
      concurrency.forEach(
          items,
          () -> true,
          item -> {
            most.accumulateAndGet(going.incrementAndGet(), Math::max);
            together.countDown();
            await(together);
            going.decrementAndGet();
          });
    }

    assertThat(most).hasValue(8);
  }

  @Test
  void beginsNoneAfterTheFirstThatIsNotWanted() throws InterruptedException {
    Queue<Integer> done = new ConcurrentLinkedQueue<>();
    var asked = new AtomicInteger();

    try (var concurrency = new Concurrency(4)) {
      int begun = concurrency.forEach(items, () -> asked.incrementAndGet() != 11, done::add);

      assertThat(begun).isEqualTo(10);
    }

    assertThat(done).containsExactlyInAnyOrderElementsOf(items.subList(0, 10));
    assertThat(asked).hasValue(11);
  }

  @Test
  void canBeUsedSeveralTimes() throws InterruptedException {
    Queue<Integer> done = new ConcurrentLinkedQueue<>();

    try (var concurrency = new Concurrency(1)) {
      concurrency.forEach(List.of(), () -> true, done::add);
      concurrency.forEach(items.subList(0, 1), () -> true, done::add);
      concurrency.forEach(items.subList(1, 2), () -> true, done::add);
    }

    assertThat(done).containsExactly(0, 1);
  }

  @Test
  void tellsWhatBrokeInsteadOfLosingTheRest() {
    Queue<Integer> done = new ConcurrentLinkedQueue<>();

    try (var concurrency = new Concurrency(1)) {
      assertThatThrownBy(
              () ->
                  concurrency.forEach(
                      items,
                      () -> true,
                      item -> {
                        done.add(item);
                        if (item == 3) {
                          throw new AssertionError("broken");
                        }
                      }))
          .isInstanceOf(AssertionError.class)
          .hasMessage("broken");
    }

    assertThat(done).containsExactly(0, 1, 2, 3);
  }

  @Test
  void beginsNoneAfterItWasInterrupted() {
    var begun = new AtomicInteger();
    Thread caller = Thread.currentThread();

    try (var concurrency = new Concurrency(1)) {
      assertThatThrownBy(
              () ->
                  concurrency.forEach(
                      items,
                      () -> true,
                      item -> {
                        begun.incrementAndGet();
                        caller.interrupt();
                        await(new CountDownLatch(1));
                        Thread.interrupted();
                      }))
          .isInstanceOf(InterruptedException.class);
    }

    assertThat(begun).hasValue(1);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
