package dev.suffice.providers.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ComputeOnceTest {
  private final ComputeOnce<String, Integer> remembered = new ComputeOnce<>(2);
  private final AtomicInteger computations = new AtomicInteger();

  @Test
  void manyCallersOfOneTextShareOneComputation() {
    List<Integer> values =
        Collections.nCopies(200, "text").parallelStream().map(this::ask).toList();
    assertThat(values).containsOnly(1);
  }

  @Test
  void theTextNotAskedForTheLongestIsForgotten() {
    ask("one");
    ask("two");
    ask("one");
    ask("three");
    assertThat(ask("one")).isEqualTo(1);
    assertThat(ask("two")).isEqualTo(4);
  }

  @Test
  void whatIsKnownIsToldWithoutComputing() {
    assertThat(remembered.known("one")).isEmpty();
    ask("one");
    assertThat(remembered.known("one")).contains(1);
    assertThat(computations).hasValue(1);
  }

  @Test
  void aFailureReachesTheCallerAndIsNotRemembered() {
    assertThatThrownBy(
            () ->
                remembered.get(
                    "text",
                    text -> {
                      throw new IllegalStateException("broken");
                    }))
        .hasMessage("broken");
    assertThat(ask("text")).isEqualTo(1);
  }

  private int ask(String text) {
    return remembered.get(text, missing -> computations.incrementAndGet());
  }
}
