package dev.suffice.experiments.limit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;

/** Time that passes only while somebody waits. For one thread. */
final class FakePatience implements Patience {
  final List<Duration> pauses = new ArrayList<>();
  long now = 1_000;
  boolean over;

  @Override
  public long now() {
    return now;
  }

  @Override
  public boolean isOver() {
    return over;
  }

  @Override
  public void pause(Duration time) {
    pauses.add(time);
    now += time.toNanos();
  }

  @Override
  public void await(Condition condition, long nanos) {
    pause(Duration.ofNanos(nanos));
  }
}
