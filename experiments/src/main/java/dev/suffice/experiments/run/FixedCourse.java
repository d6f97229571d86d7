package dev.suffice.experiments.run;

import dev.suffice.api.run.StopSignal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * One approach after the other does all that remains for it; those that others are compared with go
 * first, as without them the others would be asked for nothing. What had to be paused is asked once
 * more when all others are done.
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

  /** What remains of an approach that was paused. */
  private record Rest(ApproachWork work, List<ApproachWork.Item> unasked) {}

  @Override
  public void run(StopSignal stop) throws InterruptedException {
    var paused = new ArrayList<Rest>();
    for (ApproachWork work : inOrder) {
      if (stop.stopped().isPresent()) {
        return;
      }
      floor.begin(work, work.remaining().size(), work.stored());
      Turn turn = floor.ask(work, work.remaining(), (item, content) -> {}, stop);
      if (turn instanceof Turn.Paused pause) {
        floor.pause(work, pause.reason(), true);
        paused.add(new Rest(work, pause.unasked()));
      } else {
        end(work, turn, stop);
      }
    }
    for (Rest rest : paused) {
      if (stop.stopped().isPresent()) {
        return;
      }
      resume(rest, stop);
    }
  }

  private void resume(Rest rest, StopSignal stop) throws InterruptedException {
    Turn turn = floor.ask(rest.work(), rest.unasked(), (item, content) -> {}, stop);
    if (turn instanceof Turn.Paused again && !again.everAnswered()) {
      floor.fail(rest.work(), again.reason());
      end(rest.work(), new Turn.Failed(again.reason()), stop);
      return;
    }
    if (turn instanceof Turn.Paused again) {
      floor.pause(rest.work(), again.reason(), false);
    }
    end(rest.work(), turn, stop);
  }

  private void end(ApproachWork work, Turn turn, StopSignal stop) {
    if (turn instanceof Turn.Failed failed && references.contains(work.approach().id())) {
      References.stop(stop, work.approach().id(), failed.reason());
    }
    floor.end(work);
    floor.release(work);
  }

  @Override
  public int left() {
    return inOrder.stream().mapToInt(ApproachWork::left).sum();
  }
}
