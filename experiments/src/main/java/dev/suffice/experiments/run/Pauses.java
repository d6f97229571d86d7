package dev.suffice.experiments.run;

import java.util.HashSet;
import java.util.Set;

/**
 * The approaches of an adaptive evaluation that had to be paused. When all others are done they are
 * asked once more, and then left alone.
 */
final class Pauses {
  private final Floor floor;
  private final Set<String> paused = new HashSet<>();
  private boolean over;

  Pauses(Floor floor) {
    this.floor = floor;
  }

  boolean contains(String approach) {
    return paused.contains(approach);
  }

  /** An approach lost too many trials in a row; one that never answered has failed. */
  void add(Entrant entrant, Turn.Paused pause) {
    paused.add(entrant.id());
    entrant.putBack(pause.unasked());
    if (over && !pause.everAnswered()) {
      entrant.fail(pause.reason());
      floor.fail(entrant.work(), pause.reason());
      return;
    }
    floor.pause(entrant.work(), pause.reason(), !over);
  }

  /** An approach waits for one that it is compared with. */
  void join(Entrant entrant) {
    paused.add(entrant.id());
  }

  /**
   * Ends the pauses, once.
   *
   * @return whether there is anybody to be asked again
   */
  boolean end() {
    if (over || paused.isEmpty()) {
      return false;
    }
    over = true;
    paused.clear();
    return true;
  }
}
