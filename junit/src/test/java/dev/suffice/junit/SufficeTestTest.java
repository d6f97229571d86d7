package dev.suffice.junit;

import static dev.suffice.junit.SufficeAssertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import dev.suffice.api.result.RunReport;
import dev.suffice.runtime.Suffice;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** Tests of the extension, by the engine that runs such tests. */
class SufficeTestTest {
  private static final String FILE = "src/test/resources/replay/replay.yaml";

  /** Others for the other classes: what was run before in a store makes a run an exploration. */
  private static final String STORE = "target/suffice-test";

  @BeforeEach
  void forget() {
    Counted.MADE.set(0);
  }

  @Test
  void testsGetTheRunOfTheirExperimentAndShareIt() {
    Events tests = run(Holding.class);

    tests.assertStatistics(statistics -> statistics.started(2).succeeded(2));
    Assertions.assertThat(Counted.MADE).hasValue(1);
  }

  @Test
  void testsThatRunAtTheSameTimeWaitForTheirStore() {
    EngineTestKit.engine("junit-jupiter")
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
        .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
        .selectors(selectClass(Together.class))
        .execute()
        .testEvents()
        .assertStatistics(statistics -> statistics.started(3).succeeded(3));
  }

  @Test
  void aDecisionThatNoLongerHoldsFailsWithWhatTheRunSaid() {
    Events tests = run(Broken.class);

    tests.assertStatistics(statistics -> statistics.started(4).failed(4));
    tests
        .assertThatEvents()
        .haveExactly(
            1,
            failed(
                "recommended",
                "Expected 'replay' to recommend `old`, but it says: `today` is the cheapest",
                "Of `old`: "))
        .haveExactly(
            1,
            failed("adequate", "Expected `old` of 'replay' to be adequate, but it says:", "50.0 %"))
        .haveExactly(1, failed("unknown", "'replay' has no approach `x`. It has: old, today"))
        .haveExactly(1, failed("absent", "There is no file"));
  }

  private static Condition<Event> failed(String method, String... parts) {
    Predicate<String> holdsAll = text -> List.of(parts).stream().allMatch(text::contains);
    return event(test(method), finishedWithFailure(message(holdsAll)));
  }

  private static Events run(Class<?> tests) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(tests))
        .execute()
        .testEvents();
  }

  /** Counts how often it is made. */
  static final class Counted implements Supplier<Suffice> {
    static final AtomicInteger MADE = new AtomicInteger();

    @Override
    public Suffice get() {
      MADE.incrementAndGet();
      return Suffice.create();
    }
  }

  static class Holding {
    @SufficeTest(value = FILE, store = STORE, with = Counted.class)
    void theDecisionHolds(RunReport run) {
      assertThat(run).recommends("today").isAdequate("today").isCertain();
    }

    @SufficeTest(value = FILE, store = STORE, with = Counted.class)
    void andSoDoesTheVerdict(RunReport run) {
      assertThat(run).isAdequate("today");
    }
  }

  static class Together {
    @SufficeTest(value = FILE, store = STORE + "-together", set = "evaluation.seed=1")
    void one(RunReport run) {
      assertThat(run).isAdequate("today");
    }

    @SufficeTest(value = FILE, store = STORE + "-together", set = "evaluation.seed=2")
    void another(RunReport run) {
      assertThat(run).isAdequate("today");
    }

    @SufficeTest(value = FILE, store = STORE + "-together", set = "evaluation.seed=3")
    void third(RunReport run) {
      assertThat(run).isAdequate("today");
    }
  }

  static class Broken {
    @SufficeTest(value = FILE, store = STORE + "-broken")
    void recommended(RunReport run) {
      assertThat(run).recommends("old");
    }

    @SufficeTest(value = FILE, store = STORE + "-broken")
    void adequate(RunReport run) {
      assertThat(run).isAdequate("old");
    }

    @SufficeTest(value = FILE, store = STORE + "-broken")
    void unknown(RunReport run) {
      assertThat(run).isAdequate("x");
    }

    @SufficeTest(value = "no-such.yaml", store = STORE + "-broken")
    void absent(RunReport run) {
      assertThat(run).isCertain();
    }
  }
}
