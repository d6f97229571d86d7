package dev.suffice.cli;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;

/** A process that a test can interrupt and that survives its end. */
final class FakeProcess implements ProcessControl {
  private final CountDownLatch ended = new CountDownLatch(1);
  private Optional<Runnable> handler = Optional.empty();
  private boolean impatient;
  private volatile OptionalInt halted = OptionalInt.empty();

  @Override
  public Runnable onInterrupt(Runnable wanted) {
    handler = Optional.of(wanted);
    if (impatient) {
      wanted.run();
    }
    return () -> handler = Optional.empty();
  }

  @Override
  public void halt(int status) {
    halted = OptionalInt.of(status);
    ended.countDown();
  }

  /** From now on everybody who listens is interrupted at once. */
  void interruptAlways() {
    impatient = true;
  }

  void interrupt() {
    handler.orElseThrow().run();
  }

  boolean isCaught() {
    return handler.isPresent();
  }

  OptionalInt halted() {
    return halted;
  }

  void awaitHalt() throws InterruptedException {
    ended.await();
  }
}
