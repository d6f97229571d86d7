package dev.suffice.experiments.tally;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.model.Usage;
import dev.suffice.api.trial.ModelCall;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallLogTest {
  @Test
  void callsAreGivenBackAsTheyWere() {
    var small = new ModelCall("small", Usage.of(3, 4), 2, Duration.ofNanos(17), false);
    var large =
        new ModelCall(
            "large",
            new Usage(1, 2, 3, Long.MAX_VALUE / 4, true).withReasoning(Long.MAX_VALUE / 8),
            5,
            Duration.ofDays(1).plusNanos(1),
            true);
    var log = new CallLog(3);

    var batched = ModelCall.batched("small", Usage.of(7, 8), 0, false);
    log.put(1, List.of(batched));
    log.put(2, List.of(small, large, small));
    log.put(0, List.of(large));

    assertThat(log.get(0)).containsExactly(large);
    assertThat(log.get(1)).containsExactly(batched);
    assertThat(log.get(2)).containsExactly(small, large, small);
  }
}
