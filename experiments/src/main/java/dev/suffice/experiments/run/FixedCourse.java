package dev.suffice.experiments.run;

import dev.suffice.api.run.StopSignal;
import java.util.List;

/** One approach after the other does all that remains for it. */
record FixedCourse(List<ApproachWork> inOrder, Floor floor) implements Course {
  FixedCourse {
    inOrder = List.copyOf(inOrder);
  }

  @Override
  public void run(StopSignal stop) throws InterruptedException {
    for (ApproachWork work : inOrder) {
      if (stop.stopped().isPresent()) {
        return;
      }
      floor.begin(work, work.remaining().size(), work.stored());
      floor.ask(work, work.remaining(), (item, content) -> {}, stop);
      floor.end(work);
      floor.release(work);
    }
  }

  @Override
  public int left() {
    return inOrder.stream().mapToInt(ApproachWork::left).sum();
  }
}
