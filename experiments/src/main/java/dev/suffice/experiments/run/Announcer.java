package dev.suffice.experiments.run;

import dev.suffice.api.run.RunEvent;
import dev.suffice.api.run.RunListener;

/** Tells a listener what happens, one event at a time. */
final class Announcer {
  private final RunListener listener;

  Announcer(RunListener listener) {
    this.listener = listener;
  }

  synchronized void tell(RunEvent event) {
    listener.on(event);
  }
}
