package dev.suffice.api.kit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that moves when somebody sleeps. Safe for any thread. */
public final class MovingClock extends Clock {
  private volatile Instant now;

  public MovingClock(Instant begin) {
    this.now = begin;
  }

  public synchronized void sleep(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
