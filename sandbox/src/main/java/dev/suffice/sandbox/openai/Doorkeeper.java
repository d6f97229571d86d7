package dev.suffice.sandbox.openai;

import dev.suffice.api.sandbox.TrainingCourse;
import dev.suffice.api.sandbox.TrainingFault;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Knows which tuned models can be asked already, and which cannot any more. For any thread. */
final class Doorkeeper {
  private final TrainingCourse course;
  private final Clock clock;
  private final Map<String, Instant> readyFrom = new ConcurrentHashMap<>();
  private final Map<String, Integer> asked = new ConcurrentHashMap<>();

  Doorkeeper(TrainingCourse course, Clock clock) {
    this.course = course;
    this.clock = clock;
  }

  /** A job has made this model; it answers soon. */
  void expect(String model) {
    readyFrom.putIfAbsent(model, clock.instant().plus(course.readyAfter()));
  }

  /** Whether a model is there; those that no job made always are. */
  boolean isIn(String model) {
    Instant ready = readyFrom.get(model);
    return ready == null || !(clock.instant().isBefore(ready) || hasVanished(model));
  }

  /** Lets somebody ask a model, if it is there. */
  synchronized boolean letIn(String model) {
    boolean isIn = isIn(model);
    if (isIn && readyFrom.containsKey(model)) {
      asked.merge(model, 1, Integer::sum);
    }
    return isIn;
  }

  private boolean hasVanished(String model) {
    return course.fault().filter(TrainingFault.MODEL_VANISHES::equals).isPresent()
        && asked.getOrDefault(model, 0) >= TrainingCourse.ANSWERS;
  }
}
