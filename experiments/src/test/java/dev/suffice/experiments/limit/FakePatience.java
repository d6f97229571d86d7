package dev.suffice.experiments.limit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;

/** Time that passes only while somebody waits, and things happen meanwhile. For one thread. */
final class FakePatience implements Patience {
  private static final int ENDLESS = 10_000;

  final List<Duration> pauses = new ArrayList<>();
  long now = 1_000;
  boolean over;
  Runnable meanwhile = () -> {};

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
    if (pauses.size() > ENDLESS) {
      throw new AssertionError("Somebody waits for ever");
    }
    now += time.toNanos();
    if (!time.isZero()) {
      meanwhile.run();
    }
  }

  @Override
  public void await(Condition condition, long nanos) {
    pause(Duration.ofNanos(nanos));
  }
}
