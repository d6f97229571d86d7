package dev.suffice.providers.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.http.NoAnswerException;
import dev.suffice.providers.langchain4j.Watch.Guard;
import java.time.Duration;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.concurrent.Cancellable;
import org.junit.jupiter.api.Test;

class WatchTest {
  private static final Duration LONG = Duration.ofHours(1);
  private static final Cancellable NOTHING = () -> true;

  @Test
  void endsACallWhoseTimeIsOver() throws InterruptedException {
    var ended = new CountDownLatch(1);
    try (var watch = new Watch();
        Guard guard = watch.over(ending(ended), Duration.ofMillis(1))) {
      assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(guard.ended()).contains(NoAnswerException.Reason.LATE);
    }
  }

  @Test
  void doesNotSleepThroughACallThatBeganWhenTheLastOneEnded() throws InterruptedException {
    var guards = new Interleaved();
    var ended = new CountDownLatch(1);
    try (var watch = new Watch(guards)) {
      Guard last = watch.over(NOTHING, LONG);
      guards.beforeNext(
          () -> {
            last.close();
            awaitSleep();
          });
      try (Guard next = watch.over(ending(ended), Duration.ofMillis(1))) {
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(next.ended()).contains(NoAnswerException.Reason.LATE);
      }
    }
  }

  private static Cancellable ending(CountDownLatch ended) {
    return () -> {
      ended.countDown();
      return true;
    };
  }

  private static void awaitSleep() {
    while (Thread.getAllStackTraces().keySet().stream()
        .noneMatch(
            thread ->
                thread.getName().equals("suffice-http-watch")
                    && thread.getState() == Thread.State.WAITING)) {
      Thread.onSpinWait();
    }
  }

  /** Lets something happen just before a call is put among the others. */
  private static final class Interleaved extends AbstractSet<Guard> {
    private final Set<Guard> guards = ConcurrentHashMap.newKeySet();
    private Runnable before = () -> {};

    void beforeNext(Runnable happens) {
      before = happens;
    }

    @Override
    public boolean add(Guard guard) {
      before.run();
      return guards.add(guard);
    }

    @Override
    public boolean remove(Object guard) {
      return guards.remove(guard);
    }

    @Override
    public Iterator<Guard> iterator() {
      return guards.iterator();
    }

    @Override
    public int size() {
      return guards.size();
    }
  }
}
