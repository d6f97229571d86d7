package dev.suffice.api.run;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Asks a run to stop starting new trials; the first reason stands. Safe for any thread. */
public final class StopSignal {
  /**
   * Why a run stopped before its end.
   *
   * @param exitCode {@code STOPPED_BY_LIMIT}, {@code INTERRUPTED}, {@code FAULT}, or {@code
   *     USER_ERROR} when the file turned out to ask for what cannot be
   * @param reason for people
   */
  public record Stop(ExitCode exitCode, String reason) {}

  private final AtomicReference<Stop> stop = new AtomicReference<>();

  /** Asks to stop; without effect where somebody has asked before. */
  public void stop(ExitCode exitCode, String reason) {
    stop.compareAndSet(null, new Stop(exitCode, reason));
  }

  /** Why to stop; absent where nobody has asked. */
  public Optional<Stop> stopped() {
    return Optional.ofNullable(stop.get());
  }
}
