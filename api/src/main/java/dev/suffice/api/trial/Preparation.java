package dev.suffice.api.trial;

import dev.suffice.api.money.LifeCycle;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What preparing an approach took.
 *
 * @param time without waiting, replayed work at its original time
 * @param lifeCycle what the approach costs beside its calls, as preparing it has shown
 * @param lessons what preparing has taught, in whole sentences
 */
public record Preparation(
    List<ModelCall> calls, Duration time, LifeCycle lifeCycle, List<String> lessons) {
  public Preparation {
    calls = List.copyOf(calls);
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(lifeCycle, "lifeCycle");
    lessons = List.copyOf(lessons);
  }
}
