package dev.suffice.experiments.run;

import dev.suffice.api.run.StopSignal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One approach after the other does all that remains for it, and what had to be paused is asked
 * once more when the others are done. Those that others are compared with go before all that: as
 * long as one of them is paused, the others would be asked for nothing.
 */
record FixedCourse(List<ApproachWork> inOrder, Set<String> references, Floor floor)
    implements Course {
  FixedCourse {
    inOrder = List.copyOf(inOrder);
    references = Set.copyOf(references);
  }

  /** What remains of an approach that was paused. */
  private record Rest(ApproachWork work, List<ApproachWork.Item> unasked) {}

  @Override
  public void run(StopSignal stop) throws InterruptedException {
    Map<Boolean, List<ApproachWork>> all =
        inOrder.stream()
            .collect(Collectors.partitioningBy(work -> references.contains(work.approach().id())));
    if (isAsked(all.get(true), stop)) {
      isAsked(all.get(false), stop);
    }
  }

  /**
   * Asks approaches.
   *
   * @return whether all were asked to the end: none is paused still, and the run is not to stop
   */
  private boolean isAsked(List<ApproachWork> all, StopSignal stop) throws InterruptedException {
    var paused = new ArrayList<Rest>();
    for (ApproachWork work : all) {
      if (stop.stopped().isPresent()) {
        return false;
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
    boolean over = true;
    for (Rest rest : paused) {
      if (stop.stopped().isPresent()) {
        return false;
      }
      over &= isResumed(rest, stop);
    }
    return over && stop.stopped().isEmpty();
  }

  private boolean isResumed(Rest rest, StopSignal stop) throws InterruptedException {
    Turn turn = floor.ask(rest.work(), rest.unasked(), (item, content) -> {}, stop);
    if (turn instanceof Turn.Paused again && !again.everAnswered()) {
      floor.fail(rest.work(), again.reason());
      end(rest.work(), new Turn.Failed(again.reason()), stop);
      return false;
    }
    if (turn instanceof Turn.Paused again) {
      floor.pause(rest.work(), again.reason(), false);
    }
    end(rest.work(), turn, stop);
    return !(turn instanceof Turn.Paused);
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
