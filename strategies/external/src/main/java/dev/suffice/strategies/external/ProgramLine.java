package dev.suffice.strategies.external;

import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.process.LineProcess;
import dev.suffice.api.process.NoReplyException;
import dev.suffice.api.process.NoReplyException.Reason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * Programs that are told lines and answer them, as many as may be asked at a time. One that dies is
 * started again for the next question; when that never helps, the approach cannot be run.
 */
final class ProgramLine implements Line {
  /** So many ends in a row, without a reply in between, and it is given up. */
  private static final int MOST_ENDS = 3;

  private static final String HEALTH = "{\"ping\":true}";

  private final String name;
  private final LongSupplier nanoClock;
  private final List<LineProcess> all = new ArrayList<>();
  private final BlockingQueue<LineProcess> idle;
  private final AtomicInteger ends = new AtomicInteger();

  ProgramLine(ExternalOptions options, Path folder, Duration timeout, LongSupplier nanoClock) {
    this.name = options.name();
    this.nanoClock = nanoClock;
    boolean isFree = options.costPerRequest().isZero();
    var limits = new LineProcess.Limits(timeout, ReplyText.LONGEST, isFree);
    for (int i = 0; i < options.programs(); i++) {
      all.add(new LineProcess(options.command(), folder, limits));
    }
    this.idle = new ArrayBlockingQueue<>(all.size(), false, all);
  }

  /** Starts all of them, so that no answer has to wait for one to start. */
  @Override
  public void checkHealth() {
    for (LineProcess program : all) {
      try {
        program.ask(HEALTH);
      } catch (NoReplyException none) {
        throw new IllegalArgumentException(
            "%s is not well: %s".formatted(name, none.getMessage()), none);
      }
    }
  }

  @Override
  public Heard say(String request) {
    LineProcess program = free();
    long start = nanoClock.getAsLong();
    try {
      String reply = program.ask(request);
      ends.set(0);
      return new Heard(reply, Duration.ofNanos(Math.max(0, nanoClock.getAsLong() - start)));
    } catch (NoReplyException none) {
      throw explained(none);
    } finally {
      idle.add(program);
    }
  }

  private LineProcess free() {
    try {
      return idle.take();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new ModelFaultException(name + ": the run was stopped while it waited");
    }
  }

  private RuntimeException explained(NoReplyException none) {
    String message = "%s is broken: %s".formatted(name, none.getMessage());
    if (none.reason() == Reason.LATE) {
      return new AnswerFailureException("%s: %s".formatted(name, none.getMessage()));
    }
    boolean hopeless =
        none.reason() == Reason.UNSTARTED
            || (none.reason() == Reason.ENDED && ends.incrementAndGet() >= MOST_ENDS);
    return hopeless
        ? new IllegalArgumentException(message, none)
        : new ModelFaultException(message, none);
  }

  @Override
  public void close() {
    all.forEach(LineProcess::close);
  }
}
