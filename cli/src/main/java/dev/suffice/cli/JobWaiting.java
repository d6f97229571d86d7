package dev.suffice.cli;

import dev.suffice.api.model.TransientFaultException;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.cli.console.Line;
import dev.suffice.cli.view.JobsView;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Waits until a job is over. Tells when something has changed and, once a minute, that its service
 * does not answer. For one thread.
 */
final class JobWaiting {
  /** Between two looks, unless the service wants to be left alone for longer. */
  static final Duration REST = Duration.ofSeconds(5);

  /** A service that wants to be left alone for longer is looked at again all the same. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private static final Duration REMINDER = Duration.ofMinutes(1);

  private final Supplier<JobStatus> service;
  private final InstantSource clock;
  private final Pause pause;
  private final Session session;
  private Duration rest = REST;
  private String told = "";
  private Optional<Instant> complained = Optional.empty();

  /**
   * Waits for one job.
   *
   * @param service tells how far it is, or throws
   */
  JobWaiting(Supplier<JobStatus> service, InstantSource clock, Pause pause, Session session) {
    this.service = service;
    this.clock = clock;
    this.pause = pause;
    this.session = session;
  }

  /** Lets time go by. */
  @FunctionalInterface
  interface Pause {
    void sleep(Duration time) throws InterruptedException;
  }

  /**
   * Returns once the job is over, however long that takes.
   *
   * @throws dev.suffice.api.model.ModelFaultException when the service will not answer later either
   */
  JobStatus await() throws InterruptedException {
    Optional<JobStatus> seen = look();
    while (seen.filter(status -> status.state().isFinal()).isEmpty()) {
      pause.sleep(rest);
      seen = look();
    }
    return seen.get();
  }

  /** What the service does not tell now it may tell later. */
  private Optional<JobStatus> look() {
    try {
      JobStatus status = service.get();
      rest = REST;
      tell(JobsView.sentence(status));
      return Optional.of(status);
    } catch (TransientFaultException later) {
      Duration wish = later.retryAfter().filter(time -> time.compareTo(REST) > 0).orElse(REST);
      rest = wish.compareTo(LONGEST) < 0 ? wish : LONGEST;
      complain(later.getMessage());
      return Optional.empty();
    }
  }

  private void tell(String sentence) {
    if (!sentence.equals(told)) {
      session.out().print(Line.of(sentence));
      told = sentence;
    }
  }

  /** Afterwards the state is told anew, so that a person sees that the service is back. */
  private void complain(String fault) {
    Instant now = clock.instant();
    if (complained.filter(last -> now.isBefore(last.plus(REMINDER))).isPresent()) {
      return;
    }
    complained = Optional.of(now);
    told = "";
    session
        .err()
        .print(
            Line.of(
                "The job could not be looked at: %s. It goes on all the same, and is looked at again in %s seconds; Ctrl-C ends the waiting. If this stays so, look at the network, at the `base-url` of its model and at the service's own pages."
                    .formatted(fault, rest.toSeconds())));
  }
}
