package dev.suffice.api.trial;

import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.tuning.Rehearsal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What preparing an approach took.
 *
 * @param time without waiting, replayed work at its original time
 * @param lifeCycle what the approach costs beside its calls, as preparing it has shown
 * @param lessons what preparing has taught, in whole sentences
 * @param rehearsals how models came out that were trained to be measured
 */
public record Preparation(
    List<ModelCall> calls,
    Duration time,
    LifeCycle lifeCycle,
    List<String> lessons,
    List<Rehearsal> rehearsals) {
  public Preparation {
    calls = List.copyOf(calls);
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(lifeCycle, "lifeCycle");
    lessons = List.copyOf(lessons);
    rehearsals = List.copyOf(rehearsals);
  }

  /** Of an approach that measures no models. */
  public Preparation(
      List<ModelCall> calls, Duration time, LifeCycle lifeCycle, List<String> lessons) {
    this(calls, time, lifeCycle, lessons, List.of());
  }
}
