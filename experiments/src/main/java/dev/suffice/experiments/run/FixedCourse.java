package dev.suffice.experiments.run;

import dev.suffice.api.run.StopSignal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One approach after the other does all that remains for it; those that others are compared with go
 * first, as without them the others would be asked for nothing.
 */
record FixedCourse(List<ApproachWork> inOrder, Set<String> references, Floor floor)
    implements Course {
  FixedCourse {
    Set<String> of = Set.copyOf(references);
    references = of;
    inOrder =
        inOrder.stream()
            .sorted(Comparator.comparing(work -> !of.contains(work.approach().id())))
            .toList();
  }

  @Override
  public void run(StopSignal stop) throws InterruptedException {
    for (ApproachWork work : inOrder) {
      if (stop.stopped().isPresent()) {
        return;
      }
      floor.begin(work, work.remaining().size(), work.stored());
      Optional<String> failure = floor.ask(work, work.remaining(), (item, content) -> {}, stop);
      if (references.contains(work.approach().id())) {
        failure.ifPresent(why -> References.stop(stop, work.approach().id(), why));
      }
      floor.end(work);
      floor.release(work);
    }
  }

  @Override
  public int left() {
    return inOrder.stream().mapToInt(ApproachWork::left).sum();
  }
}
